import type { Interaction } from 'discord.js';
import { MessageFlags, MessageFlagsBitField, PermissionsBitField } from 'discord.js';

type Method = 'deferReply' | 'deferUpdate' | 'editReply' | 'followUp' | 'reply' | 'respond';

export interface Call {
  readonly method: Method;
  readonly payload: unknown;
}

/** Stands for an interaction of discord.js and keeps what was sent with it. */
export interface FakeInteraction {
  readonly interaction: Interaction;
  readonly calls: readonly Call[];
  readonly methods: () => Method[];
}

interface Given {
  readonly locale?: string;
  /** The call that Discord refuses. */
  readonly refused?: Method;
  /** The server that it comes from, with the names of its channels by their ids. */
  readonly guild?: { readonly id: string; readonly channels?: Readonly<Record<string, string>> };
  /** Whether the person manages that server. */
  readonly manages?: boolean;
}

export function slashInteraction(
  commandName: string,
  given: Given & {
    readonly subcommand?: string;
    readonly options?: Readonly<Record<string, string | boolean | object>>;
  } = {},
): FakeInteraction {
  const { subcommand = null, options = {} } = given;
  return faked('slash', given, {
    commandName,
    options: {
      getSubcommand: () => subcommand,
      getString: (name: string) => options[name] ?? null,
      getBoolean: (name: string) => options[name] ?? null,
      getAttachment: (name: string) => options[name] ?? null,
    },
  });
}

export function messageInteraction(
  commandName: string,
  content: string,
  given: Given = {},
): FakeInteraction {
  const targetMessage = { content, embeds: [], components: [] };
  return faked('message', given, { commandName, targetMessage });
}

/** @param given.components what `toJSON` gives for each component of the message pressed on */
export function pressInteraction(
  customId: string,
  given: Given & {
    readonly ephemeral?: boolean;
    readonly components?: readonly object[];
    readonly values?: readonly string[];
  } = {},
): FakeInteraction {
  const { ephemeral = false, components = [], values } = given;
  return faked(values === undefined ? 'button' : 'select', given, {
    customId,
    values,
    message: {
      flags: new MessageFlagsBitField(ephemeral ? MessageFlags.Ephemeral : 0),
      components: components.map((component) => ({ toJSON: () => component })),
    },
  });
}

export function autocompleteInteraction(
  commandName: string,
  typed: string,
  given: Given & { readonly subcommand?: string } = {},
): FakeInteraction {
  return faked('autocomplete', given, {
    commandName,
    options: {
      getSubcommand: () => given.subcommand ?? null,
      getFocused: () => ({ name: 'outlet', value: typed }),
    },
  });
}

type Kind = 'slash' | 'message' | 'button' | 'select' | 'autocomplete';

function faked(
  kind: Kind,
  { locale = 'en-GB', refused, guild, manages = false }: Given,
  own: object,
): FakeInteraction {
  const calls: Call[] = [];
  const recording = (method: Method) => (payload?: unknown) => {
    calls.push({ method, payload });
    const answer = new Error('Unknown interaction');
    return method === refused ? Promise.reject(answer) : Promise.resolve();
  };
  const interaction = {
    id: '1',
    user: { id: '20' },
    guildId: guild?.id ?? null,
    guild: guild === undefined ? null : { channels: { cache: channelsOf(guild.channels) } },
    memberPermissions: new PermissionsBitField(manages ? ['ManageGuild'] : []),
    locale,
    appPermissions: new PermissionsBitField(['ViewChannel', 'SendMessages']),
    channel: null,
    isAutocomplete: () => kind === 'autocomplete',
    isRepliable: () => kind !== 'autocomplete',
    isChatInputCommand: () => kind === 'slash',
    isMessageContextMenuCommand: () => kind === 'message',
    isMessageComponent: () => kind === 'button' || kind === 'select',
    isStringSelectMenu: () => kind === 'select',
    deferReply: recording('deferReply'),
    deferUpdate: recording('deferUpdate'),
    editReply: recording('editReply'),
    followUp: recording('followUp'),
    reply: recording('reply'),
    respond: recording('respond'),
    ...own,
  };
  return {
    interaction: interaction as unknown as Interaction,
    calls,
    methods: () => calls.map(({ method }) => method),
  };
}

function channelsOf(names: Readonly<Record<string, string>> = {}): Map<string, { name: string }> {
  return new Map(Object.entries(names).map(([id, name]) => [id, { name }]));
}
