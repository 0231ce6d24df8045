import { overlookedEnds } from './overlooked-ends.ts';
import { endsSentence } from './sentence-end.ts';
import { sentenceBreaks } from './sentence-breaks.ts';
import type { Span } from './span.ts';

/** Characters on each side of a possible sentence end that are judged: enough for the longest token. */
const WINDOW = 60;

const BLANK_LINE = /\n\s*\n/gu;
/** UAX #29 takes them for closing marks where the space before them is missing. */
const OPENING_MARKS = '„‚([';

/**
 * The sentences of a German or English text: in order, without overlap, trimmed of white space,
 * together covering everything else. A blank line always ends a sentence; a single line break only
 * after a full stop or the like, or before a word that can only open a sentence. A colon ends none.
 *
 * UAX #29 proposes the ends; CLDR's abbreviations and rules for ordinals,
 * initials and quotations refuse the wrong ones. Takes time proportional to the text's length.
 */
export function splitSentences(text: string): Span[] {
  const sentences: Span[] = [];
  for (const paragraph of paragraphs(text)) {
    let start = paragraph.start;
    for (const end of possibleEnds(text, paragraph)) {
      const before = text.slice(Math.max(start, end - WINDOW), end);
      const after = text.slice(end, Math.min(paragraph.end, end + WINDOW));
      if (end < paragraph.end && !endsSentence(before, after)) continue;
      const sentence = trimmed(text, start, end);
      if (sentence.start < sentence.end) sentences.push(sentence);
      start = end;
    }
  }
  return sentences;
}

function paragraphs(text: string): Span[] {
  const found: Span[] = [];
  let start = 0;
  if (text.includes('\n')) {
    for (const { index, 0: gap } of text.matchAll(BLANK_LINE)) {
      found.push({ start, end: index });
      start = index + gap.length;
    }
  }
  found.push({ start, end: text.length });
  return found;
}

/** In order; the last is the paragraph's end. */
function possibleEnds(text: string, { start, end }: Span): number[] {
  const ends: number[] = [];
  const paragraph = text.slice(start, end);
  let from = 0;
  for (const to of sentenceBreaks(paragraph)) {
    for (const overlooked of overlookedEnds(paragraph.slice(from, to))) {
      ends.push(start + from + overlooked);
    }
    const isOpening = start + to < end && OPENING_MARKS.includes(paragraph.charAt(to - 1));
    ends.push(start + (isOpening ? to - 1 : to));
    from = to;
  }
  return ends;
}

function trimmed(text: string, start: number, end: number): Span {
  let first = start;
  let last = end;
  while (first < last && isWhiteSpace(text.charCodeAt(first))) first += 1;
  while (first < last && isWhiteSpace(text.charCodeAt(last - 1))) last -= 1;
  return { start: first, end: last };
}

function isWhiteSpace(unit: number): boolean {
  if (unit < 0xa0) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
  return /\s/.test(String.fromCharCode(unit));
}
