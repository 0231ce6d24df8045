import { ColumnBuilder } from '../../src/search/analysis/column-builder.ts';
import { createWordNumbers } from '../../src/search/words/word-numbers.ts';
import { pack } from '../../src/search/segments/packed/pack.ts';
import { openPacked } from '../../src/search/segments/packed/packed.ts';
import type { WantedNumber } from '../../src/search/segments/weighed.ts';

/** The terms of a passage: of its title, its heading and its text. */
export type Fields = readonly [
  title: readonly string[],
  heading: readonly string[],
  text: readonly string[],
];

/** A packed segment of passages with these terms, three an article, and how to ask it. */
export function packedOf(passages: readonly Fields[]) {
  const numbers = createWordNumbers();
  const builder = new ColumnBuilder();
  const articles: [number, string][] = [];
  const wordsOf = (terms: readonly string[]) =>
    Uint32Array.from(terms, (term) => numbers.word({ term, form: term }));
  for (const [n, [title, heading, text]] of passages.entries()) {
    if (n % 3 === 0) {
      builder.article(new Uint32Array(8), new Uint32Array(2));
      articles.push([articles.length, String(articles.length).padStart(4, '0')]);
    }
    const place = { start: 100 * n, end: 100 * n + 50 };
    builder.passage(place, builder.above(wordsOf(title), wordsOf(heading), 0));
    builder.sentence(place, 0);
    const words = wordsOf(text);
    const starts = words.map(() => place.start);
    const ends = words.map(() => place.end);
    builder.words({ words, starts, ends }, 0, words.length, new Uint32Array(0));
  }
  const columns = builder.columns();
  const segment = openPacked(pack([{ columns, articles }], numbers.columns()));
  const wanted = (terms: readonly { readonly term: string; readonly weight: number }[]) =>
    terms.map(({ term, weight }): WantedNumber => ({
      term: numbers.numberOfTerm(term) ?? -1,
      weight,
    }));
  return { segment, wanted };
}
