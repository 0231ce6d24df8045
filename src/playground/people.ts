import {
  InteractionType,
  MessageFlags,
  type APIApplicationCommandOptionChoice,
  type APIUser,
} from 'discord-api-types/v10';
import type { Interaction } from './interaction.ts';
import { chatInputData, isOffered, messageMenuData, type OptionValues } from './invocations.ts';
import { hasFlag } from './message-rules.ts';
import type { Messages } from './messages.ts';
import { locate, type Place, type Where } from './place.ts';
import { modalData, pressData } from './presses.ts';
import type { Command, Message, MessageBody } from './types.ts';
import { findChannel, world } from './world.ts';

/** A message that does not come from the bot under test. */
interface Post extends Pick<MessageBody, 'content' | 'embeds' | 'components' | 'flags' | 'files'> {
  /** A person, or some other bot or webhook; Ben unless told. */
  readonly author?: APIUser;
}

/**
 * What people do in Discord. Whatever Discord's own client would not let a person do throws an Error.
 *
 * @param send brings what somebody did to the bot
 */
export function createPeople(
  messages: Messages,
  registered: () => Command[],
  send: (type: InteractionType, place: Place, data: object, source?: Message) => Interaction,
) {
  function offeredIn(place: Place): Command[] {
    return registered().filter((command) => isOffered(command, place));
  }

  function press({ id }: Message, where: Where, customId: string, values?: string[]): Interaction {
    const source = messages.find(id);
    const data = pressData(source, customId, values);
    return send(InteractionType.MessageComponent, facing(source, where), data, source);
  }

  return {
    /** What the bot registered, for the guild and globally: all, or what is offered somewhere. */
    commands: (where?: Where): Command[] => (where ? offeredIn(locate(where)) : registered()),

    /** All messages of a channel as they are now, ephemeral ones included, in order of creation. */
    messages: (channelId: string): Message[] => messages.list(channelId),

    /** Puts somebody else's message into a channel. */
    post(channelId: string, { author = world.people.ben, ...body }: Post): Message {
      return messages.create({ channel_id: findChannel(channelId).id, author }, body);
    },

    /** Takes an ephemeral message out of the sight of the one who sees it. */
    dismiss: (message: Message): void => messages.delete(message),

    /** Uses a slash command; a subcommand is named with its command: `sources list`. */
    command(path: string, values: OptionValues = {}, where: Where = {}): Interaction {
      const place = locate(where);
      const data = chatInputData(offeredIn(place), path, values);
      return send(InteractionType.ApplicationCommand, place, data);
    },

    messageCommand(name: string, message: Message, where: Where = {}): Interaction {
      const place = facing(message, where);
      const data = messageMenuData(offeredIn(place), name, messages.find(message.id));
      return send(InteractionType.ApplicationCommand, place, data);
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
      const data = chatInputData(offeredIn(place), path, { ...values, [option]: typed }, option);
      return send(InteractionType.ApplicationCommandAutocomplete, place, data).suggestions();
    },

    /** Presses a button of a message as it is now. */
    click: (message: Message, customId: string, where: Where = {}): Interaction =>
      press(message, where, customId),

    /** Chooses from a select of a message as it is now. */
    select: (message: Message, customId: string, values: string[], where: Where = {}) =>
      press(message, where, customId, values),

    /** Fills in and sends the form that an interaction was answered with. */
    submit({ modal, place, source }: Interaction, fields: Record<string, string>): Interaction {
      if (!modal) throw new Error('The bot has shown no form');
      return send(InteractionType.ModalSubmit, place, modalData(modal, fields), source);
    },
  };
}

/** Where somebody stands who uses a message; an ephemeral one is seen by one person alone. */
function facing(message: Message, where: Where): Place {
  const isEphemeral = hasFlag(message, MessageFlags.Ephemeral);
  const seenBy = isEphemeral ? message.interaction_metadata?.user : undefined;
  const user = where.user ?? seenBy;
  if (seenBy && user?.id !== seenBy.id) {
    throw new Error(`${user?.username} does not see this ephemeral message`);
  }
  return locate({ channel: findChannel(message.channel_id), ...where, user });
}
