import {
  ApplicationCommandOptionType as OptionType,
  ApplicationCommandType,
} from 'discord-api-types/v10';
import type { Scene } from '../site/protocol.ts';
import type { CommandNode } from '../types.ts';
import type { State, View } from './state.ts';

type Locale = View['locale'];

/** A slash command that can be sent. */
export interface Call {
  /** The plain names of command, group and subcommand with spaces between: `sources list`. */
  readonly path: string;
  readonly steps: readonly CommandNode[];
  readonly options: readonly CommandNode[];
}

/** All that can be typed after a slash. */
export function callsIn(commands: Scene['commands']): Call[] {
  return commands
    .filter(({ type }) => type === ApplicationCommandType.ChatInput)
    .flatMap((command) => callsBelow(command, []));
}

function callsBelow(node: CommandNode, above: readonly CommandNode[]): Call[] {
  const steps = [...above, node];
  const options: readonly CommandNode[] = node.options ?? [];
  const deeper = options.filter(
    ({ type }) => type === OptionType.Subcommand || type === OptionType.SubcommandGroup,
  );
  if (deeper.length > 0) return deeper.flatMap((option) => callsBelow(option, steps));
  return [{ path: steps.map(({ name }) => name).join(' '), steps, options }];
}

/** How the person reads the command, without the slash. */
export function titleOf({ steps }: Call, locale: Locale): string {
  return steps.map((step) => nameIn(step, locale)).join(' ');
}

/** All that the command can be typed as. */
export function titlesOf(call: Call): string[] {
  return [titleOf(call, 'de'), titleOf(call, 'en-US'), call.path];
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

export function nameIn({ name, name_localizations: names }: CommandNode, locale: Locale): string {
  return names?.[locale] ?? name;
}

export function descriptionIn(node: CommandNode | undefined, locale: Locale): string {
  return node?.description_localizations?.[locale] ?? node?.description ?? '';
}

/** Those with a title that contains what was typed; first those with one that begins with it. */
export function matching(calls: readonly Call[], typed: string): Call[] {
  const wanted = typed.toLowerCase();
  const beginning = calls.filter((call) =>
    titlesOf(call).some((title) => title.startsWith(wanted)),
  );
  const containing = calls.filter((call) => titlesOf(call).some((title) => title.includes(wanted)));
  return [...new Set([...beginning, ...containing])];
}
