import type { Options } from 'minisearch';
import MiniSearch from 'minisearch';
import type { Contender } from '../../src/cli/bench/search/contender.ts';
import { ABOVE, BM25 } from '../../src/tuning.ts';
import { terms, textsOf } from './passage-texts.ts';

/** Of an index over Fundstelle's terms, so without stop words, with its numbers for BM25. */
export const OPTIONS: Options = {
  fields: ['title', 'text'],
  tokenize: terms,
  processTerm: (term) => term,
  searchOptions: { bm25: BM25, boost: ABOVE },
};

/** As its documentation has it: every word in lower case. */
export function withDefaults(): Contender {
  return miniSearch({ fields: ['title', 'text'] });
}

export function withTerms(): Contender {
  return miniSearch(OPTIONS);
}

function miniSearch(options: Options): Contender {
  const index = new MiniSearch(options);
  let next = 0;
  return {
    add(article, passages) {
      index.addAll(textsOf(article, passages).map((texts) => ({ id: next++, ...texts })));
    },
    search: (question, limit) => index.search(question).slice(0, limit).length,
  };
}
