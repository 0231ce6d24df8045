import { describe, expect, it } from 'vitest';
import { context } from '../../commands/presses/context.ts';
import { listPage } from '../../commands/presses/list-page.ts';
import { more } from '../../commands/presses/more.ts';
import { openArticle } from '../../commands/presses/open-article.ts';
import { questionSources } from '../../commands/presses/question-sources.ts';
import { searchPage } from '../../commands/presses/search-page.ts';
import { why } from '../../commands/presses/why.ts';
import { excerptBlock } from '../../commands/views/answer.ts';
import type { Filter } from '../../src/answers/filter.ts';
import { NO_FILTER } from '../../src/answers/filter.ts';
import { createCollection, keyOf } from '../../src/articles/collection.ts';
import { UserError } from '../../src/errors.ts';
import { messagesIn } from '../../src/i18n/locale.ts';
import { answersThat, found, nothing } from '../helpers/answers.ts';
import { article, excerpt } from '../helpers/article.ts';
import { buttonsOf, selectOf, shownText, valuesOf } from '../helpers/replies.ts';
import { pressRequest } from '../helpers/requests.ts';

const ferry = article();
const collection = createCollection([ferry]);
/** Knows no text that was before. */
const revisions = { find: () => Promise.resolve(null) };
const quoted = excerpt(ferry, 'Der Kapitän heißt Brandt.');
const QUESTION = 'Wie heißt der Kapitän?';
const ALL = ['', '', ''];

/** What the person is told, in German, where the press fails. */
async function problemOf(press: () => Promise<unknown>): Promise<string> {
  try {
    await press();
  } catch (error) {
    if (error instanceof UserError) return error.in(messagesIn('de'));
    throw error;
  }
  throw new Error('the press was answered');
}

describe('the context button', () => {
  const m = messagesIn('en');
  const values = valuesOf({ tone: 'found', blocks: [excerptBlock(quoted, m)] }, 'Context');

  it('shows the sentences around the excerpt with the excerpt in bold', async () => {
    const reply = await context.execute(pressRequest(values), { collection, revisions });
    expect(shownText(reply).split('\n')).toEqual([
      '**In context**',
      '> Die Fähre legt um acht ab. **Der Kapitän heißt Brandt.**',
      '-# Neue Fähre · Hafenbote · 22 October 2024',
    ]);
  });

  it('names the section in the presser’s language', async () => {
    const sections = [{ heading: 'Im Hafen', start: 0, end: ferry.text.length }];
    const reply = await context.execute(pressRequest(values, { locale: 'de' }), {
      collection: createCollection([{ ...ferry, sections }]),
      revisions,
    });
    expect(shownText(reply)).toContain('**Im Zusammenhang**\n-# Abschnitt: Im Hafen');
  });

  it.each([
    ['offsets in reverse', '50', '10'],
    ['offsets that are no numbers', 'x', 'y'],
    ['offsets outside', '-5', '100000'],
  ])('is refused with %s, as no bot made it', async (_, start, end) => {
    const forged = [...values.slice(0, 2), start, end];
    expect(
      await problemOf(
        async () => await context.execute(pressRequest(forged), { collection, revisions }),
      ),
    ).toContain('älteren Fassung');
  });

  it('says so where the article has changed since', async () => {
    const changed = createCollection([article({ text: `Neu: ${ferry.text}` })]);
    const press = async () =>
      await context.execute(pressRequest(values), { collection: changed, revisions });
    expect(await problemOf(press)).toContain('Der Artikel „Neue Fähre“ hat sich seit');
  });

  describe('of a text that is known', () => {
    const known = { find: () => Promise.resolve(ferry) };
    const pressedOn = async (text: string) => {
      const changed = createCollection([article({ text })]);
      const request = pressRequest(values, { locale: 'de' });
      return await context.execute(request, { collection: changed, revisions: known });
    };

    it('shows the words where they stand now', async () => {
      const reply = await pressedOn(`Neu: ${ferry.text}`);
      expect(shownText(reply).split('\n')).toEqual([
        '**Im Zusammenhang**',
        'Der Artikel ist seit der Antwort geändert worden; dieser Wortlaut steht noch darin.',
        '> Neu: Die Fähre legt um acht ab. **Der Kapitän heißt Brandt.**',
        '-# Neue Fähre · Hafenbote · 22. Oktober 2024',
      ]);
    });

    it('shows both wordings of words that were corrected', async () => {
      const reply = await pressedOn('Der Kapitän heißt Brandner.');
      expect(shownText(reply).split('\n')).toEqual([
        '**Diese Stelle ist seit der Antwort geändert worden**',
        '-# Als sie zitiert wurde',
        '> Der Kapitän heißt Brandt.',
        '-# Jetzt',
        '> Der Kapitän heißt Brandner.',
        '-# Neue Fähre · Hafenbote · 22. Oktober 2024',
      ]);
    });

    it('shows no more of the new wording than an excerpt has', async () => {
      const long = `Der Kapitän heißt Brandt${' und der Kapitän heißt Brandner'.repeat(40)}.`;
      const [, before, now] = (await pressedOn(long)).blocks;
      expect(before).toMatchObject({ quotation: { text: 'Der Kapitän heißt Brandt.' } });
      const { text } = now?.kind === 'quote' ? now.quotation : { text: '' };
      expect(text).toMatch(/^Der Kapitän heißt Brandt und/);
      expect(text.length).toBeLessThanOrEqual(400);
    });

    it('says so where nothing like them is left', async () => {
      const reply = await pressedOn('Am Freitag regnet es im Norden.');
      expect(shownText(reply)).toContain('Im Artikel steht nichts Vergleichbares mehr.');
      expect(shownText(reply)).not.toContain('regnet');
    });
  });

  it('says so where the article is gone', async () => {
    const empty = createCollection();
    const press = async () =>
      await context.execute(pressRequest(values), { collection: empty, revisions });
    expect(await problemOf(press)).toBe('Der Artikel ist nicht mehr in der Sammlung.');
  });
});

describe('the button for further excerpts', () => {
  it('asks the question of its message again and goes on behind those shown', async () => {
    let asked: [string, Filter | undefined, number | undefined] | undefined;
    const answers = answersThat({
      ask: (...given) => {
        asked = [given[0], given[1], given[2]];
        return Promise.resolve(found({ excerpts: [quoted], more: true }));
      },
    });
    const request = pressRequest(['3', ...ALL], { question: QUESTION });
    const reply = await more.execute(request, { answers, collection, revisions });
    expect(asked).toEqual([QUESTION, NO_FILTER, 3]);
    expect(shownText(reply)).toContain('> Der Kapitän heißt Brandt.');
    expect(valuesOf(reply, 'More passages')).toEqual(['6', ...ALL]);
  });

  it('says so where there are none any more', async () => {
    const answers = answersThat({ ask: () => Promise.resolve(nothing({ nearest: [quoted] })) });
    const request = pressRequest(['3', ...ALL], { question: QUESTION });
    const reply = await more.execute(request, { answers, collection, revisions });
    expect(shownText(reply)).toBe(`**${QUESTION}**\nThere are no further passages on this.`);
  });
});

describe('the button for the question’s sources', () => {
  it('lists the articles with the number of their passages', async () => {
    const counts = new Map([
      ['faehre', 2],
      ['gone', 1],
    ]);
    const answers = answersThat({ sourcesOf: () => Promise.resolve(counts) });
    const request = pressRequest(ALL, { question: QUESTION });
    const reply = await questionSources.execute(request, { answers, collection, revisions });
    expect(shownText(reply).split('\n')).toEqual([
      `**${QUESTION}**`,
      'Articles on this question',
      '- Neue Fähre · Hafenbote · 22 October 2024 · 2 passages',
    ]);
    expect(selectOf(reply).choices.map(({ value }) => value)).toEqual([keyOf('faehre')]);
  });

  it('says so where no article is left', async () => {
    const answers = answersThat({ sourcesOf: () => Promise.resolve(new Map()) });
    const request = pressRequest(ALL, { question: QUESTION, locale: 'de' });
    const reply = await questionSources.execute(request, { answers, collection, revisions });
    expect(shownText(reply)).toBe('Kein Artikel passt.');
  });
});

describe('a button below a message that shows no question', () => {
  const request = pressRequest(['1', ...ALL]);
  const answers = answersThat({});

  it.each([
    ['further excerpts', () => more.execute(request, { answers, collection, revisions })],
    ['why', () => why.execute(request, { answers, collection, revisions })],
    ['sources', () => questionSources.execute(request, { answers, collection, revisions })],
    ['another page', () => searchPage.execute(request, { answers, collection, revisions })],
  ])('is from an older version: %s', async (_what, press) => {
    expect(await problemOf(press)).toContain('aus einer älteren Fassung');
  });
});

describe('a page button', () => {
  it('shows that page of a search, with the way back and on', async () => {
    let from = -1;
    const answers = answersThat({
      lookUp: (_words, _filter, skip) => {
        from = skip;
        return Promise.resolve({ excerpts: [quoted], total: 9, undatedLeftOut: 0 });
      },
    });
    const request = pressRequest(['2', ...ALL], { question: 'Kapitän', locale: 'de' });
    const reply = await searchPage.execute(request, { answers, collection, revisions });
    expect(from).toBe(3);
    expect(shownText(reply)).toContain('-# 9 Textstellen · Seite 2 von 3');
    expect(valuesOf(reply, 'Zurück')[0]).toBe('1');
    expect(valuesOf(reply, 'Weiter')[0]).toBe('3');
  });

  it('says so where a search has no such page any more', async () => {
    const answers = answersThat({
      lookUp: () => Promise.resolve({ excerpts: [], total: 3, undatedLeftOut: 0 }),
    });
    const request = pressRequest(['2', ...ALL], { question: 'Kapitän' });
    const reply = await searchPage.execute(request, { answers, collection, revisions });
    expect(shownText(reply)).toContain('There are no further passages on this.');
  });

  it('shows that page of the list, or the last one there is by now', async () => {
    const nine = Array.from({ length: 9 }, (_, n) =>
      article({ id: String(n), title: `T${String(n)}` }),
    );
    const request = pressRequest(['5', ...ALL]);
    const reply = await listPage.execute(request, { collection: createCollection(nine) });
    expect(shownText(reply)).toBe(
      '**9 articles · page 2 of 2**\n- T8 · Hafenbote · 22 October 2024',
    );
    expect(buttonsOf(reply).map(({ label }) => label)).toEqual(['Back']);
  });
});

describe('the select of articles', () => {
  it('opens the one that was picked', async () => {
    const request = pressRequest([], { picked: [keyOf('faehre')] });
    const reply = await openArticle.execute(request, { collection, fullText: false });
    expect(shownText(reply)).toContain('**Neue Fähre · Hafenbote · 22 October 2024**');
  });

  it('says so where that article is gone', async () => {
    const request = pressRequest([], { picked: [keyOf('gone')] });
    const press = async () => await openArticle.execute(request, { collection, fullText: false });
    expect(await problemOf(press)).toContain('nicht mehr in der Sammlung');
  });
});
