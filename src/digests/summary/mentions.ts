import { MONTHS } from '../../text/dates.ts';
import { foldWord } from '../../text/fold.ts';
import type { Span } from '../../text/span.ts';
import type { Term } from '../../text/terms.ts';
import type { Worded } from './names.ts';

export type Kind = 'name' | 'number' | 'date' | 'noun' | 'word';

/** A word of a sentence, by what it tells; names, numbers and dates are the sentence's facts. */
export interface Mention extends Span {
  /** The same for the same thing in every spelling. */
  readonly key: string;
  readonly kind: Kind;
}

const CAPITAL = /^\p{Lu}/u;
const DIGIT = /^\d/;
const YEAR = /^(?:1[5-9]|20)\d\d$/;
const BETWEEN_DAY_AND_MONTH = /^\.? ?$/;
/** Numbers in words below are everywhere, `einmal`, `zweite`, `drei`; a sentence is not about them. */
const SMALLEST_IN_WORDS = 4;
const MONTH_NAMES = new Set(MONTHS.map(([name]) => foldWord(name)));
const WEEKDAYS = new Set(
  'montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag'.split(' '),
);

/** @param names the terms that are names, each with the one that stands for it */
export function mentionsOf({ text, terms }: Worded, names: ReadonlyMap<string, string>): Mention[] {
  return terms.map((term, at) => {
    const { start, end } = term;
    return { ...mentioned(text, term, terms[at + 1], names), start, end };
  });
}

export function isFact({ kind }: Pick<Mention, 'kind'>): boolean {
  return kind === 'name' || kind === 'number' || kind === 'date';
}

function mentioned(
  text: string,
  { term, form, start, end }: Term,
  next: Term | undefined,
  names: ReadonlyMap<string, string>,
): Pick<Mention, 'key' | 'kind'> {
  const written = text.slice(start, end);
  if (DIGIT.test(form)) {
    const isDay =
      next !== undefined &&
      MONTH_NAMES.has(next.form) &&
      BETWEEN_DAY_AND_MONTH.test(text.slice(end, next.start));
    if (isDay) return { key: `${form} ${next.form}`, kind: 'date' };
    if (YEAR.test(written)) return { key: form, kind: 'date' };
    const isVague = !DIGIT.test(written) && Number(form) < SMALLEST_IN_WORDS;
    return { key: form, kind: isVague ? 'word' : 'number' };
  }
  if (MONTH_NAMES.has(form) || WEEKDAYS.has(form)) return { key: form, kind: 'date' };
  const name = names.get(term);
  if (name !== undefined) return { key: name, kind: 'name' };
  return { key: term, kind: CAPITAL.test(written) ? 'noun' : 'word' };
}
