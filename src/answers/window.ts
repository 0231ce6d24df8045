import { EXCERPT } from '../tuning.ts';
import type { Span } from '../text/span.ts';
import { clauseEnds } from './cut.ts';
import { leansOnPrevious } from './leaning.ts';

/** A place that stands for a word of the question, which is its word number `index`. */
export interface Match extends Span {
  readonly index: number;
}

/**
 * The stretch around a sentence that shows most: from the beginning of a sentence to the end of a
 * clause, at most `EXCERPT.length` long; of two that are worth the same, the one that begins later.
 *
 * @param sentences neighbours, the one in focus among them; it is no longer than that
 */
export function bestWindow(
  text: string,
  sentences: readonly Span[],
  focus: Span,
  matches: readonly Match[],
): Span {
  const ends = sentences.flatMap((sentence) => clauseEnds(text, sentence));
  const breakCosts = saysLittle(text, focus) ? 0 : EXCERPT.paragraph;
  let best: Span = focus;
  let most = -Infinity;
  for (const { start } of sentences.toReversed()) {
    for (const end of ends) {
      const window = { start, end };
      if (!isWithin(window, focus) || end - start > EXCERPT.length) continue;
      const hasBreak = text.slice(start, end).includes('\n');
      const worth = worthOf(text, window, sentences, matches) - (hasBreak ? breakCosts : 0);
      if (worth > most) {
        most = worth;
        best = window;
      }
    }
  }
  return best;
}

function worthOf(
  text: string,
  window: Span,
  sentences: readonly Span[],
  matches: readonly Match[],
): number {
  const { start, end } = window;
  const shown = text.slice(start, end);
  const isFirst = start === sentences[0]?.start;
  return (
    EXCERPT.words * (wordsIn(matches, window) / Math.max(1, wordsIn(matches))) +
    EXCERPT.room * (shown.length / EXCERPT.length) -
    EXCERPT.cut * Number(sentences.every((sentence) => sentence.end !== end)) -
    EXCERPT.leaning * Number(!isFirst && leansOnPrevious(shown))
  );
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
