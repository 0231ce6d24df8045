import { endsSentence } from './sentence-end.ts';
import { sentenceBreaks } from './sentence-breaks.ts';
import type { Span } from './span.ts';

/** Characters on each side of a possible sentence end that are judged: enough for the longest token. */
const WINDOW = 60;

const BLANK_LINE = /\n\s*\n/gu;
/** UAX #29 takes them for closing marks where the space before them is missing. */
const OPENING_MARKS = '„‚([';

/** Where UAX #29 sees no end: before `2005 wurde` or `eBay`, after `…`, where the space is missing. */
const OVERLOOKED_END = new RegExp(
  [
    String.raw`[.!?]["'“”‘’«»‹›)\]]*\s+(?=\d[\d.,:]*\s+\p{Ll}|\p{Ll}\p{Lu})`,
    String.raw`…["'“”‘’«»‹›)\]]*\s+(?=\p{Lu})`,
    String.raw`(?<=\p{Ll}{3})\.(?=\p{Lu}\p{Ll}+[\s:,-])`,
  ].join('|'),
  'gu',
);

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

function* paragraphs(text: string): Generator<Span> {
  let start = 0;
  for (const { index, 0: gap } of text.matchAll(BLANK_LINE)) {
    yield { start, end: index };
    start = index + gap.length;
  }
  yield { start, end: text.length };
}

/** In order; the last is the paragraph's end. */
function* possibleEnds(text: string, { start, end }: Span): Generator<number> {
  const paragraph = text.slice(start, end);
  let from = 0;
  for (const to of sentenceBreaks(paragraph)) {
    const proposed = paragraph.slice(from, to);
    for (const { index, 0: overlooked } of proposed.matchAll(OVERLOOKED_END)) {
      yield start + from + index + overlooked.length;
    }
    const isOpening = start + to < end && OPENING_MARKS.includes(proposed.slice(-1));
    yield start + (isOpening ? to - 1 : to);
    from = to;
  }
}

function trimmed(text: string, start: number, end: number): Span {
  const content = text.slice(start, end).trimEnd();
  return {
    start: start + content.length - content.trimStart().length,
    end: start + content.length,
  };
}
