import type { Article, Passage } from '../../articles/article.ts';
import { sectionAt } from '../../articles/article.ts';
import { splitSentences } from '../../text/sentences.ts';
import type { Span } from '../../text/span.ts';
import { termsOf } from '../../text/terms.ts';
import { Places } from './places.ts';
import type { Sentence, Stretch } from './sentences.ts';
import { Sentences } from './sentences.ts';
import type { Vocabulary } from './vocabulary.ts';

const CAPITAL = /\p{Lu}/u;

/** An article as numbers: of its words, its sentences and its passages. */
export interface Analysed {
  /** Of the text that was analysed. */
  readonly hash: string;
  /** The numbers of its meaningful words: of its sentences in order, then of its title and headings. */
  readonly words: Uint32Array;
  /** Where they stand: in the text, or in the title or heading. */
  readonly starts: Offsets;
  readonly ends: Offsets;
  readonly sentences: Sentences;
  readonly passages: Places;
}

/** The first where they are small enough, as most articles' are. */
type Offsets = Uint16Array | Uint32Array;

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
  const longest = ends.reduce((greatest, end) => Math.max(greatest, end), 0);
  return {
    hash: article.hash,
    words: Uint32Array.from(words),
    starts: offsets(starts, longest),
    ends: offsets(ends, longest),
    sentences: new Sentences(sentences),
    passages: new Places(placed),
  };
}

function offsets(values: readonly number[], greatest: number): Offsets {
  return greatest < 2 ** 16 ? Uint16Array.from(values) : Uint32Array.from(values);
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
