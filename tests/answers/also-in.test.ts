import { describe, expect, test } from 'vitest';
import { NO_FILTER } from '../../src/answers/filter.ts';
import type { Article } from '../../src/articles/article.ts';
import { answering } from '../helpers/answering.ts';
import { articleOf } from '../helpers/written-article.ts';

const QUESTION = 'Wann wird die Brücke am Hafen gesperrt?';
const LEAD = 'Die Brücke am Hafen wird im Mai gesperrt.';
const REST =
  'Der Rat hat das am Montag beschlossen, nachdem Taucher Schäden an den Pfeilern gefunden hatten.';
const MORE = 'Bis zum Herbst fährt eine Fähre, die auch Lastwagen aufnimmt und nachts ruht.';

function printed(id: string, text: string, fields: Partial<Article> = {}): Article {
  return articleOf(text, { id, title: `Titel ${id}`, outlet: `Blatt ${id}`, ...fields });
}

const AGENCY = printed('agency', `${LEAD} ${REST}\n\n${MORE}`, { published: '2024-10-22' });
const COPY = printed('copy', `${MORE}\n\n${LEAD} ${REST}`, { published: '2024-10-23' });

/** For each excerpt of the answer, its article and those in which it stands also. */
async function shown(articles: readonly Article[], filter = NO_FILTER) {
  const { answers } = await answering(articles);
  const { excerpts } = await answers.ask(QUESTION, filter);
  return excerpts.map(({ articleId, alsoIn }) => [articleId, alsoIn.map((one) => one.articleId)]);
}

describe('what several copies say', () => {
  test('is shown once, with the other copies, the original first', async () => {
    const third = printed('third', COPY.text, { published: null });
    const excerpts = await shown([third, COPY, AGENCY]);
    expect(excerpts).toHaveLength(1);
    const [first, ...others] = ['agency', 'copy', 'third'].filter((id) => id !== excerpts[0]?.[0]);
    expect(excerpts[0]?.[1]).toEqual([first, ...others]);
  });

  test('names title, outlet, day and address of each', async () => {
    const url = 'https://blatt.example/bruecke';
    const { answers } = await answering([
      { ...AGENCY, url },
      { ...COPY, url },
    ]);
    const [excerpt] = (await answers.ask(QUESTION)).excerpts;
    const other = excerpt?.articleId === 'copy' ? AGENCY : COPY;
    const { id: articleId, title, outlet, published } = other;
    expect(excerpt?.alsoIn).toEqual([{ articleId, title, outlet, published, url }]);
  });

  test('also where no passage answers and the nearest are shown', async () => {
    const { answers } = await answering([AGENCY, COPY]);
    const { kind, nearest } = await answers.ask('Welcher Architekt entwarf einst die Brücke?');
    expect(kind).toBe('nothing');
    expect(nearest.map(({ alsoIn }) => alsoIn.length)).toEqual([1]);
  });
});

describe('a copy is not named', () => {
  test('where it lacks what the excerpt says', async () => {
    const [before, after] = [`${LEAD} ${REST}`, MORE];
    const long = `${after} ${'Der Lotse im Turm sieht Schiffe, Möwen und Wolken ziehen. '.repeat(2)}`;
    const whole = printed('whole', `${before}\n\n${long}`);
    const without = printed('without', `${REST}\n\n${long}`);
    const excerpts = await shown([whole, without]);
    expect(excerpts[0]).toEqual(['whole', []]);
  });

  test('where it has another number there', async () => {
    const numbered = (id: string, days: string) =>
      printed(id, AGENCY.text.replace('im Mai', `im Mai für ${days} Tage`));
    const excerpts = await shown([numbered('a', '40'), numbered('b', '50')]);
    expect(excerpts.map(([, alsoIn]) => alsoIn)).toEqual([[], []]);
  });

  test('where the filter leaves it out', async () => {
    const filter = { ...NO_FILTER, outlet: 'Blatt copy' };
    expect(await shown([AGENCY, COPY], filter)).toEqual([['copy', []]]);
  });

  test('where it was removed', async () => {
    const { answers, collection } = await answering([AGENCY, COPY]);
    collection.remove('copy');
    const { excerpts } = await answers.ask(QUESTION);
    expect(excerpts.map(({ articleId, alsoIn }) => [articleId, alsoIn])).toEqual([['agency', []]]);
  });

  test('where another article only has the same sentence', async () => {
    const own = 'Der Stadtrat tagt am Dienstag in der alten Schule und spricht über Gebühren.';
    const report = printed('report', `${LEAD} ${own.repeat(3)}`);
    const excerpts = await shown([AGENCY, report]);
    expect(excerpts).not.toEqual([]);
    expect(excerpts.flatMap(([, alsoIn]) => alsoIn)).toEqual([]);
  });
});
