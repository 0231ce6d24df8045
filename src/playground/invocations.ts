import {
  ApplicationCommandOptionType as OptionType,
  ApplicationCommandType,
  InteractionContextType,
} from 'discord-api-types/v10';
import { isSubcommand } from './command-rules.ts';
import type { Place } from './place.ts';
import type { Command, CommandOption, Message, User } from './types.ts';

type Value = string | number | boolean;

export type OptionValues = Readonly<Record<string, Value>>;

/** Characters that a person can type into an option. */
const MAX_TYPED = 6000;

interface SentOption {
  readonly name: string;
  readonly type: OptionType;
  readonly value?: Value;
  readonly focused?: boolean;
  readonly options?: readonly SentOption[];
}

/** An option that a person is typing into. */
export interface Focus {
  readonly name: string;
  readonly value: string;
}

/**
 * What Discord sends for a command that a person typed.
 *
 * @param path the command's name and those of group and subcommand, with spaces between
 * @throws Error where Discord's own client would not let the person send it
 */
export function chatInputData(
  commands: readonly Command[],
  path: string,
  values: OptionValues,
  place: Place,
  focus?: Focus,
) {
  const [name = '', ...steps] = path.split(' ');
  const command = offered(commands, ApplicationCommandType.ChatInput, name, place);
  return { ...identity(command), options: descend(command, steps, values, focus) };
}

/** What Discord sends for a command of a context menu: on a message, or else on a person. */
export function contextMenuData(
  commands: readonly Command[],
  name: string,
  target: Message | User,
  place: Place,
) {
  const isMessage = 'channel_id' in target;
  const type = isMessage ? ApplicationCommandType.Message : ApplicationCommandType.User;
  return {
    ...identity(offered(commands, type, name, place)),
    target_id: target.id,
    resolved: { [isMessage ? 'messages' : 'users']: { [target.id]: target } },
  };
}

function identity({ id, name, type, guild_id }: Command) {
  return { id, name, type, guild_id };
}

/** The command, if Discord offers it to this person in this place. */
function offered(
  commands: readonly Command[],
  type: ApplicationCommandType,
  name: string,
  { context, memberPermissions, user }: Place,
): Command {
  const command = commands.find((candidate) => candidate.type === type && candidate.name === name);
  if (!command) throw new Error(`No command "${name}" of type ${type} is registered`);
  const { contexts, integration_types, default_member_permissions } = command;
  const needsInstall = context === InteractionContextType.PrivateChannel;
  if (contexts?.includes(context) === false || (needsInstall && !integration_types?.includes(1))) {
    throw new Error(`"${name}" is not offered in context ${context}`);
  }
  const needed = BigInt(default_member_permissions ?? 0);
  if (context === InteractionContextType.Guild && (memberPermissions & needed) !== needed) {
    throw new Error(`"${name}" is not offered to ${user.username}`);
  }
  return command;
}

function descend(
  node: Command | CommandOption,
  [step, ...deeper]: readonly string[],
  values: OptionValues,
  focus: Focus | undefined,
): SentOption[] {
  const options = node.options ?? [];
  if (step === undefined) return filledIn(node.name, options, values, focus);
  const next = options.find((option) => isSubcommand(option) && option.name === step);
  if (!next) throw new Error(`"${node.name}" has no subcommand "${step}"`);
  return [{ name: step, type: next.type, options: descend(next, deeper, values, focus) }];
}

function filledIn(
  owner: string,
  options: readonly CommandOption[],
  values: OptionValues,
  focus: Focus | undefined,
): SentOption[] {
  if (options.some(isSubcommand)) throw new Error(`"${owner}" needs a subcommand`);
  const given = focus ? { ...values, [focus.name]: focus.value } : values;
  const stray = Object.keys(given).find((name) => !options.some((option) => option.name === name));
  if (stray !== undefined) throw new Error(`"${owner}" has no option "${stray}"`);
  return options.flatMap((option): SentOption[] => {
    const { name, type } = option;
    const value = given[name];
    const focused = focus?.name === name || undefined;
    if (focused && !option.autocomplete) throw new Error(`"${name}" has no autocomplete`);
    // What is being typed into, or not filled in yet, cannot be wrong yet.
    const isUnfinished = focused ?? (focus && value === undefined);
    const complaint = isUnfinished ? undefined : misfit(option, value);
    if (complaint) throw new Error(`Option "${name}" of "${owner}" ${complaint}`);
    return value === undefined ? [] : [{ name, type, value, focused }];
  });
}

/** What Discord's client would say against a value. */
function misfit(option: CommandOption, value: Value | undefined): string | undefined {
  const { type, required, choices, min_length, max_length, min_value, max_value } = option;
  if (value === undefined) return required ? 'is required' : undefined;
  const isNumeric = type === OptionType.Integer || type === OptionType.Number;
  const wanted = type === OptionType.Boolean ? 'boolean' : isNumeric ? 'number' : 'string';
  if (typeof value !== wanted) return `takes a ${wanted}`;
  if (choices && !choices.some((choice) => choice.value === value)) return 'has no such choice';
  const size = typeof value === 'string' ? value.length : Number(value);
  const least = min_length ?? min_value ?? -Infinity;
  const most = max_length ?? max_value ?? (wanted === 'string' ? MAX_TYPED : Infinity);
  return size < least || size > most ? `must lie between ${least} and ${most}` : undefined;
}
