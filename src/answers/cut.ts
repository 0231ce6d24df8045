import { EXCERPT } from '../tuning.ts';
import type { Span } from '../text/span.ts';

const CLAUSE_BREAK = /(?<=[,;:–—])\s+/g;
const OPEN_BRACKET = /\([^)]*$/;
const WORD_BREAK = /\s+/g;

/**
 * The window of at most `length` UTF-16 units of a sentence that holds most of the matches, from one
 * clause to another; where the clauses are too long, from one word to another; the earliest of equals.
 * Where that shows no match, it is the sentence's beginning.
 */
export function cutAtClause(
  text: string,
  sentence: Span,
  matches: readonly Span[],
  length: number,
): Span {
  const { start, end } = sentence;
  if (end - start <= length) return sentence;
  const beginning = { start, end: start };
  for (const wanted of [matches, [beginning]]) {
    for (const separator of [CLAUSE_BREAK, WORD_BREAK]) {
      const window = bestWindow(piecesOf(text, sentence, separator), wanted, length);
      if (window !== undefined) return window;
    }
  }
  return { start, end: wholeCharacterEnd(text, start + length) };
}

/**
 * Where a sentence can be left off: the ends of its clauses, as far as an excerpt reaches, but for the
 * first few words and for what stands in brackets, and its own end.
 */
export function clauseEnds(text: string, { start, end }: Span): number[] {
  const reach = Math.min(end, start + EXCERPT.length + 1);
  const clauses = text.slice(start, reach).matchAll(CLAUSE_BREAK);
  return [
    ...Array.from(clauses, ({ index }) => start + index).filter(
      (place) =>
        place - start >= EXCERPT.shortestPart && !OPEN_BRACKET.test(text.slice(start, place)),
    ),
    end,
  ];
}

/** Between separators, without the separators themselves. */
function piecesOf(text: string, { start, end }: Span, separator: RegExp): Span[] {
  const pieces: Span[] = [];
  let from = start;
  for (const { 0: gap, index } of text.slice(start, end).matchAll(separator)) {
    pieces.push({ start: from, end: start + index });
    from = start + index + gap.length;
  }
  return [...pieces, { start: from, end }];
}

/** `undefined` where no piece with a match is short enough. */
function bestWindow(
  pieces: readonly Span[],
  matches: readonly Span[],
  length: number,
): Span | undefined {
  let best: Span | undefined;
  let bestCount = 0;
  let first = 0;
  let next = 0;
  let passed = 0;
  for (const { end } of pieces) {
    while (end - (pieces[first]?.start ?? end) > length) first++;
    const start = pieces[first]?.start;
    if (start === undefined || start >= end) continue;
    while (next < matches.length && (matches[next]?.end ?? 0) <= end) next++;
    while (passed < matches.length && (matches[passed]?.start ?? 0) < start) passed++;
    const count = next - passed;
    if (count > bestCount || (count === bestCount && start === best?.start)) {
      best = { start, end };
      bestCount = count;
    }
  }
  return best;
}

/** The end itself, or the one before where it would cut a surrogate pair. */
export function wholeCharacterEnd(text: string, end: number): number {
  const code = text.charCodeAt(end - 1);
  return code >= 0xd800 && code <= 0xdbff ? end - 1 : end;
}
