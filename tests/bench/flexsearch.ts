import { Index } from 'flexsearch';
import type { Contender } from '../../src/cli/bench/search/contender.ts';
import { terms, textsOf } from './passage-texts.ts';

export function flexSearch(): Contender {
  const index = new Index({ encode: terms, tokenize: 'strict' });
  let next = 0;
  return {
    add(article, passages) {
      for (const { title, text } of textsOf(article, passages))
        index.add(next++, `${title}\n${text}`);
    },
    // `suggest` finds what has any of the words.
    search: (question, limit) => index.search(question, { limit, suggest: true }).length,
  };
}
