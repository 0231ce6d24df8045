import { describe, expect, test } from 'vitest';
import { NO_FILTER } from '../../src/answers/filter.ts';
import type { Place } from '../../src/answers/place.ts';
import { placeOf } from '../../src/answers/place.ts';
import { quote } from '../../src/answers/excerpt.ts';
import type { Article } from '../../src/articles/article.ts';
import { UserError } from '../../src/errors.ts';
import { answering } from '../helpers/answering.ts';
import { articleOf } from '../helpers/written-article.ts';

const FERRY = articleOf(
  'Die Fähre zum Hafen ruht. Herr Selenskyj starb.\n\n---\n\nDie Fährleute und die Fähren kommen wieder.',
  { id: 'ferry', title: 'Die Fähre' },
);
const OTHERS = ['Die Brücke am Hafen.', 'Die Hafenbrücke.', 'Die Brücke.'].map((text, n) =>
  articleOf(text, { id: String(n) }),
);
const { answers } = await answering([FERRY, ...OTHERS]);

/** Where that stands in an article. */
function placeIn(article: Article, quoted: string): Place {
  const start = article.text.indexOf(quoted);
  return placeOf(quote(article, { start, end: start + quoted.length }, []));
}

describe('why an excerpt is shown', () => {
  test('is which words of the question it has, in the question’s order, and which it has not', async () => {
    const place = placeIn(FERRY, 'Die Fähre zum Hafen ruht. Herr Selenskyj starb.');
    const question = 'Ist Zar Selenskij gefallen, und ruhte am Hafen die Fähre im Nebel?';
    const [why] = await answers.why(question, [place]);
    expect(why?.found).toEqual([
      { asked: 'Selenskij', found: 'Selenskyj', relation: 'name' },
      { asked: 'gefallen', found: 'starb', relation: 'synonym' },
      { asked: 'ruhte', found: 'ruht', relation: 'inflected' },
      { asked: 'Hafen', found: 'Hafen', relation: 'same' },
      { asked: 'Fähre', found: 'Fähre', relation: 'same' },
    ]);
    expect(why?.missing).toEqual(['Zar', 'Nebel']);
  });

  test('is the form that comes nearest, wherever it stands', async () => {
    const [why] = await answers.why('Wo sind die Fähren?', [
      placeIn(FERRY, 'Die Fährleute und die Fähren kommen wieder.'),
    ]);
    expect(why?.found).toEqual([{ asked: 'Fähren', found: 'Fähren', relation: 'same' }]);
  });

  test.fails('shows a phrase whole (beyond today: its first word alone)', async () => {
    const article = articleOf('Drei Matrosen kamen ums Leben.');
    const { answers: others } = await answering([article]);
    const [why] = await others.why('Wie viele sind gefallen?', [placeIn(article, article.text)]);
    expect(why?.found).toMatchObject([{ asked: 'gefallen', found: 'ums Leben' }]);
  });

  test('counts what the excerpt shows alone, neither its title nor what stands around', async () => {
    const [why] = await answers.why('Wo ist die Fähre?', [placeIn(FERRY, 'Herr Selenskyj starb.')]);
    expect(why).toMatchObject({ found: [], missing: ['Fähre'] });
  });

  test('is told for each in the order of the places, numbered from 1', async () => {
    const places = [
      placeIn(FERRY, 'Herr Selenskyj starb.'),
      placeIn(FERRY, 'Die Fähre zum Hafen ruht.'),
    ];
    const whys = await answers.why('Wo ist die Fähre?', places);
    expect(whys.map(({ excerpt }) => [excerpt.n, excerpt.text])).toEqual([
      [1, 'Herr Selenskyj starb.'],
      [2, 'Die Fähre zum Hafen ruht.'],
    ]);
  });

  test('can be told of every excerpt of an answer and of a look-up, by what it shows in bold', async () => {
    const question = 'Ruht die Fähre zum Hafen?';
    const { excerpts } = await answers.ask(question);
    const looked = await answers.lookUp(question, NO_FILTER, 0, 5);
    for (const shown of [...excerpts, ...looked.excerpts]) {
      const [why] = await answers.why(question, [placeOf(shown)]);
      const { text, start } = shown;
      const bold = shown.matched.map((span) => text.slice(span.start - start, span.end - start));
      expect(why?.excerpt.text).toBe(text);
      expect(bold).toEqual(expect.arrayContaining(why?.found.map(({ found }) => found) ?? []));
    }
  });

  test('is nothing for a question without a word', async () => {
    const [why] = await answers.why('Was ist das?', [placeIn(FERRY, 'Herr Selenskyj starb.')]);
    expect(why).toMatchObject({ found: [], missing: [] });
  });
});

describe('why is not told', () => {
  const place = placeIn(FERRY, 'Herr Selenskyj starb.');
  test.each([
    ['of an article that has gone', { ...place, key: 'gone' }, 'no longer in the collection'],
    ['of a text that has changed', { ...place, revision: '00000000' }, 'has changed'],
    ['of no text at all', { ...place, end: place.start }, 'older version'],
    ['across a removed place', { ...place, end: FERRY.text.length }, 'older version'],
    ['beyond the end', { ...place, end: FERRY.text.length + 1 }, 'older version'],
    ['before the beginning', { ...place, start: -1 }, 'older version'],
  ])('%s', async (_, asked, message) => {
    const told = answers.why('Wo ist die Fähre?', [
      placeIn(FERRY, 'Die Fähre zum Hafen ruht.'),
      asked,
    ]);
    await expect(told).rejects.toThrow(UserError);
    await expect(told).rejects.toThrow(message);
  });
});
