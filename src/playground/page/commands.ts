import {
  ApplicationCommandOptionType as OptionType,
  ApplicationCommandType,
  type LocalizationMap,
} from 'discord-api-types/v10';
import type { Scene } from '../site/protocol.ts';
import type { State, View } from './state.ts';

export type Locale = View['locale'];

interface Named {
  readonly name: string;
  readonly name_localizations?: LocalizationMap | null;
  readonly description?: string;
  readonly description_localizations?: LocalizationMap | null;
}

/** Something to pick as the value of an option. */
export interface Choice extends Named {
  readonly value: string | number | boolean;
}

/** An option of any type; Discord counts subcommands and their groups among them. */
export interface Option extends Named {
  readonly type: OptionType;
  readonly required?: boolean;
  readonly autocomplete?: boolean;
  readonly choices?: readonly Choice[];
  readonly options?: readonly Option[];
  readonly min_length?: number;
  readonly max_length?: number;
  readonly min_value?: number;
  readonly max_value?: number;
}

/** A slash command that can be sent. */
export interface Call {
  /** The plain names of command, group and subcommand with spaces between: `sources list`. */
  readonly path: string;
  readonly steps: readonly Named[];
  readonly options: readonly Option[];
}

/** All that can be typed after a slash. */
export function callsIn(commands: Scene['commands']): Call[] {
  return commands
    .filter(({ type }) => type === ApplicationCommandType.ChatInput)
    .flatMap((command) => callsBelow(command, []));
}

function callsBelow(node: Omit<Option, 'type'>, above: readonly Named[]): Call[] {
  const steps = [...above, node];
  const { options = [] } = node;
  const deeper = options.filter(({ type }) => type <= OptionType.SubcommandGroup);
  if (deeper.length > 0) return deeper.flatMap((option) => callsBelow(option, steps));
  return [{ path: steps.map(({ name }) => name).join(' '), steps, options }];
}

/** How the person reads the command, without the slash. */
export function titleOf({ steps }: Call, locale: Locale): string {
  return steps.map((step) => nameIn(step, locale)).join(' ');
}

/** How the person reads the slash command with these plain names. */
export function slashTitle({ scene, view }: State, path: string): string {
  const call = callsIn(scene?.commands ?? []).find((candidate) => candidate.path === path);
  return `/${call ? titleOf(call, view.locale) : path}`;
}

/** How the person reads the command of a message's menu with this plain name. */
export function menuTitle({ scene, view }: State, name: string): string {
  return nameIn(scene?.commands.find((command) => command.name === name) ?? { name }, view.locale);
}

export function nameIn({ name, name_localizations: names }: Named, locale: Locale): string {
  return names?.[locale] ?? name;
}

export function descriptionIn(node: Named | undefined, locale: Locale): string {
  return node?.description_localizations?.[locale] ?? node?.description ?? '';
}

/** Those with a name that contains what was typed; first those with a name that begins with it. */
export function matching<Item>(
  items: readonly Item[],
  typed: string,
  namesOf: (item: Item) => readonly string[],
): Item[] {
  const wanted = typed.toLowerCase();
  const those = (fits: (name: string) => boolean) =>
    items.filter((item) => namesOf(item).some((name) => fits(name.toLowerCase())));
  const beginning = those((name) => name.startsWith(wanted));
  return [...new Set([...beginning, ...those((name) => name.includes(wanted))])];
}
