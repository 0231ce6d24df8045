import { describe, expect, test } from 'vitest';
import { verifyQuotation } from '../../src/answers/verify.ts';
import type { Article } from '../../src/articles/article.ts';
import type { Digest } from '../../src/digests/digest.ts';
import { storiesInMemory } from '../../src/digests/story-store.ts';
import { digestsOf, NEWS, wishFor } from '../helpers/digests.ts';
import { articleOf } from '../helpers/written-article.ts';

const ALL = Object.values(NEWS);

async function digestOf(
  articles: readonly Article[],
  ...wish: Parameters<typeof wishFor>
): Promise<Digest> {
  const { digests } = await digestsOf(articles);
  return await digests.make(wishFor(...wish));
}

describe('a digest', () => {
  test('tells the stories of its period alone, the one that most report first', async () => {
    const digest = await digestOf(ALL, '2024-10-22');
    expect(digest.stories.map(({ articles, outlets }) => ({ articles, outlets }))).toEqual([
      { articles: 2, outlets: 2 },
      { articles: 1, outlets: 1 },
    ]);
    expect(digest).toMatchObject({
      articles: 3,
      outlets: 2,
      storiesLeftOut: 0,
      latest: '2024-10-22',
      topic: null,
    });
    expect([NEWS.fireAgain.title, NEWS.fireElsewhere.title]).toContain(digest.stories[0]?.headline);
    expect(digest.stories[1]?.headline).toBe(NEWS.find.title);
  });

  test('quotes sentences of its own period, numbered through', async () => {
    const digest = await digestOf(ALL, '2024-10-22');
    const sentences = digest.stories.flatMap((story) => story.sentences);
    expect(sentences.map(({ n }) => n)).toEqual(sentences.map((_, index) => index + 1));
    for (const story of digest.stories) expect(story.sentences.length).toBeGreaterThan(0);
    for (const sentence of sentences) {
      const source = ALL.find(({ id }) => id === sentence.articleId);
      expect(source?.published).toBe('2024-10-22');
      verifyQuotation(sentence, source ?? null);
    }
  });

  test('says what a story goes on from, and which are new', async () => {
    const [fire, find] = (await digestOf(ALL, '2024-10-22')).stories;
    expect(fire?.goesOn).toEqual({ day: '2024-10-21', articles: 1 });
    expect(find?.goesOn).toBeNull();
  });

  test('counts the articles of two weeks', async () => {
    const { days } = await digestOf(ALL, '2024-10-22');
    expect(days.slice(-4)).toEqual([
      { day: '2024-10-19', articles: 0, isInPeriod: false },
      { day: '2024-10-20', articles: 1, isInPeriod: false },
      { day: '2024-10-21', articles: 1, isInPeriod: false },
      { day: '2024-10-22', articles: 3, isInPeriod: true },
    ]);
  });

  test('of days without articles has no stories, and says which is the newest', async () => {
    const digest = await digestOf(ALL, '2025-06-01');
    expect(digest).toMatchObject({ stories: [], articles: 0, outlets: 0, latest: '2024-10-22' });
  });

  test('on a topic of which it has nothing names the words that no article has, with what is spelled alike', async () => {
    const misspelt = async (...wish: Parameters<typeof wishFor>) =>
      (await digestOf(ALL, ...wish)).misspelt;
    const topic = 'Großbrant am Südkay';
    expect(await misspelt('2025-06-01', { topic })).toEqual([
      { written: 'Großbrant', nearest: 'Großbrand' },
      { written: 'Südkay', nearest: null },
    ]);
    expect(await misspelt('2025-06-01', { topic: 'Großbrand' })).toEqual([]);
    expect(await misspelt('2024-10-21', { topic: 'Großbrant' })).toBeUndefined();
    expect(await misspelt('2025-06-01')).toBeUndefined();
  });

  test('tells six stories at most, and how many there are beside them', async () => {
    const texts = [
      ...[
        'Aurich baut ein Planetarium.',
        'Bremens Zoo zeigt Pinguine.',
        'Celle sperrt Kreisverkehr.',
      ],
      ...[
        'Husumer Deichgraf tritt zurück.',
        'Fulda feiert Orgelwoche.',
        'Gera entdeckt Saurierspuren.',
      ],
      ...['Emdens Werft entlässt Schweißer.', 'Kinderchor singt vor Königin.'],
    ];
    const articles = texts.map((text) =>
      articleOf(text, { id: text, title: text, published: '2024-10-22' }),
    );
    const digest = await digestOf(articles, '2024-10-22');
    expect(digest.stories).toHaveLength(6);
    expect(digest).toMatchObject({ storiesLeftOut: 2, articles: 8, outlets: 0 });
  });

  test('is the same in whatever order the articles came in', async () => {
    const digest = await digestOf(ALL, '2024-10-22');
    expect(await digestOf(ALL.toReversed(), '2024-10-22')).toEqual(digest);
    const shuffled = [3, 0, 4, 2, 1].map((at) => ALL[at] ?? NEWS.find);
    expect(await digestOf(shuffled, '2024-10-22')).toEqual(digest);
  });
});

test('a digest names the feeds that failed since its period began', async () => {
  const failedFeeds = (since: string) => [`failed since ${since}`];
  const { digests } = await digestsOf(ALL, { failedFeeds });
  const { period, ...digest } = await digests.make(wishFor('2024-10-22'));
  expect(digest.failedFeeds).toEqual([`failed since ${period.from}`]);
});

describe('copies of one text', () => {
  const copyOf = (original: Article, given: Partial<Article>) => ({ ...original, ...given });
  const long = `${NEWS.find.text} Der Topf stand unter der Pflugschicht und blieb heil. Er kommt nach der Untersuchung ins Museum der Kreisstadt.`;
  const original = articleOf(long, {
    id: 'a',
    title: 'Münzfund',
    outlet: 'Küstenblatt',
    published: '2024-10-22',
  });
  const copy = copyOf(original, { id: 'b', outlet: 'Stadtkurier' });

  test('are named where one of them is quoted', async () => {
    const [story] = (await digestOf([original, copy], '2024-10-22')).stories;
    expect(story).toMatchObject({ articles: 2, outlets: 2 });
    expect(story?.sentences[0]?.alsoIn.map(({ articleId }) => articleId)).toHaveLength(1);
  });

  test('that come a day later are no news', async () => {
    const late = copyOf(copy, { published: '2024-10-23' });
    const digest = await digestOf([original, late], '2024-10-23');
    expect(digest).toMatchObject({ stories: [], storiesLeftOut: 0, articles: 0 });
  });
});

describe('about a topic', () => {
  test('only what has it is told and counted', async () => {
    const digest = await digestOf(ALL, '2024-10-22', { topic: 'römische Münzen' });
    expect(digest.stories.map(({ headline }) => headline)).toEqual([NEWS.find.title]);
    expect(digest).toMatchObject({ topic: 'römische Münzen', articles: 1, outlets: 1 });
    expect(digest.days.map(({ articles }) => articles).slice(-3)).toEqual([0, 0, 1]);
  });

  test('of which there is nothing, no story is told', async () => {
    expect((await digestOf(ALL, '2024-10-22', { topic: 'Kaiserschmarrn' })).stories).toEqual([]);
  });
});

describe('a story that was told before', () => {
  test('goes on from the day, where the channel is, on which it was last told', async () => {
    const { digests } = await digestsOf(ALL);
    const [fire] = (await digests.make(wishFor('2024-10-22'))).stories;
    const told = new Map([[fire?.id ?? '', '2024-10-21T22:30:00Z']]);
    const again = await digests.make(wishFor('2024-10-22', { told }));
    expect(again.stories[0]?.goesOn).toEqual({ day: '2024-10-22', articles: 1 });
  });

  test('keeps its id from day to day, and after a restart', async () => {
    const stories = storiesInMemory();
    const yesterday = await digestsOf([NEWS.fire], { stories });
    const [first] = (await yesterday.digests.make(wishFor('2024-10-21'))).stories;
    const today = await digestsOf(ALL, { stories });
    const [second] = (await today.digests.make(wishFor('2024-10-22'))).stories;
    expect(second?.id).toBe(first?.id);
  });
});

describe('where it is known when articles came', () => {
  const came = new Map([
    [NEWS.fire.id, '2024-10-22T05:00:00Z'],
    [NEWS.fireAgain.id, '2024-10-22T06:00:00Z'],
    [NEWS.find.id, '2024-10-23T09:00:00Z'],
  ]);
  const arrivedSince = (moment: string) =>
    Promise.resolve(new Map([...came].filter(([, arrival]) => arrival > moment)));
  const morning = {
    period: { from: '2024-10-22T05:30:00Z', to: '2024-10-22T07:00:00Z', timeZone: 'Europe/Berlin' },
    by: 'arrival',
  } as const;

  test('a subscription hears of what came since its last digest', async () => {
    const { digests } = await digestsOf(ALL, { arrivedSince });
    const digest = await digests.make(wishFor('2024-10-22', morning));
    expect(digest.stories.map(({ headline }) => headline)).toEqual([NEWS.fireAgain.title]);
    expect(digest.stories[0]?.goesOn).toEqual({ day: '2024-10-21', articles: 1 });
  });

  test('what is in the collection only once that is known is told as well', async () => {
    const { digests, collection } = await digestsOf([NEWS.fire], {
      arrivedSince(moment) {
        collection.put(NEWS.fireAgain);
        return arrivedSince(moment);
      },
    });
    const digest = await digests.make(wishFor('2024-10-22', morning));
    expect(digest.stories.map(({ headline }) => headline)).toEqual([NEWS.fireAgain.title]);
  });

  test('what comes in later than its day is told when it came', async () => {
    const { digests } = await digestsOf(ALL, { arrivedSince });
    const period = { ...morning.period, from: morning.period.to, to: '2024-10-23T10:00:00Z' };
    const digest = await digests.make(wishFor('2024-10-22', { ...morning, period }));
    expect(digest.stories.map(({ headline }) => headline)).toEqual([NEWS.find.title]);
  });
});

describe('what changes in the collection', () => {
  test('is in the next digest: what was corrected, what came, what went', async () => {
    let now = 0;
    const { digests, collection } = await digestsOf(ALL, { now: () => now });
    await digests.make(wishFor('2024-10-22'));
    const corrected = articleOf(
      'Ein Landwirt hat bei Ellerbek einen Topf mit 301 Münzen gefunden.',
      {
        ...{ id: NEWS.find.id, title: 'Doch 301 Münzen', published: '2024-10-22' },
      },
    );
    collection.put(corrected);
    collection.remove(NEWS.fireAgain.id);
    collection.remove(NEWS.fireElsewhere.id);
    now += 3_600_000;
    const { stories } = await digests.make(wishFor('2024-10-22'));
    expect(stories.map(({ headline }) => headline)).toEqual(['Doch 301 Münzen']);
    expect(stories[0]?.sentences[0]?.text).toBe(corrected.text);
  });
});

describe('a whole story', () => {
  test('is all its articles in order of time, those before the period too', async () => {
    const { digests } = await digestsOf(ALL);
    const [fire] = (await digests.make(wishFor('2024-10-22'))).stories;
    const whole = await digests.story(fire?.id ?? '');
    expect(whole?.articles.map(({ articleId }) => articleId)).toEqual([
      ...['brand-1', 'brand-2', 'brand-3'],
    ]);
    const numbers = whole?.comparisons.flatMap(({ excerpts }) => excerpts.map(({ n }) => n)) ?? [];
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });

  test('of one article tells what its digest did not, as it stands there', async () => {
    const long = articleOf(
      [
        'Die Brücke bei Hohenquell ist seit Montag für alle Fahrzeuge gesperrt.',
        'Bürgermeisterin Anna Brandt spricht von rostigen Pfeilern und 12 Millionen Euro Schaden.',
        'Die Buslinie 7 fährt bis Ende Mai einen Umweg über Allermünde.',
        'Der Stadtrat von Hohenquell berät am Freitag über einen Neubau aus Holz.',
        'Ein Gutachten der Hochschule Nordhafen war im März zu Bedenken gekommen.',
      ].join(' '),
      { published: '2024-10-22', title: 'Brücke bei Hohenquell gesperrt' },
    );
    const { digests } = await digestsOf([long]);
    const [bridge] = (await digests.make(wishFor('2024-10-22'))).stories;
    const told = bridge?.sentences.map(({ text }) => text) ?? [];
    const whole = await digests.story(bridge?.id ?? '');
    expect(whole?.further.length).toBeGreaterThan(0);
    for (const [index, excerpt] of (whole?.further ?? []).entries()) {
      verifyQuotation(excerpt, long);
      expect(excerpt.n).toBe(index + 1);
      expect(told).not.toContain(excerpt.text);
    }
  });

  test('of which several say the same tells this alone', async () => {
    const { digests } = await digestsOf(ALL);
    const [fire] = (await digests.make(wishFor('2024-10-22'))).stories;
    const whole = await digests.story(fire?.id ?? '');
    expect(whole?.comparisons).not.toEqual([]);
    expect(whole?.further).toEqual([]);
  });

  test('is there after a restart', async () => {
    const stories = storiesInMemory();
    const before = await digestsOf(ALL, { stories });
    const [fire] = (await before.digests.make(wishFor('2024-10-22'))).stories;
    const after = await digestsOf(ALL, { stories });
    expect((await after.digests.story(fire?.id ?? ''))?.articles).toHaveLength(3);
  });

  test('is put together once for all who open it at once, and anew afterwards', async () => {
    const stories = storiesInMemory();
    let looks = 0;
    const counted: typeof stories = {
      ...stories,
      articlesOfStory(id) {
        looks++;
        return stories.articlesOfStory(id);
      },
    };
    const { digests } = await digestsOf(ALL, { stories: counted });
    const all = await Promise.all(Array.from({ length: 9 }, () => digests.story('any')));
    expect([new Set(all), looks]).toEqual([new Set([null]), 1]);
    await digests.story('any');
    expect(looks).toBe(2);
  });

  test('is none where its articles are gone, or nobody ever told it', async () => {
    const { digests, collection } = await digestsOf([NEWS.find]);
    const [find] = (await digests.make(wishFor('2024-10-22'))).stories;
    collection.remove(NEWS.find.id);
    expect(await digests.story(find?.id ?? '')).toBeNull();
    expect(await digests.story('no-such-story')).toBeNull();
  });
});
