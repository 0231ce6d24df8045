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

/** Neighbouring sentences and what they have of a question. */
interface Stretch {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly matches: readonly Match[];
}

interface Sentence extends Span {
  /** How much of the question it holds, beside the sentence that holds most; 0 to 1. */
  readonly share: number;
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
  const stretch = { text, sentences: withShares(sentences, matches), matches };
  const ends = sentences.flatMap((sentence) => clauseEnds(text, sentence));
  const mayGoOn = saysLittle(text, focus);
  let best: Span = focus;
  let most = -Infinity;
  for (const { start } of sentences.toReversed()) {
    for (const end of ends) {
      if (end <= start || end - start > EXCERPT.length) continue;
      const window = { start, end };
      const showsFocus = isWithin(window, focus);
      if (keepsFocus && !showsFocus) continue;
      const isFree = mayGoOn && showsFocus;
      const costs = isFree || !hasBreak(text, window, focus) ? 0 : EXCERPT.paragraph;
      const worth = worthOf(window, stretch) - costs;
      if (worth > most) {
        most = worth;
        best = window;
      }
    }
  }
  return best;
}

function withShares(sentences: readonly Span[], matches: readonly Match[]): Sentence[] {
  const held = sentences.map((sentence) => informationIn(matches, sentence));
  const most = Math.max(Number.MIN_VALUE, ...held);
  return sentences.map((sentence, place) => ({ ...sentence, share: (held[place] ?? 0) / most }));
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

function worthOf(window: Span, { text, sentences, matches }: Stretch): number {
  const { start, end } = window;
  const shown = text.slice(start, end);
  const isFirst = start === sentences[0]?.start;
  const shares = sentences.map((sentence) => sentence.share * partShown(sentence, window));
  return (
    EXCERPT.words * (wordsIn(matches, window) / Math.max(1, wordsIn(matches))) +
    EXCERPT.sentences * shares.reduce((sum, share) => sum + share, 0) +
    EXCERPT.room * (shown.length / EXCERPT.length) -
    EXCERPT.cut * Number(sentences.every((sentence) => sentence.end !== end)) -
    EXCERPT.leaning * Number(!isFirst && leansOnPrevious(shown))
  );
}

function partShown(sentence: Span, window: Span): number {
  const start = Math.max(sentence.start, window.start);
  const end = Math.min(sentence.end, window.end);
  return Math.max(0, end - start) / (sentence.end - sentence.start);
}

/** Whether a paragraph ends within two places or between them. */
function hasBreak(text: string, one: Span, other: Span): boolean {
  return text.slice(Math.min(one.start, other.start), Math.max(one.end, other.end)).includes('\n');
}

/** Whether the paragraph around a sentence is too short to stand alone. */
function saysLittle(text: string, { start, end }: Span): boolean {
  const paragraphEnd = text.indexOf('\n', end);
  const length =
    (paragraphEnd < 0 ? text.length : paragraphEnd) - text.lastIndexOf('\n', start) - 1;
  return length < EXCERPT.shortestParagraph;
}

/** How many words of the question stand there, each counted once. */
function wordsIn(matches: readonly Match[], window: Span = { start: 0, end: Infinity }): number {
  const inside = matches.filter((match) => isWithin(window, match));
  return new Set(inside.map(({ index }) => index)).size;
}

export function isWithin(window: Span, { start, end }: Span): boolean {
  return start >= window.start && end <= window.end;
}
