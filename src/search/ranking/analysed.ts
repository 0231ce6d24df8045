import type { Article, Passage } from '../../articles/article.ts';
import { sectionAt } from '../../articles/article.ts';
import { splitSentences } from '../../text/sentences.ts';
import type { Span } from '../../text/span.ts';
import { termsOf } from '../../text/terms.ts';
import type { Vocabulary } from './vocabulary.ts';

const CAPITAL = /\p{Lu}/u;

/** A stretch of an article's words, by their places. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** How many grams the words have. */
  readonly grams: number;
}

/** A sentence of a passage. */
export interface Sentence extends Span, Stretch {
  /** Where its section begins: sentences of one section have the same. */
  readonly section: number;
}

/** Which of an article's sentences are a passage's, and what stands above them: title and heading. */
export interface Place extends Span {
  readonly above: Stretch;
}

/** An article's sentences, and the passages by where they begin in the text. */
export interface Analysed {
  /** Of the text that was analysed. */
  readonly hash: string;
  /** The numbers of its meaningful words: of its sentences in order, then of its title and headings. */
  readonly words: Uint32Array;
  /** Where they stand: in the text, or in the title or heading. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly sentences: readonly Sentence[];
  readonly passages: ReadonlyMap<number, Place>;
}

export function analyseArticle(
  article: Article,
  passages: readonly Passage[],
  vocabulary: Vocabulary,
): Analysed {
  const words: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  function stretchOf(text: string, offset: number): Stretch {
    const from = words.length;
    for (const term of termsOf(text)) {
      words.push(vocabulary.word(term, CAPITAL.test(text.charAt(term.start))));
      starts.push(offset + term.start);
      ends.push(offset + term.end);
    }
    const gramsFrom = vocabulary.grams().from;
    let grams = 0;
    for (const word of words.slice(from)) {
      grams += (gramsFrom[word + 1] ?? 0) - (gramsFrom[word] ?? 0);
    }
    return { from, to: words.length, grams };
  }
  const sentences: Sentence[] = [];
  const places = passages.map((passage) => {
    const first = sentences.length;
    const section = sectionAt(article, passage);
    for (const span of splitSentences(article.text.slice(passage.start, passage.end))) {
      const start = passage.start + span.start;
      const end = passage.start + span.end;
      const stretch = stretchOf(article.text.slice(start, end), start);
      sentences.push({ start, end, ...stretch, section: section?.start ?? start });
    }
    return { passage, section, start: first, end: sentences.length };
  });
  const above = new Map<string, Stretch>();
  const placed = places.map(({ passage, section, start, end }) => {
    const text = `${article.title}\n${section?.heading ?? ''}`;
    const stretch = above.get(text) ?? stretchOf(text, 0);
    above.set(text, stretch);
    return [passage.start, { start, end, above: stretch }] as const;
  });
  return {
    hash: article.hash,
    words: Uint32Array.from(words),
    starts: Uint32Array.from(starts),
    ends: Uint32Array.from(ends),
    sentences,
    passages: new Map(placed),
  };
}

/** The words of neighbouring sentences; the second is the one after the last. */
export function stretchOfSentences(
  sentences: readonly Sentence[],
  first: number,
  end: number,
): Stretch {
  const from = sentences[Math.max(0, first)]?.from ?? 0;
  let to = from;
  let grams = 0;
  for (let at = Math.max(0, first); at < Math.min(sentences.length, end); at++) {
    to = sentences[at]?.to ?? to;
    grams += sentences[at]?.grams ?? 0;
  }
  return { from, to, grams };
}

/** Some words, with where they stand. */
export function placesOfWords(
  { words, starts, ends }: Analysed,
  { from, to }: Pick<Stretch, 'from' | 'to'>,
): (Span & { readonly word: number })[] {
  const places: (Span & { readonly word: number })[] = [];
  for (let at = from; at < to; at++) {
    places.push({ word: words[at] ?? 0, start: starts[at] ?? 0, end: ends[at] ?? 0 });
  }
  return places;
}
