import { describe, expect, test } from 'vitest';
import { EXCERPTS_SHOWN } from '../../src/answers/answers.ts';
import { checkedQuestion } from '../../src/answers/question-length.ts';
import { NO_FILTER } from '../../src/answers/filter.ts';
import { UserError } from '../../src/errors.ts';
import { ANSWERING } from '../../src/tuning.ts';
import { answering } from '../helpers/answering.ts';
import { articleOf } from '../helpers/written-article.ts';

const BRIDGE = articleOf('Die Brücke am Hafen wird im Mai gesperrt.', {
  id: 'bridge',
  outlet: 'Das Blatt',
  published: '2024-10-22',
});
const TOWER = articleOf('Der Turm am Markt bleibt stehen.', { id: 'tower' });

/** So many articles that all answer the question "Brücke", in the order of their ids. */
function bridges(count: number) {
  return Array.from({ length: count }, (_, n) =>
    articleOf(`Die Brücke ist ${String(n + 2)} Jahre alt.`, { id: `bridge-${String(n)}` }),
  );
}

describe('a question', () => {
  test('that the collection answers gets excerpts, the best first, and no nearest passages', async () => {
    const { answers } = await answering([TOWER, BRIDGE]);
    const answer = await answers.ask('Wann wird die Brücke gesperrt?');
    expect(answer).toMatchObject({ kind: 'found', nearest: [], more: false, undatedLeftOut: 0 });
    expect(answer.excerpts.map(({ articleId }) => articleId)).toEqual(['bridge']);
  });

  test('that it does not answer gets the nearest passages and what is covered', async () => {
    const { answers, collection } = await answering([TOWER, BRIDGE]);
    const answer = await answers.ask('Welcher Architekt entwarf die Brücke?');
    expect(answer).toMatchObject({ kind: 'nothing', excerpts: [], nearest: [{ n: 1 }] });
    expect(answer.nearest.map(({ articleId }) => articleId)).toEqual(['bridge']);
    expect(answer.coverage).toEqual(collection.coverage());
  });

  test('of which no word occurs gets no nearest passages either', async () => {
    const { answers } = await answering([TOWER, BRIDGE]);
    expect(await answers.ask('Wie macht man Kaiserschmarrn?')).toMatchObject({
      kind: 'nothing',
      nearest: [],
    });
  });

  test('of stop words alone finds nothing', async () => {
    const { answers } = await answering([TOWER, BRIDGE]);
    expect(await answers.ask('Was ist das denn?')).toMatchObject({ kind: 'nothing', nearest: [] });
  });

  test('is answered by most of its information and not by a little of it', async () => {
    const { answers } = await answering([TOWER, BRIDGE]);
    expect((await answers.ask('Brücke Hafen Mai Kapitän')).kind).toBe('found');
    expect((await answers.ask('Brücke Fähre Kapitän Lotse')).kind).toBe('nothing');
  });

  test('is answered the more confidently the more of it stands in one place', async () => {
    const { answers } = await answering([TOWER, BRIDGE]);
    const questions = ['Brücke Hafen', 'Brücke Markt', 'Brücke Zeppelin', 'Lotse Zeppelin'];
    const certainties = await Promise.all(
      questions.map(async (question) => (await answers.ask(question)).certainty),
    );
    expect(certainties).toEqual(certainties.toSorted((a, b) => b - a));
    expect(new Set(certainties).size).toBe(questions.length);
    expect(certainties[0]).toBeGreaterThanOrEqual(ANSWERING.certainty);
    expect(certainties[3]).toBe(0);
  });

  test('that repeats a word asks for no more by it', async () => {
    const { answers } = await answering([BRIDGE]);
    const { certainty } = await answers.ask('Brücke Hafen Lotse');
    expect(await answers.ask('Brücke Brücke Hafen Lotse Brücke')).toMatchObject({ certainty });
  });

  test('is shown one place once, though it belongs to two passages', async () => {
    const long = `Der Rat ${'berät lange und '.repeat(16)}schweigt.`;
    const article = articleOf(`${long} Die Brücke im Hafen.\n\nDie Brücke am Hafen.`);
    const { answers } = await answering([article]);
    const { excerpts } = await answers.ask('Brücke Hafen');
    expect(excerpts).toHaveLength(1);
  });

  test('is shown no sentence twice, though two passages have it nearby', async () => {
    const article = articleOf(
      'Die Brücke am Hafen ist alt. Der Rat tagt. Regen fällt. Die Brücke am Hafen bleibt. Der Rat schweigt.',
    );
    const { answers } = await answering([article]);
    const { excerpts } = await answers.ask('Brücke Hafen');
    const sorted = excerpts.toSorted((a, b) => a.start - b.start);
    for (const [place, { end }] of sorted.entries()) {
      expect(sorted[place + 1]?.start ?? Infinity).toBeGreaterThanOrEqual(end);
    }
  });

  test('is shown a text once that two articles print', async () => {
    const copy = articleOf(BRIDGE.text, { id: 'copy' });
    const update = articleOf('Die Brücke am Hafen wird im Mai für 40 Tage gesperrt.', {
      id: 'more',
    });
    const { answers } = await answering([BRIDGE, copy, update]);
    const { excerpts } = await answers.ask('Wann wird die Brücke am Hafen gesperrt?');
    expect(excerpts.map(({ articleId, n }) => [articleId, n])).toEqual([
      ['bridge', 1],
      ['more', 2],
    ]);
    const { total } = await answers.lookUp('Brücke Hafen', NO_FILTER, 0, 5);
    expect(total).toBe(3);
  });

  test('is told which words stand nowhere, whether it is answered or not', async () => {
    const { answers } = await answering([TOWER, BRIDGE]);
    expect(await answers.ask('Wird die Brücke am Hafen im Mai vom Zaren gesperrt?')).toMatchObject({
      kind: 'found',
      unknown: ['Zaren'],
    });
    expect(await answers.ask('Wo gibt es Kaiserschmarrn?')).toMatchObject({
      kind: 'nothing',
      unknown: ['Kaiserschmarrn'],
    });
  });

  test('in a language without a dictionary is answered by its names, and told that', async () => {
    const north = articleOf('In Nordkorea regnet es seit Mai.', { id: 'north' });
    const { answers } = await answering([TOWER, BRIDGE, north]);
    const answer = await answers.ask('Чому мовчить Північна Корея?');
    expect(answer.untranslated).toBe('uk');
    const shown = [...answer.excerpts, ...answer.nearest];
    expect(shown.map(({ articleId }) => articleId)).toEqual(['north']);
  });

  test('is shown three excerpts at a time, each page numbered from 1', async () => {
    const { answers } = await answering(bridges(7));
    const pages = [];
    for (const skip of [0, EXCERPTS_SHOWN, 2 * EXCERPTS_SHOWN]) {
      pages.push(await answers.ask('Brücke', NO_FILTER, skip));
    }
    expect(pages.map(({ excerpts }) => excerpts.map(({ n }) => n))).toEqual([
      [1, 2, 3],
      [1, 2, 3],
      [1],
    ]);
    expect(pages.flatMap(({ excerpts }) => excerpts.map(({ articleId }) => articleId))).toEqual(
      bridges(7).map(({ id }) => id),
    );
    expect(pages.map((page) => page.kind === 'found' && page.more)).toEqual([true, true, false]);
  });

  test('has no more to show where the last page is full', async () => {
    const { answers } = await answering(bridges(3));
    expect(await answers.ask('Brücke')).toMatchObject({ kind: 'found', more: false });
    expect(await answers.ask('Brücke', NO_FILTER, 3)).toMatchObject({ kind: 'nothing' });
  });

  test('is answered from the articles that the filter accepts', async () => {
    const elsewhere = articleOf(BRIDGE.text, { id: 'a', outlet: 'Der Bote' });
    const { answers } = await answering([elsewhere, BRIDGE]);
    const filter = { ...NO_FILTER, outlet: 'Das Blatt' };
    const { excerpts } = await answers.ask('Brücke Hafen', filter);
    expect(excerpts.map(({ articleId }) => articleId)).toEqual(['bridge']);
  });

  test('with a date filter is told how many articles without date were left out', async () => {
    const { answers } = await answering([TOWER, BRIDGE]);
    const since = (day: string) => answers.ask('Brücke Hafen', { ...NO_FILTER, since: day });
    expect(await since('2024-01-01')).toMatchObject({ kind: 'found', undatedLeftOut: 1 });
    expect(await since('2025-01-01')).toMatchObject({ kind: 'nothing', undatedLeftOut: 1 });
  });

  test('has 3 to 300 characters, white space and halves of emoji not counted', () => {
    expect(checkedQuestion(' Wer\n\n ist  da? ')).toBe('Wer ist da?');
    expect(checkedQuestion('😀'.repeat(300))).toHaveLength(600);
    expect(() => checkedQuestion('  ab  ')).toThrow(UserError);
    expect(() => checkedQuestion('  ab  ')).toThrow('at least 3 characters');
    expect(() => checkedQuestion('😀😀')).toThrow('at least 3 characters');
    expect(() => checkedQuestion('x'.repeat(301))).toThrow(
      'at most 300 characters; this one has 301.',
    );
  });

  test.each(['@everyone', '***', '^(a+)+$', '# Überschrift', '[x](https://a.example)', '😀😀😀'])(
    'such as "%s" is words or nothing, never an error',
    async (question) => {
      const { answers } = await answering([BRIDGE]);
      expect((await answers.ask(question)).kind).toBe('nothing');
    },
  );
});

describe('a claim', () => {
  test('is checked however long it is', async () => {
    const { answers } = await answering([TOWER, BRIDGE]);
    const claim = `${'Schaut mal! '.repeat(40)} Im Mai wird die Brücke am Hafen gesperrt.`;
    expect(await answers.check(claim)).toMatchObject({ kind: 'found' });
  });

  test('without a word finds nothing', async () => {
    const { answers } = await answering([BRIDGE]);
    expect(await answers.check('')).toMatchObject({ kind: 'nothing', nearest: [] });
  });
});

describe('looking words up', () => {
  test('finds every passage with any of them', async () => {
    const { answers } = await answering([TOWER, BRIDGE]);
    const { excerpts, total } = await answers.lookUp('Turm Brücke Fähre Lotse', NO_FILTER, 0, 5);
    expect(total).toBe(2);
    expect(excerpts.map(({ articleId }) => articleId).sort()).toEqual(['bridge', 'tower']);
  });

  test('goes on after those that were shown, numbered from 1', async () => {
    const { answers } = await answering(bridges(5));
    const { excerpts, total } = await answers.lookUp('Brücke', NO_FILTER, 3, 3);
    expect(total).toBe(5);
    expect(excerpts.map(({ n, articleId }) => [n, articleId])).toEqual([
      [1, 'bridge-3'],
      [2, 'bridge-4'],
    ]);
  });
});

test('the sources of a question are the articles that answer it, with how many passages do', async () => {
  const twice = articleOf('Die Brücke ist alt.\n\n---\n\nDie Brücke ist neu.', { id: 'twice' });
  const { answers } = await answering([TOWER, twice, BRIDGE]);
  const sources = await answers.sourcesOf('Brücke', NO_FILTER);
  expect(new Map([...sources].sort())).toEqual(
    new Map([
      ['bridge', 1],
      ['twice', 2],
    ]),
  );
});
