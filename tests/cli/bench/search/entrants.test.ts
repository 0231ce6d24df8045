import { expect, test } from 'vitest';
import { passagesOf } from '../../../../src/articles/passages.ts';
import { ENTRANTS, isInstalled } from '../../../../src/cli/bench/search/entrants.ts';
import { plainArticle } from '../../../../src/cli/eval/plain-article.ts';

const ARTICLES = [
  plainArticle('hafen', 'Am Hafen', 'Die Brücke bleibt gesperrt.\n\nDort warten die Lastwagen.'),
  plainArticle('kai', 'Am Kai', 'Nachts fährt keine Fähre.'),
  plainArticle('zoo', 'Aus dem Zoo', 'Ein Zebra lief über die Straße.'),
];

test.each(ENTRANTS.filter(isInstalled).map((entrant) => [entrant.name, entrant] as const))(
  '%s finds passages that have any word of a question, no more than wanted',
  async (_name, entrant) => {
    const contender = await entrant.open();
    for (const article of ARTICLES) await contender.add(article, passagesOf(article));
    await contender.finish?.();
    expect(await contender.search('Wo ist das Zebra geblieben?', 100)).toBe(1);
    expect(await contender.search('Zebra Fähre', 100)).toBe(2);
    expect(await contender.search('Zebra Fähre', 1)).toBe(1);
    expect(await contender.search('Giraffe', 100)).toBe(0);
    contender.close?.();
  },
);
