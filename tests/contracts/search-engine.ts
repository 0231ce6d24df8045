import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/articles/article.ts';
import { passagesOf } from '../../src/articles/passages.ts';
import type { Hit, SearchEngine } from '../../src/search/engine.ts';
import { termsOf } from '../../src/text/terms.ts';
import { anyArticle, anyQuestion, articleOf } from '../helpers/written-article.ts';

const ALL = { limit: Infinity };

/** What every engine must do, whatever it is made of. */
export function searchEngineContract(name: string, create: () => SearchEngine): void {
  async function engineWith(...articles: Article[]): Promise<SearchEngine> {
    const engine = create();
    for (const article of articles) await engine.put(article);
    return engine;
  }

  describe(`${name} as a search engine`, () => {
    test('finds the passage that holds a word of the question, in another inflection too', async () => {
      const bridge = articleOf('Die Brücken am Hafen sind alt.', { id: 'bridge' });
      const engine = await engineWith(bridge, articleOf('Der Turm steht leer.', { id: 'tower' }));
      const [hit, ...others] = await engine.search('Wer baut eine Brücke?', ALL);
      expect(hit?.passage).toEqual(passagesOf(bridge)[0]);
      expect(hit?.terms).toEqual(terms('Brücke'));
      expect(others).toEqual([]);
    });

    test('a passage with more of the words comes before one with fewer', async () => {
      const engine = await engineWith(
        articleOf('Die Brücke am Markt ist alt.', { id: 'a' }),
        articleOf('Die Brücke am Hafen ist alt.', { id: 'b' }),
      );
      expect(ids(await engine.search('Brücke Hafen', ALL))).toEqual(['b', 'a']);
    });

    test('a word counts more in the text than in the heading or the title', async () => {
      const engine = await engineWith(
        articleOf('# Brücke\n\nDer Turm ist alt.', { id: 'heading' }),
        articleOf('# Turm\n\nDie Brücke ist alt.', { id: 'text' }),
        articleOf('# Turm\n\nDer Turm ist alt.', { id: 'title', title: 'Brücke' }),
      );
      const found = ids(await engine.search('Brücke', ALL));
      expect(found[0]).toBe('text');
      expect(found.toSorted()).toEqual(['heading', 'text', 'title']);
    });

    test('an article put again is found by its new words alone, and once', async () => {
      const engine = await engineWith(
        articleOf('Die Brücke ist alt.'),
        articleOf('Der Turm ist alt.'),
        articleOf('Der Turm ist alt.'),
      );
      expect(await engine.search('Brücke', ALL)).toEqual([]);
      expect(await engine.search('Turm', ALL)).toHaveLength(1);
      expect(await engine.passages()).toBe(1);
    });

    test('a removed article is found no more, and the others still are', async () => {
      const engine = await engineWith(
        articleOf('Die Brücke ist alt.', { id: 'a' }),
        articleOf('Die Brücke ist neu.', { id: 'b' }),
      );
      await engine.remove('a');
      expect(ids(await engine.search('Brücke', ALL))).toEqual(['b']);
      expect(await engine.passages()).toBe(1);
    });

    test('removing what was never put changes nothing', async () => {
      const engine = await engineWith(articleOf('Die Brücke ist alt.'));
      await engine.remove('unknown');
      expect(await engine.passages()).toBe(1);
    });

    test('ties come in the order of article id and position, put again or not', async () => {
      const twice = `Der Turm ist alt.${'\n\n---\n\nDie Brücke ist alt.'.repeat(2)}`;
      const engine = await engineWith(
        ...['a', 'c', 'b', 'c'].map((id) => articleOf(twice, { id })),
      );
      const hits = await engine.search('Brücke', ALL);
      expect(ids(hits)).toEqual(['a', 'a', 'b', 'b', 'c', 'c']);
      const [, first, second] = passagesOf(articleOf(twice)).map(({ start }) => start);
      const starts = hits.map(({ passage }) => passage.start);
      expect(starts).toEqual([first, second, first, second, first, second]);
    });

    test('terms wanted beside the question are found too, the weightier first', async () => {
      const engine = await engineWith(
        articleOf('Der Turm ist alt.', { id: 'a' }),
        articleOf('Die Mole ist alt.', { id: 'b' }),
        articleOf('Die Brücke ist alt.', { id: 'c' }),
      );
      const weighing = (tower: number, pier: number) => ({
        limit: Infinity,
        also: [
          { term: terms('Turm')[0] ?? '', weight: tower },
          { term: terms('Mole')[0] ?? '', weight: pier },
        ],
      });
      expect(ids(await engine.search('Brücke', weighing(0.5, 0.2)))).toEqual(['c', 'a', 'b']);
      expect(ids(await engine.search('Brücke', weighing(0.2, 0.5)))).toEqual(['c', 'b', 'a']);
      expect(ids(await engine.search('', weighing(1, 0.5)))).toEqual(['a', 'b']);
    });

    test('the limit keeps the best', async () => {
      const engine = await engineWith(
        articleOf('Die Brücke ist alt.', { id: 'a' }),
        articleOf('Die Brücke am Hafen ist alt.', { id: 'b' }),
        articleOf('Der Hafen ist alt.', { id: 'c' }),
      );
      const all = await engine.search('Brücke Hafen', ALL);
      expect(all).toHaveLength(3);
      expect(await engine.search('Brücke Hafen', { limit: 2 })).toEqual(all.slice(0, 2));
    });

    test('articles that are not accepted take no place within the limit', async () => {
      const engine = await engineWith(
        articleOf('Die Brücke ist alt.', { id: 'a' }),
        articleOf('Die Brücke ist alt.', { id: 'b' }),
      );
      const hits = await engine.search('Brücke', { limit: 1, accept: (id) => id !== 'a' });
      expect(ids(hits)).toEqual(['b']);
    });

    test.each(['', '   ', 'Was ist das?', '.*', '(?<=^$)[a-z]+|\\', '😀'])(
      'the question "%s" has no words and finds nothing',
      async (question) => {
        const engine = await engineWith(articleOf('Das ist die alte Brücke 😀 (a|b).*'));
        expect(await engine.search(question, ALL)).toEqual([]);
      },
    );

    test('punctuation around the words of a question means nothing', async () => {
      const engine = await engineWith(articleOf('Die Brücke ist alt.'));
      expect(await engine.search('^(Brücke|\\w+)*$ +"~', ALL)).toHaveLength(1);
    });

    test('names that objects inherit are ordinary words', async () => {
      const engine = await engineWith(articleOf('Der constructor der Brücke.'));
      expect(await engine.search('constructor', ALL)).toHaveLength(1);
      expect(await engine.search('__proto__ toString valueOf', ALL)).toEqual([]);
    });

    test('a word asked twice is matched once', async () => {
      const engine = await engineWith(articleOf('Die Brücke ist alt.'));
      const [hit] = await engine.search('Brücke oder Brücken?', ALL);
      expect(hit?.terms).toEqual(terms('Brücke'));
    });

    test('after any puts and removals, a search finds what a new engine with the same articles finds', async () => {
      const anyId = fc.constantFrom('a', 'b', 'c');
      const anyChange = fc.record({ id: anyId, article: fc.option(anyArticle, { freq: 4 }) });
      await fc.assert(
        fc.asyncProperty(fc.array(anyChange), anyQuestion, async (changes, question) => {
          const engine = create();
          const held = new Map<string, Article>();
          for (const { id, article } of changes) {
            held.delete(id);
            if (article === null) await engine.remove(id);
            else {
              held.set(id, { ...article, id });
              await engine.put({ ...article, id });
            }
          }
          const hits = await engine.search(question, ALL);
          const expected = await (await engineWith(...held.values())).search(question, ALL);
          expect(places(hits)).toEqual(places(expected));
        }),
      );
    });

    test('articles that are loaded together are found as those that are put, and can be removed', async () => {
      const anyArticles = fc.array(anyArticle, { maxLength: 8 });
      await fc.assert(
        fc.asyncProperty(anyArticles, anyQuestion, async (generated, question) => {
          const articles = generated.map((article, n) => ({ ...article, id: String(n) }));
          const loaded = create();
          await loaded.load(articles);
          const put = await engineWith(...articles);
          for (const left of [articles.length, articles.length - 1]) {
            expect(places(await loaded.search(question, ALL))).toEqual(
              places(await put.search(question, ALL)),
            );
            for (const engine of [loaded, put]) await engine.remove(String(left - 1));
          }
        }),
      );
    });

    test('a hit is a passage that was put, with terms of the question that it holds, the best first', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(anyArticle), anyQuestion, async (generated, question) => {
          const articles = generated.map((article, n) => ({ ...article, id: String(n) }));
          const engine = await engineWith(...articles);
          const put = articles.flatMap(passagesOf);
          const hits = await engine.search(question, ALL);
          expect(put).toEqual(expect.arrayContaining(hits.map(({ passage }) => passage)));
          expect(await engine.passages()).toBe(put.length);
          for (const [index, { passage, terms: matched, score }] of hits.entries()) {
            const words = wordsAbout(articles[Number(passage.articleId)], passage.start);
            expect(matched.length).toBeGreaterThan(0);
            expect(new Set(matched).size).toBe(matched.length);
            expect(terms(question)).toEqual(expect.arrayContaining([...matched]));
            expect(words).toEqual(expect.arrayContaining([...matched]));
            expect(score).toBeLessThanOrEqual(hits[index - 1]?.score ?? Infinity);
          }
        }),
      );
    });
  });
}

function terms(text: string): string[] {
  return termsOf(text).map(({ term }) => term);
}

/** The terms of the title, the headings and the passage that begins there. */
function wordsAbout(article: Article | undefined, start: number): string[] {
  if (article === undefined) return [];
  const { title, sections, text } = article;
  const passage = passagesOf(article).find((candidate) => candidate.start === start);
  const headings = sections.map(({ heading }) => heading ?? '');
  return terms([title, ...headings, text.slice(start, passage?.end)].join('\n'));
}

function ids(hits: readonly Hit[]): string[] {
  return hits.map(({ passage }) => passage.articleId);
}

function places(hits: readonly Hit[]): string[] {
  return hits.map(
    ({ passage, terms: matched }) => `${passage.articleId} ${passage.start} ${matched.join()}`,
  );
}
