import { create, insert, search } from '@orama/orama';
import type { Contender } from '../../src/cli/bench/search/contender.ts';
import { ABOVE, BM25 } from '../../src/tuning.ts';
import { terms, textsOf } from './passage-texts.ts';

export function orama(): Contender {
  const tokenizer = { language: 'german', normalizationCache: new Map(), tokenize: terms };
  const index = create({
    schema: { title: 'string', text: 'string' },
    components: { tokenizer },
  });
  return {
    async add(article, passages) {
      for (const texts of textsOf(article, passages)) await insert(index, texts);
    },
    async search(term, limit) {
      const asked = { term, limit, threshold: 1, boost: ABOVE, relevance: BM25 };
      return (await search(index, asked)).hits.length;
    },
  };
}
