import { de } from './de.ts';
import { en } from './en.ts';
import type { Messages } from './en.ts';

/** The languages in which Fundstelle speaks. */
export type Locale = 'de' | 'en';

/** A text that exists in every language, for instance a command's description. */
export type Localised = Readonly<Record<Locale, string>>;

/** The person's language from a Discord or BCP 47 locale: German for `de*`, otherwise English. */
export function localeOf(tag: string): Locale {
  return /^de\b/i.test(tag) ? 'de' : 'en';
}

/** Everything that people read, in one language. */
export function messagesIn(locale: Locale): Messages {
  return locale === 'de' ? de : en;
}
