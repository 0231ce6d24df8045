import {
  ApplicationCommandOptionType as OptionType,
  ApplicationCommandType,
  InteractionContextType,
  type APIApplicationCommand as Command,
  type APIAttachment,
} from 'discord-api-types/v10';
import { MAX_TYPED } from './limits.ts';
import type { Place } from './place.ts';
import { Refusal } from './refusal.ts';
import type { CommandNode, Message } from './types.ts';
import { world } from './world.ts';

/** An attachment is what `attach` made of a file. */
type Value = string | number | boolean | APIAttachment;

export type OptionValues = Readonly<Record<string, Value>>;

/** Whether Discord offers a command to this person in this place. */
export function isOffered(command: Command, { context, memberPermissions }: Place): boolean {
  const { contexts, integration_types, default_member_permissions } = command;
  const isGuild = context === InteractionContextType.Guild;
  const needsInstall = context === InteractionContextType.PrivateChannel;
  const needed = isGuild ? BigInt(default_member_permissions ?? 0) : 0n;
  return (
    contexts?.includes(context) !== false &&
    (!needsInstall || integration_types?.includes(1) === true) &&
    (memberPermissions & needed) === needed
  );
}

/**
 * What Discord sends for a command that a person typed.
 *
 * @param commands those offered to the person
 * @param path the command's name and those of group and subcommand, with spaces between
 * @param place where the person is
 * @param focused the option that the person is still typing into
 * @throws Refusal where Discord's own client would not let the person send it
 */
export function chatInputData(
  commands: readonly Command[],
  path: string,
  values: OptionValues,
  place: Place,
  focused?: string,
) {
  const [name = '', ...steps] = path.split(' ');
  const command = find(commands, ApplicationCommandType.ChatInput, name);
  const options = descend(command, steps, values, focused);
  const resolved = { ...resolvedChannels(values, place), ...resolvedAttachments(values) };
  return {
    ...identity(command),
    options,
    ...(Object.keys(resolved).length > 0 && { resolved }),
  };
}

/** The channels among the values, with what the person may do there. */
function resolvedChannels(values: OptionValues, { memberPermissions }: Place) {
  const channels = Object.values(world.channels)
    .filter(({ id }) => Object.values(values).includes(id))
    .map(({ id, name, type }) => {
      return [id, { id, name, type, permissions: String(memberPermissions) }] as const;
    });
  return channels.length === 0 ? {} : { channels: Object.fromEntries(channels) };
}

function resolvedAttachments(values: OptionValues) {
  const attachments = Object.values(values).filter((value) => typeof value === 'object');
  if (attachments.length === 0) return {};
  return { attachments: Object.fromEntries(attachments.map((each) => [each.id, each])) };
}

/** What Discord sends for a command in the menu of a message. */
export function messageMenuData(commands: readonly Command[], name: string, message: Message) {
  return {
    ...identity(find(commands, ApplicationCommandType.Message, name)),
    target_id: message.id,
    resolved: { messages: { [message.id]: message } },
  };
}

function find(commands: readonly Command[], wanted: ApplicationCommandType, name: string): Command {
  const command = commands.find((one) => one.type === wanted && one.name === name);
  if (!command) throw new Refusal(`No command "${name}" of type ${wanted} is offered here`);
  return command;
}

function identity({ id, name, type, guild_id }: Command) {
  return { id, name, type, guild_id };
}

function descend(
  { name, options }: CommandNode,
  [step, ...deeper]: readonly string[],
  values: OptionValues,
  focused?: string,
): object[] {
  if (step === undefined) return filledIn(name, options ?? [], values, focused);
  const next = options?.find((option) => isSubcommand(option) && option.name === step);
  if (!next) throw new Refusal(`"${name}" has no subcommand "${step}"`);
  return [{ name: step, type: next.type, options: descend(next, deeper, values, focused) }];
}

function isSubcommand({ type }: CommandNode): boolean {
  return type === OptionType.Subcommand || type === OptionType.SubcommandGroup;
}

function filledIn(
  owner: string,
  options: readonly CommandNode[],
  values: OptionValues,
  focused?: string,
): object[] {
  if (options.some(isSubcommand)) throw new Refusal(`"${owner}" needs a subcommand`);
  const stray = Object.keys(values).find((name) => !options.some((option) => option.name === name));
  if (stray !== undefined) throw new Refusal(`"${owner}" has no option "${stray}"`);
  for (const option of options) {
    // What is being typed into, or not filled in yet, cannot be wrong yet.
    const complaint = focused === undefined && misfit(option, values[option.name]);
    if (complaint) throw new Refusal(`Option "${option.name}" of "${owner}" ${complaint}`);
  }
  const given = options.filter(({ name }) => values[name] !== undefined);
  return given.map(({ name, type }) => {
    const value = values[name];
    const sent = typeof value === 'object' ? value.id : value;
    return { name, type, value: sent, focused: name === focused || undefined };
  });
}

const JAVASCRIPT_TYPES: Readonly<Partial<Record<OptionType, string>>> = {
  [OptionType.Boolean]: 'boolean',
  [OptionType.Integer]: 'number',
  [OptionType.Number]: 'number',
  [OptionType.Attachment]: 'object',
};

/** What Discord's client would say against a value. */
function misfit(option: CommandNode, value: Value | undefined): string | undefined {
  const { type, required, choices, min_length, max_length, min_value, max_value } = option;
  if (value === undefined) return required ? 'is required' : undefined;
  const isNumeric = type === OptionType.Integer || type === OptionType.Number;
  const wanted = JAVASCRIPT_TYPES[type as OptionType] ?? 'string';
  if (typeof value !== wanted) return `takes a ${wanted === 'object' ? 'file' : wanted}`;
  if (typeof value === 'object') return undefined;
  if (
    type === OptionType.Channel &&
    !Object.values(world.channels).some(({ id }) => id === value)
  ) {
    return 'takes a channel of the server';
  }
  if (choices && !choices.some((choice) => choice.value === value)) return 'has no such choice';
  const size = typeof value === 'string' ? value.length : Number(value);
  const least = min_length ?? min_value ?? -Infinity;
  const most = max_length ?? max_value ?? (isNumeric ? Infinity : MAX_TYPED);
  const unit = isNumeric ? '' : ' characters';
  if (size < least) return `takes at least ${least}${unit}`;
  return size > most ? `takes at most ${most}${unit}` : undefined;
}
