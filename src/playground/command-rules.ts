import { ApplicationCommandType, Locale } from 'discord-api-types/v10';
import { broken, type Complaint } from './api-error.ts';
import type { CommandNode } from './types.ts';

/** Characters of a command's names, descriptions and choices together, longest language counted. */
const MAX_COMMAND_SIZE = 8000;

/** From Discord's documentation, "Application Command Naming". */
const CHAT_INPUT_NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

const INVALID_NAME = "Command name is invalid: letters, digits, - _ ', lower case.";

const MISPLACED = 'Required options must be placed before non-required options';

const LOCALES: readonly string[] = Object.values(Locale);

/** The rules for a bulk overwrite that Discord's OpenAPI document leaves out. */
export function commandErrors(commands: readonly CommandNode[]): Complaint[] {
  return commands.flatMap((command, index) => {
    const { type } = command;
    const isMenu = type === ApplicationCommandType.Message || type === ApplicationCommandType.User;
    const tooBig = `Command exceeds maximum size of ${MAX_COMMAND_SIZE}`;
    return [
      ...broken([[sizeOf(command) > MAX_COMMAND_SIZE, String(index), tooBig]]),
      ...(isMenu ? [] : chatInputErrors(command, String(index))),
    ];
  });
}

function chatInputErrors(node: CommandNode, path: string): Complaint[] {
  const { name, name_localizations, description, options } = node;
  const firstOptional = options?.findIndex(({ required }) => !required) ?? -1;
  return [
    ...broken([
      [!isName(name), `${path}.name`, INVALID_NAME],
      [!description, `${path}.description`, 'This field is required'],
    ]),
    ...Object.entries(name_localizations ?? {}).flatMap(([locale, translated]) => {
      const at = `${path}.name_localizations.${locale}`;
      return broken([
        [!isName(translated), at, INVALID_NAME],
        [!LOCALES.includes(locale), at, 'No such locale.'],
      ]);
    }),
    ...(options ?? []).flatMap((option, index) => {
      const at = `${path}.options.${index}`;
      const isLate = option.required && firstOptional !== -1 && index > firstOptional;
      return [...broken([[isLate, at, MISPLACED]]), ...chatInputErrors(option, at)];
    }),
  ];
}

function isName(name: string | null): boolean {
  return name === null || (CHAT_INPUT_NAME.test(name) && name === name.toLowerCase());
}

/** "Combined name, description and value", of every field the longest language. */
function sizeOf(node: CommandNode): number {
  const { name, description, value, options, choices } = node;
  const own =
    longest(name, node.name_localizations) + longest(description, node.description_localizations);
  const inner = [...(options ?? []), ...(choices ?? [])].map(sizeOf);
  const valued = typeof value === 'string' ? value.length : 0;
  return inner.reduce((sum, size) => sum + size, own + valued);
}

function longest(
  text: string | null | undefined,
  translations: CommandNode['name_localizations'],
): number {
  const every = [text, ...Object.values(translations ?? {})];
  return Math.max(...every.map((one) => one?.length ?? 0));
}
