import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  InteractionType,
  MessageType,
  type APIApplicationCommandOptionChoice,
  type APIMessageInteractionMetadata,
  type APIModalInteractionResponseCallbackData,
} from 'discord-api-types/v10';
import { randomBytes } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import type { Clock } from './clock.ts';
import type { Origin } from './messages.ts';
import { ownersOf, placePayload, type Place } from './place.ts';
import type { Message } from './types.ts';
import { world } from './world.ts';

/** Milliseconds within which the bot must answer first. */
export const ANSWER_WINDOW = 3000;

interface Acknowledgement {
  /** Type of the callback: 4 message, 5 deferred, 6 deferred update, 7 update, 8 choices, 9 modal. */
  readonly type: number;
  /** Milliseconds after the interaction was created. */
  readonly at: number;
  readonly ephemeral: boolean;
}

/** What a person did, as Discord's `data` tells it. */
interface Data {
  readonly name?: string;
  readonly type?: ApplicationCommandType;
  readonly target_id?: string;
  readonly options?: readonly SentOption[];
}

interface SentOption {
  readonly name: string;
  readonly type: ApplicationCommandOptionType;
  readonly options?: readonly SentOption[];
}

/** Something that a person did, and what became of it. */
export class Interaction extends EventEmitter<{ change: [] }> {
  readonly id: string;
  readonly token = randomBytes(48).toString('base64url');
  readonly type: InteractionType;
  readonly place: Place;
  /** The message whose component was used. */
  readonly source: Message | undefined;
  /** Milliseconds since it was created. */
  readonly age: () => number;
  /** The bot's first word, once there is one. */
  acknowledgement: Acknowledgement | undefined;
  /** The id of what `@original` stands for. */
  originalId: string | undefined;
  /** The first real answer: what a deferred one became with its first edit. */
  answer: Message | undefined;
  modal: APIModalInteractionResponseCallbackData | undefined;
  choices: readonly APIApplicationCommandOptionChoice[] | undefined;
  readonly followUps: Message[] = [];
  readonly #data: Data;
  #failed = false;

  constructor(clock: Clock, type: InteractionType, place: Place, data: Data, source?: Message) {
    super();
    const createdAt = clock.now();
    this.id = clock.newId();
    this.type = type;
    this.place = place;
    this.source = source;
    this.age = () => clock.now() - createdAt;
    this.#data = data;
    setTimeout(() => {
      if (!this.acknowledgement) this.fail();
    }, ANSWER_WINDOW).unref();
  }

  /** What INTERACTION_CREATE tells the bot. */
  get payload(): object {
    const { id, token, type, source: message } = this;
    const application_id = world.bot.id;
    const own = { id, token, type, application_id, version: 1, data: this.#data, message };
    return { ...own, ...placePayload(this.place) };
  }

  /** Whence a message comes that answers; the first stands under its command or its source. */
  origin(isFollowUp: boolean): Origin {
    const { id, type, place, source } = this;
    const { type: commandType, target_id } = this.#data;
    const isSlash = commandType === ApplicationCommandType.ChatInput;
    const command = isSlash ? MessageType.ChatInputCommand : MessageType.ContextMenuCommand;
    return {
      channel_id: place.channel.id,
      author: world.bot,
      webhook_id: world.bot.id,
      application_id: world.bot.id,
      type: type === InteractionType.ApplicationCommand ? command : MessageType.Default,
      repliedTo: isFollowUp ? this.originalId : source?.id,
      interaction_metadata: {
        id,
        type,
        name: pathOf(this.#data),
        user: place.user,
        authorizing_integration_owners: ownersOf(place),
        target_message_id: target_id,
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

  /** Discord gave up waiting. */
  fail(): void {
    this.#failed = true;
    this.emit('change');
  }

  async #until<T>(read: () => T | undefined): Promise<T> {
    for (;;) {
      const value = read();
      if (value !== undefined) return value;
      if (this.#failed) throw new Error('The application did not respond');
      await once(this, 'change');
    }
  }
}

/** The names of a command and its subcommands with spaces between. */
function pathOf({ name, options = [] }: Pick<Data, 'name' | 'options'>): string | undefined {
  const step = options.find(({ type }) => type <= ApplicationCommandOptionType.SubcommandGroup);
  return step ? `${name} ${pathOf(step)}` : name;
}
