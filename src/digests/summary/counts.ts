import type { Span } from '../../text/span.ts';
import { boundsOf } from './bounds.ts';
import { NUMERAL, SCALE, clauseAround, thingCounted } from './counted.ts';
import type { Mention } from './mentions.ts';
import type { StoryText } from './sentences.ts';
import { totalAt } from './totals.ts';

/** How many there are of something, by a sentence. Its place is the number's, within the sentence. */
export interface Count extends Span {
  /** What is counted, stemmed; people who died or were hurt are counted as that, whoever they are. */
  readonly of: string;
  /** Stems of the adjectives between number and noun. */
  readonly kinds: readonly string[];
  /** The least and the most that the words allow: `mehr als 20` is 20 to infinity, `rund 100` 90 to 110. */
  readonly least: number;
  readonly most: number;
}

const CAPITAL = /^\p{Lu}/u;
const ADJECTIVE = /^\p{Ll}+e[mnrs]?$/u;
const ORDINAL = /(?:te[mnrs]?|\.)$/u;
const CURRENCY_OR_SHARE = /^(?:prozent|euro|dollar|pfund)$/;

/** A part, an addition, a whole of which a part is told (`sechs der zwölf`), or one end of a range. */
const NOT_ALL = new RegExp(
  `(?:(?<!\\p{L})(?:${[
    '[Ww]eitere[nrs]?|andere[nr]?|zusätzlich|[Nn]och|[Jj]e|[Jj]eweils|[Pp]ro|jede[rsn]?',
    'bis|oder|auf|um|[\\p{Ll}\\p{N}.]+ (?:der|von|von den)|[Zz]wischen [\\p{L}\\p{N}.]+ und',
  ].join('|')}) |[-–/])$`,
  'u',
);
const WINDOW = 24;
const GAP = /^[ \u00a0]$/u;

/** The numbers of a sentence that count something: no dates, times, ages or ranks, no parts of a whole. */
export function countsIn({ text, mentions }: StoryText): Count[] {
  const counts = mentions.flatMap(
    (mention, at) =>
      countAt(text, mentions, mention, at) ?? totalAt(text, mentions, mention, at) ?? [],
  );
  return counts.filter(({ of }) => counts.filter((other) => other.of === of).length === 1);
}

/** Whether both cannot be right. */
export function contradict(one: Count, other: Count): boolean {
  return one.of === other.of && (one.least > other.most || other.least > one.most);
}

function countAt(
  text: string,
  mentions: readonly Mention[],
  { key, start, end }: Mention,
  at: number,
): Count | null {
  const written = text.slice(start, end);
  const before = text.slice(Math.max(0, start - WINDOW), start);
  if (!NUMERAL.test(key) || ORDINAL.test(written) || NOT_ALL.test(before)) return null;
  const kinds: string[] = [];
  let last = end;
  for (const next of mentions.slice(at + 1, at + 5)) {
    const word = text.slice(next.start, next.end);
    if (!GAP.test(text.slice(last, next.start)) && word !== '%') return null;
    last = next.end;
    if (SCALE.test(next.key)) continue;
    if (CAPITAL.test(word) || CURRENCY_OR_SHARE.test(next.key)) {
      const of = thingCounted(next.key, kinds, clauseAround(text, mentions, start));
      return of === null ? null : { of, kinds, ...boundsOf(key, before), start, end };
    }
    if (!ADJECTIVE.test(word)) return null;
    kinds.push(next.key);
  }
  return null;
}
