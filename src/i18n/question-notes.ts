import type { Messages } from './en.ts';
import { wordList } from './word-list.ts';

/** What the search could not use of a question, and why. */
export interface Unused {
  readonly unknown: readonly string[];
  /** ISO 639-1, `null` where the question is German or translated. */
  readonly untranslated: string | null;
}

/** What of the question could not be searched for, a sentence each; none where all could. */
export function questionNotes({ unknown, untranslated }: Unused, m: Messages): string[] {
  return [
    ...(unknown.length === 0 ? [] : [m.ask.unknown(wordList(unknown))]),
    ...(untranslated === null ? [] : [m.ask.untranslated(untranslated)]),
  ];
}
