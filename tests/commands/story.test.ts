import { describe, expect, it } from 'vitest';
import { latestArticles } from '../../commands/presses/latest-articles.ts';
import { openStory, storyPage } from '../../commands/presses/open-story.ts';
import { createCollection } from '../../src/articles/collection.ts';
import { keyOf } from '../../src/articles/collection.ts';
import { publicationOf } from '../../src/answers/excerpt.ts';
import type { WholeStory } from '../../src/digests/digest.ts';
import { UserError } from '../../src/errors.ts';
import { DEFAULT_SETTINGS } from '../../src/guilds/guilds.ts';
import { createQuestionRate } from '../../src/guilds/question-rate.ts';
import { messagesIn } from '../../src/i18n/locale.ts';
import { article, excerpt } from '../helpers/article.ts';
import { digestsThat } from '../helpers/digest.ts';
import { buttonsOf, selectOf, shownText, valuesOf } from '../helpers/replies.ts';
import { pressRequest } from '../helpers/requests.ts';

const ferry = article({ url: 'https://hafenbote.example/faehre' });
const second = article({
  ...{ id: 'werft', title: 'Fähre fährt', outlet: 'Werftblatt', published: '2024-10-23' },
  text: 'Die Fähre legt um neun ab. Brandt heißt der Kapitän.',
});
const collection = createCollection([ferry, second]);

const story: WholeStory = {
  id: 's1',
  headline: 'Neue Fähre',
  articles: [ferry, second].map(publicationOf),
  comparisons: [
    {
      kind: 'shared',
      excerpts: [
        excerpt(ferry, 'Der Kapitän heißt Brandt.', 1),
        excerpt(second, 'Brandt heißt der Kapitän.', 2),
      ],
    },
    {
      kind: 'differing',
      excerpts: [
        excerpt(ferry, 'Die Fähre legt um acht ab.', 3),
        excerpt(second, 'Die Fähre legt um neun ab.', 4),
      ],
    },
  ],
  further: [],
};

const knowing = (known: WholeStory | null) => ({
  collection,
  questionRate: createQuestionRate(() => 0),
  digests: digestsThat({ story: (id) => Promise.resolve(id === 's1' ? known : null) }),
});
const opened = (known: WholeStory | null = story) =>
  openStory.execute(pressRequest(['abc', '1'], { locale: 'de', picked: ['s1'] }), knowing(known));

describe('a story that is opened', () => {
  it('counts as a question, so that nobody keeps digests waiting', async () => {
    const needs = knowing(story);
    const { questionsPerMinute } = DEFAULT_SETTINGS;
    const open = () => openStory.execute(pressRequest(['abc', '1'], { picked: ['s1'] }), needs);
    for (let n = 0; n < questionsPerMinute; n++) await open();
    await expect(open()).rejects.toThrow(UserError);
  });

  it('lists its articles in time order, then what they agree and differ in', async () => {
    expect(shownText(await opened()).split('\n')).toEqual([
      '### Neue Fähre',
      '-# 2 Artikel, 2 Medien',
      '- [Neue Fähre · Hafenbote · 22. Oktober 2024](<https://hafenbote.example/faehre>)',
      '- Fähre fährt · Werftblatt · 23. Oktober 2024',
      '**Übereinstimmend**',
      '> Der Kapitän heißt Brandt.',
      expect.stringContaining('\\[1\\] [Neue Fähre'),
      '> Brandt heißt der Kapitän.',
      expect.stringContaining('\\[2\\] Fähre fährt'),
      '**Unterschiedliche Zahlen**',
      '> Die Fähre legt um acht ab.',
      expect.stringContaining('\\[3\\] [Neue Fähre'),
      '> Die Fähre legt um neun ab.',
      expect.stringContaining('\\[4\\] Fähre fährt'),
    ]);
  });

  it('without anything to compare shows further passages, each with its context', async () => {
    const further = [excerpt(ferry, 'Der Kapitän heißt Brandt.', 1)];
    const articles = [publicationOf(ferry)];
    const reply = await opened({ ...story, articles, comparisons: [], further });
    expect(shownText(reply).split('\n').slice(3)).toEqual([
      '**Weitere Stellen**',
      '> Der Kapitän heißt Brandt.',
      '-# \\[1\\] [Hafenbote · 22. Oktober 2024](<https://hafenbote.example/faehre>)',
    ]);
    expect(buttonsOf(reply).map(({ label }) => label)).toContain('Zusammenhang');
  });

  it('leads to each passage’s context and to each article that is still there', async () => {
    const gone = { ...publicationOf(ferry), articleId: 'weg' };
    const reply = await opened({ ...story, articles: [...story.articles, gone] });
    const contexts = buttonsOf(reply).filter(({ label }) => label === 'Zusammenhang');
    expect(contexts).toHaveLength(4);
    expect(selectOf(reply).choices.map(({ value }) => value)).toEqual(
      [ferry, second].map(({ id }) => keyOf(id)),
    );
  });

  it('says so where it is gone', async () => {
    await expect(opened(null)).rejects.toThrow('no longer has an article of this story');
    expect(messagesIn('de').digests.story.gone).toContain('kein Artikel mehr');
  });

  it('turns pages where a message does not hold it, each of which Discord takes', async () => {
    const many = Array.from({ length: 40 }, (_, n) =>
      article({ id: String(n), title: `${String(n)} ${'*'.repeat(150)}` }),
    );
    const long: WholeStory = {
      ...story,
      articles: many.map(publicationOf),
      comparisons: many.slice(0, 16).map((one, n) => ({
        kind: 'shared',
        excerpts: [excerpt(one, 'Die Fähre legt um acht ab.', n + 1)],
      })),
    };
    const needs = { ...knowing(long), collection: createCollection(many) };
    let page = 1;
    const shown: string[] = [];
    for (let isLast = false; !isLast; page++) {
      const request = pressRequest([String(page), 's1'], { locale: 'de' });
      const reply = await storyPage.execute(request, needs);
      shown.push(shownText(reply));
      isLast = !buttonsOf(reply).some(({ label }) => label === 'Weiter');
      if (!isLast) expect(valuesOf(reply, 'Weiter')).toEqual([String(page + 1), 's1']);
    }
    const all = shown.join('\n');
    for (let n = 0; n < many.length; n++) expect(all).toContain(`\n- ${String(n)} `);
    expect(all.match(/^> /gm)).toHaveLength(16);
    const beyond = await storyPage.execute(pressRequest(['99', 's1'], { locale: 'de' }), needs);
    expect(shownText(beyond)).toBe(shown.at(-1));
  });
});

describe('below a digest of nothing', () => {
  it('the newest articles are listed', async () => {
    const request = pressRequest(['abc', '1'], { locale: 'de' });
    const text = shownText(await latestArticles.execute(request, { collection }));
    expect(text.indexOf('Fähre fährt')).toBeLessThan(text.indexOf('Neue Fähre'));
  });
});
