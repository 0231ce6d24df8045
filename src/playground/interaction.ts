import {
  InteractionType,
  MessageType,
  type APIApplicationCommandOptionChoice,
  type APIMessageInteractionMetadata,
  type APIModalInteractionResponseCallbackData,
  type InteractionResponseType,
} from 'discord-api-types/v10';
import { randomBytes } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import type { Origin } from './messages.ts';
import { newId } from './new-id.ts';
import { ownersOf, placePayload, type Place } from './place.ts';
import type { Message } from './types.ts';
import { world } from './world.ts';

/** Milliseconds within which the bot must answer first. */
const ANSWER_WINDOW = 3000;

/** What a person did. */
export interface Deed {
  readonly type: InteractionType;
  readonly place: Place;
  /** As Discord's `data` tells it. */
  readonly data: object;
  /** The names of a command and its subcommands, with spaces between. */
  readonly path?: string;
  /** The message in whose menu a command stood. */
  readonly target?: Message;
  /** The message whose component was used. */
  readonly source?: Message;
}

interface Acknowledgement {
  readonly type: InteractionResponseType;
  readonly ephemeral: boolean;
}

/** Something that a person did, and what became of it. */
export class Interaction extends EventEmitter<{ change: [] }> {
  readonly id = newId();
  readonly token = randomBytes(48).toString('base64url');
  readonly createdAt = Date.now();
  readonly deed: Deed;
  /** The bot's first word, once there is one. */
  acknowledgement: Acknowledgement | undefined;
  /** Discord gave up waiting for the first word. */
  hasFailed = false;
  /** The id of what `@original` stands for. */
  originalId: string | undefined;
  /** The first real answer: what a deferred one became with its first edit. */
  answer: Message | undefined;
  modal: APIModalInteractionResponseCallbackData | undefined;
  choices: readonly APIApplicationCommandOptionChoice[] | undefined;
  readonly followUps: Message[] = [];

  constructor(deed: Deed) {
    super();
    this.deed = deed;
    setTimeout(() => {
      this.hasFailed = !this.acknowledgement;
      this.emit('change');
    }, ANSWER_WINDOW).unref();
  }

  /** What INTERACTION_CREATE tells the bot. */
  get payload(): object {
    const { id, token } = this;
    const { type, place, data, source: message } = this.deed;
    const application_id = world.bot.id;
    return { id, token, type, application_id, version: 1, data, message, ...placePayload(place) };
  }

  /** Whence a message comes that answers; the first stands under its command or its source. */
  origin(isFollowUp: boolean): Origin {
    const { type, place, path, target, source } = this.deed;
    const command = target ? MessageType.ContextMenuCommand : MessageType.ChatInputCommand;
    return {
      channel_id: place.channel.id,
      author: world.bot,
      webhook_id: world.bot.id,
      application_id: world.bot.id,
      type: type === InteractionType.ApplicationCommand ? command : MessageType.Default,
      repliedTo: isFollowUp ? this.originalId : source?.id,
      interaction_metadata: {
        id: this.id,
        type,
        name: path,
        user: place.user,
        authorizing_integration_owners: ownersOf(place),
        target_message_id: target?.id,
        interacted_message_id: source?.id,
      } as APIMessageInteractionMetadata,
    };
  }

  /** The bot's first word. This and what follows rejects when there was none in time. */
  get acknowledged(): Promise<Acknowledgement> {
    return this.#until(() => this.acknowledgement);
  }

  readonly reply = () => this.#until(() => this.answer);
  readonly followUp = () => this.#until(() => this.followUps[0]);
  readonly form = () => this.#until(() => this.modal);
  readonly suggestions = () => this.#until(() => this.choices);

  async #until<T>(read: () => T | undefined): Promise<T> {
    for (;;) {
      const value = read();
      if (value !== undefined) return value;
      if (this.hasFailed) throw new Error('The application did not respond');
      await once(this, 'change');
    }
  }
}
