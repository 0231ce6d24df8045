import { EXCERPT } from '../tuning.ts';
import type { Span } from '../text/span.ts';
import { clauseEnds } from './cut.ts';
import { leansOnPrevious } from './leaning.ts';

/** A place that stands for a word of the question, which is its word number `index`. */
export interface Match extends Span {
  readonly index: number;
  /** How much of the question's information stands there. */
  readonly weight: number;
}

interface Sentence extends Span {
  /** How much of the question it holds, beside the sentence that holds most; 0 to 1. */
  readonly share: number;
  /** Where it can be left off, in order. */
  readonly ends: readonly number[];
}

/**
 * The stretch of some sentences that shows most of a question: from the beginning of a sentence to the
 * end of a clause, at most `EXCERPT.length` long; of two that are worth the same, the one that begins
 * later.
 *
 * @param focus one of the sentences, no longer than that
 * @param keepsFocus whether only stretches count that show it
 */
export function bestWindow(
  text: string,
  sentences: readonly Span[],
  focus: Span,
  matches: readonly Match[],
  keepsFocus: boolean,
): Span {
  const stretch = readSentences(text, sentences, matches);
  const mayGoOn = saysLittle(text, focus);
  let best: Span = focus;
  let most = -Infinity;
  for (let first = stretch.length - 1; first >= 0; first--) {
    const start = stretch[first]?.start ?? 0;
    const breakAt = firstBreak(text, Math.min(start, focus.start), stretch);
    for (const { end, worth } of windowsFrom(start, stretch.slice(first), matches)) {
      const showsFocus = isWithin({ start, end }, focus);
      // What may still be taken off is found out last: it takes the longest.
      if (worth <= most || (keepsFocus && !showsFocus)) continue;
      const leans = first > 0 && leansOnPrevious(text.slice(start, end));
      const hasBreak = breakAt < Math.max(end, focus.end);
      const costs = hasBreak && !(mayGoOn && showsFocus) ? EXCERPT.paragraph : 0;
      const left = worth - EXCERPT.leaning * Number(leans) - costs;
      if (left <= most) continue;
      most = left;
      best = { start, end };
    }
  }
  return best;
}

function readSentences(
  text: string,
  sentences: readonly Span[],
  matches: readonly Match[],
): Sentence[] {
  const held = sentences.map((sentence) => informationIn(matches, sentence));
  const most = Math.max(Number.MIN_VALUE, ...held);
  return sentences.map(({ start, end }, place) => ({
    ...{ start, end, share: (held[place] ?? 0) / most },
    ends: clauseEnds(text, { start, end }),
  }));
}

/** Each word of the question counts once, as the place does that has most of it. */
function informationIn(matches: readonly Match[], sentence: Span): number {
  const best = new Map<number, number>();
  for (const match of matches) {
    if (!isWithin(sentence, match)) continue;
    best.set(match.index, Math.max(match.weight, best.get(match.index) ?? 0));
  }
  return best.values().reduce((sum, weight) => sum + weight, 0);
}

/**
 * The stretches that begin with the first of some sentences, and what each is worth, the shortest
 * first; those that open or break badly are worth less than that.
 */
function* windowsFrom(
  start: number,
  sentences: readonly Sentence[],
  matches: readonly Match[],
): Generator<{ readonly end: number; readonly worth: number }> {
  const words = Math.max(1, wordEnds(matches, 0).length);
  const shownFrom = wordEnds(matches, start);
  let shares = 0;
  for (const sentence of sentences) {
    for (const end of sentence.ends) {
      if (end - start > EXCERPT.length) return;
      const shown = shownFrom.filter((wordEnd) => wordEnd <= end).length;
      const part = (end - sentence.start) / (sentence.end - sentence.start);
      yield {
        end,
        worth:
          EXCERPT.words * (shown / words) +
          EXCERPT.sentences * (shares + sentence.share * part) +
          EXCERPT.room * ((end - start) / EXCERPT.length) -
          EXCERPT.cut * Number(end !== sentence.end),
      };
    }
    shares += sentence.share;
  }
}

/** For each word of the question that stands behind a place, where it ends there for the first time. */
function wordEnds(matches: readonly Match[], place: number): readonly number[] {
  const ends = new Map<number, number>();
  for (const { index, start, end } of matches) {
    if (start >= place) ends.set(index, Math.min(end, ends.get(index) ?? Infinity));
  }
  return [...ends.values()];
}

/** Where the first paragraph ends behind a place, as far as the sentences reach. */
function firstBreak(text: string, place: number, sentences: readonly Span[]): number {
  const found = text.slice(place, sentences.at(-1)?.end).indexOf('\n');
  return found < 0 ? Infinity : place + found;
}

/** Whether the paragraph around a sentence is too short to stand alone. */
function saysLittle(text: string, { start, end }: Span): boolean {
  const paragraphEnd = text.indexOf('\n', end);
  const length =
    (paragraphEnd < 0 ? text.length : paragraphEnd) - text.lastIndexOf('\n', start) - 1;
  return length < EXCERPT.shortestParagraph;
}

export function isWithin(window: Span, { start, end }: Span): boolean {
  return start >= window.start && end <= window.end;
}
