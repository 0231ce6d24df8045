import {
  InteractionType,
  MessageFlags,
  type APIApplicationCommand as Command,
  type APIApplicationCommandOptionChoice,
  type APIUser,
} from 'discord-api-types/v10';
import type { Channels } from './channels.ts';
import type { Deed, Interaction } from './interaction.ts';
import { chatInputData, isOffered, messageMenuData, type OptionValues } from './invocations.ts';
import { MAX_CONTENT } from './limits.ts';
import { hasFlag } from './message-rules.ts';
import type { Messages } from './messages.ts';
import { locate, type Place, type Where } from './place.ts';
import { modalData, pressData } from './presses.ts';
import { Refusal } from './refusal.ts';
import type { Message, MessageBody } from './types.ts';
import { world } from './world.ts';

/** A message that does not come from the bot under test. */
interface Post extends Pick<MessageBody, 'content' | 'embeds' | 'components' | 'flags' | 'files'> {
  /** A person, or some other bot or webhook; Ben unless told. */
  readonly author?: APIUser;
}

/**
 * What people do in Discord. Whatever Discord's own client would not let a person do throws a `Refusal`.
 *
 * @param send brings what somebody did to the bot
 */
export function createPeople(
  messages: Messages,
  channels: Channels,
  registered: () => Command[],
  send: (deed: Deed) => Interaction,
) {
  function offeredIn(place: Place): Command[] {
    return registered().filter((command) => isOffered(command, place));
  }

  /** A message as it is now. */
  function current({ id, channel_id }: Message): Message {
    const message = messages.list(channel_id).find((candidate) => candidate.id === id);
    if (!message) throw new Refusal('The message is gone');
    return message;
  }

  /** Where somebody stands who uses a message; an ephemeral one is seen by one person alone. */
  function facing(message: Message, where: Where): Place {
    const isEphemeral = hasFlag(message, MessageFlags.Ephemeral);
    const seenBy = isEphemeral ? message.interaction_metadata?.user : undefined;
    const user = where.user ?? seenBy;
    if (seenBy && user?.id !== seenBy.id) {
      throw new Refusal(`${user?.username} does not see this ephemeral message`);
    }
    return locate({ channel: channels.find(message.channel_id), ...where, user });
  }

  function press(message: Message, where: Where, customId: string, values?: string[]): Interaction {
    const source = current(message);
    const data = pressData(source, customId, values);
    const place = facing(source, where);
    return send({ type: InteractionType.MessageComponent, place, data, source });
  }

  return {
    /** What the bot registered, for the guild and globally: all, or what is offered somewhere. */
    commands: (where?: Where): Command[] => (where ? offeredIn(locate(where)) : registered()),

    /** All messages of a channel as they are now, ephemeral ones included, in order of creation. */
    messages: (channelId: string): Message[] => messages.list(channelId),

    post(channelId: string, { author = world.people.ben, ...body }: Post): Message {
      if (!author.bot && (body.content ?? '').length > MAX_CONTENT) {
        throw new Refusal(`A message takes at most ${MAX_CONTENT} characters`);
      }
      return messages.create({ channel_id: channels.find(channelId).id, author }, body);
    },

    /** Takes an ephemeral message out of the sight of the one who sees it. */
    dismiss(message: Message, where: Where = {}): void {
      const dismissed = current(message);
      const isEphemeral = hasFlag(dismissed, MessageFlags.Ephemeral);
      if (!isEphemeral) throw new Refusal('Only an ephemeral message can be dismissed');
      facing(dismissed, where);
      messages.delete(dismissed);
    },

    /** Uses a slash command; a subcommand is named with its command: `sources list`. */
    command(path: string, values: OptionValues = {}, where: Where = {}): Interaction {
      const place = locate(where);
      const data = chatInputData(offeredIn(place), path, values, place);
      return send({ type: InteractionType.ApplicationCommand, place, data, path });
    },

    messageCommand(name: string, message: Message, where: Where = {}): Interaction {
      const target = current(message);
      const place = facing(target, where);
      const data = messageMenuData(offeredIn(place), name, target);
      return send({ type: InteractionType.ApplicationCommand, place, data, path: name, target });
    },

    /** Types into an option and waits for the suggestions; `values` are those filled in so far. */
    autocomplete(
      path: string,
      option: string,
      typed: string,
      values: OptionValues = {},
      where: Where = {},
    ): Promise<readonly APIApplicationCommandOptionChoice[]> {
      const place = locate(where);
      const data = chatInputData(
        offeredIn(place),
        path,
        { ...values, [option]: typed },
        place,
        option,
      );
      const type = InteractionType.ApplicationCommandAutocomplete;
      return send({ type, place, data }).suggestions();
    },

    /** Presses a button of a message as it is now. */
    click: (message: Message, customId: string, where: Where = {}): Interaction =>
      press(message, where, customId),

    /** Chooses from a select of a message as it is now. */
    select: (message: Message, customId: string, values: string[], where: Where = {}) =>
      press(message, where, customId, values),

    /** Fills in and sends the form that an interaction was answered with. */
    submit({ modal, deed }: Interaction, fields: Record<string, string>): Interaction {
      if (!modal) throw new Refusal('The bot has shown no form');
      const { place, source } = deed;
      const data = modalData(modal, fields);
      return send({ type: InteractionType.ModalSubmit, place, data, source });
    },
  };
}
