import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  Locale,
} from 'discord-api-types/v10';
import { complaints, repetitions, type FieldError, type Path } from './api-error.ts';
import type { CommandBody, CommandNode, CommandOption } from './types.ts';

/** Characters of a command's names, descriptions and choices together, longest language counted. */
const MAX_COMMAND_SIZE = 8000;

/** From Discord's documentation, "Application Command Naming". */
const CHAT_INPUT_NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

const TAKEN = 'This name is taken.';

const LOCALES: readonly string[] = Object.values(Locale);

/** The rules for a bulk overwrite that Discord's OpenAPI document leaves out. */
export function commandErrors(commands: readonly CommandBody[]): FieldError[] {
  const taken = repetitions(commands, ({ type, name }) => `${type ?? 1} ${name}`);
  return commands.flatMap((command, index) => {
    const { type, description, options } = command;
    const isMenu = (type ?? 1) !== ApplicationCommandType.ChatInput;
    const tooBig = `Command exceeds maximum size of ${MAX_COMMAND_SIZE}`;
    return [
      ...complaints([], [[index, sizeOf(command) > MAX_COMMAND_SIZE, tooBig]]),
      ...complaints(
        [index],
        [
          ['description', isMenu && description, 'A context menu cannot have a description.'],
          ['options', isMenu && options?.length, 'A context menu cannot have options.'],
          ['name', taken.includes(command), TAKEN],
        ],
      ),
      ...localeErrors(command, [index]),
      ...(isMenu ? [] : chatInputErrors(command, [index])),
    ];
  });
}

/** Whether it is a subcommand or a group of them, and no value. */
export function isSubcommand({ type }: CommandOption): boolean {
  return type <= ApplicationCommandOptionType.SubcommandGroup;
}

function chatInputErrors(node: CommandBody | CommandOption, path: Path): FieldError[] {
  const { name, description, name_localizations: names } = node;
  const options = node.options ?? [];
  const at = [...path, 'options'];
  const isMixed = new Set(options.map(isSubcommand)).size > 1;
  const firstOptional = options.findIndex(({ required }) => !required);
  const hasBoth = 'autocomplete' in node && node.autocomplete && node.choices?.length;
  const taken = repetitions(options, (option) => option.name);
  return [
    ...nameErrors({ name }, path),
    ...nameErrors(names ?? {}, [...path, 'name_localizations']),
    ...complaints(path, [
      ['description', !description, 'This field is required'],
      ['options', isMixed, 'Sub-commands and values cannot stand side by side.'],
      ['choices', hasBoth, 'An option has choices or autocomplete, not both.'],
    ]),
    ...options.flatMap((option, index) => [
      ...complaints(at, [
        [
          index,
          option.required && firstOptional !== -1 && index > firstOptional,
          'Required options must be placed before non-required options',
        ],
      ]),
      ...complaints([...at, index], [['name', taken.includes(option), TAKEN]]),
      ...localeErrors(option, [...at, index]),
      ...chatInputErrors(option, [...at, index]),
    ]),
  ];
}

function nameErrors(names: Readonly<Record<string, string>>, path: Path): FieldError[] {
  const says = "Command name is invalid: letters, digits, - _ ', lower case.";
  return Object.entries(names).flatMap(([key, name]) =>
    complaints(path, [[key, !CHAT_INPUT_NAME.test(name) || name !== name.toLowerCase(), says]]),
  );
}

function localeErrors(node: CommandNode, path: Path): FieldError[] {
  return (['name_localizations', 'description_localizations'] as const).flatMap((field) =>
    Object.keys(node[field] ?? {}).flatMap((locale) =>
      complaints(
        [...path, field],
        [[locale, !LOCALES.includes(locale), `Locale "${locale}" is not supported.`]],
      ),
    ),
  );
}

/** "Combined name, description and value", of every field the longest language. */
function sizeOf(node: CommandNode): number {
  const { name, description, value, options, choices } = node;
  const own = [
    longest(name, node.name_localizations),
    longest(description ?? '', node.description_localizations),
    typeof value === 'string' ? value.length : 0,
  ];
  const inner = [...(options ?? []), ...(choices ?? [])].map(sizeOf);
  return [...own, ...inner].reduce((sum, size) => sum + size, 0);
}

function longest(text: string, translations: CommandNode['name_localizations']): number {
  return Math.max(text.length, ...Object.values(translations ?? {}).map(({ length }) => length));
}
