import type {
  MessageRequest,
  Person,
  PressRequest,
  SlashRequest,
} from '../../src/discord/command.ts';
import type { Locale } from '../../src/i18n/locale.ts';
import { messagesIn } from '../../src/i18n/locale.ts';

interface Given {
  readonly locale?: Locale;
}

export function slashRequest(
  options: Readonly<Record<string, string | boolean>> = {},
  { locale = 'en', lacks = [] }: Given & Partial<Pick<SlashRequest, 'lacks'>> = {},
): SlashRequest {
  return {
    ...person(locale),
    text: (name) => (typeof options[name] === 'string' ? options[name] : null),
    flag: (name) => options[name] === true,
    lacks,
  };
}

export function messageRequest(message: string, { locale = 'en' }: Given = {}): MessageRequest {
  return { ...person(locale), message };
}

/**
 * @param question what the message with the button shows as its question
 * @param siblings the values of its buttons, by their handler
 */
export function pressRequest(
  values: readonly string[],
  {
    locale = 'en',
    picked = [],
    question = null,
    siblings = {},
  }: Given & {
    readonly picked?: readonly string[];
    readonly question?: string | null;
    readonly siblings?: Readonly<Record<string, readonly (readonly string[])[]>>;
  } = {},
): PressRequest {
  return {
    ...person(locale),
    values,
    picked,
    marked: (mark) => (mark === 1 ? question : null),
    siblings: (handler) => siblings[handler] ?? [],
  };
}

function person(locale: Locale): Person {
  return { locale, m: messagesIn(locale) };
}
