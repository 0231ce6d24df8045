import { describe, expect, it } from 'vitest';
import { more } from '../../commands/presses/more.ts';
import { questionSources } from '../../commands/presses/question-sources.ts';
import { searchPage } from '../../commands/presses/search-page.ts';
import { textPage } from '../../commands/presses/text-page.ts';
import { why } from '../../commands/presses/why.ts';
import { excerptBlock } from '../../commands/views/answer.ts';
import { revisionValues } from '../../commands/views/article.ts';
import { createCollection } from '../../src/articles/collection.ts';
import { messagesIn } from '../../src/i18n/locale.ts';
import { answersThat, found } from '../helpers/answers.ts';
import { answering } from '../helpers/answering.ts';
import { article, excerpt } from '../helpers/article.ts';
import { shownText, valuesOf } from '../helpers/replies.ts';
import { pressRequest } from '../helpers/requests.ts';

const QUESTION = 'Wie heißt der Kapitän?';
const before = article();
const now = article({ text: 'Die Fähre legt um acht ab. Der Kapitän heißt Brandner.' });
/** Knows the ferry's text as it was. */
const revisions = { find: () => Promise.resolve(before) };
const collection = createCollection([now]);

const quoted = ['Die Fähre legt um acht ab.', 'Der Kapitän heißt Brandt.'];
const shown = quoted.map((text, index) => {
  const block = excerptBlock(excerpt(before, text, index + 1), messagesIn('de'));
  return valuesOf({ tone: 'found', blocks: [block] }, 'Zusammenhang');
});
const pressed = (values: string[] = []) =>
  pressRequest(values, { locale: 'de', question: QUESTION, siblings: { context: shown } });

const NOTE = [
  '**Diese Stelle ist seit der Antwort geändert worden**',
  '-# \\[2\\] Neue Fähre · Hafenbote · 22. Oktober 2024',
  '-# Als sie zitiert wurde',
  '> Der Kapitän heißt Brandt.',
  '-# Jetzt',
  '> Die Fähre legt um acht ab. Der Kapitän heißt Brandner.',
].join('\n');

describe('the buttons of an answer of which a passage was changed', () => {
  it('“Why?” explains what still stands, and shows both wordings of what does not', async () => {
    const { answers } = await answering([now]);
    const text = shownText(await why.execute(pressed(), { answers, collection, revisions }));
    expect(text).toContain('**Warum diese Stellen?**\n-# \\[1\\] Neue Fähre');
    expect(text).toContain(NOTE);
    expect(text.match(/\[\d/g)).toHaveLength(2);
  });

  it('“Why?” keeps the numbers of the answer', async () => {
    const { answers } = await answering([now]);
    const request = {
      ...pressed(),
      siblings: () => shown.toReversed(),
    };
    const text = shownText(await why.execute(request, { answers, collection, revisions }));
    expect(text).toMatch(/Warum diese Stellen\?\*\*\n-# \\\[2\\\] Neue Fähre/);
    expect(text).toMatch(/geändert worden\*\*\n-# \\\[1\\\] Neue Fähre/);
  });

  it('“More passages”, “Sources” and another page of a search show both wordings below what they show', async () => {
    const answers = answersThat({
      ask: () => Promise.resolve(found({ excerpts: [excerpt(now, 'Die Fähre legt um acht ab.')] })),
      sourcesOf: () => Promise.resolve(new Map([[now.id, 1]])),
      lookUp: () => Promise.resolve({ excerpts: [], total: 3, undatedLeftOut: 0 }),
    });
    const services = { answers, collection, revisions };
    const values = ['3', '', '', ''];
    expect(shownText(await more.execute(pressed(values), services)).endsWith(NOTE)).toBe(true);
    const sources = await questionSources.execute(pressed(values.slice(1)), services);
    expect(shownText(sources).endsWith(NOTE)).toBe(true);
    const page = await searchPage.execute(pressed(['2', '', '', '']), services);
    expect(shownText(page).endsWith(NOTE)).toBe(true);
  });

  it('say why both wordings cannot be shown, and do what they are for', async () => {
    const answers = answersThat({ sourcesOf: () => Promise.resolve(new Map([[now.id, 1]])) });
    const forgotten = { find: () => Promise.resolve(null) };
    const services = { answers, collection, revisions: forgotten };
    const text = shownText(await questionSources.execute(pressed(['', '', '']), services));
    expect(text).toContain('1 Textstelle');
    expect(text).toContain('-# \\[2\\] Der Artikel „Neue Fähre“ hat sich seit');
  });

  it('point to “Context” where the message has no room for both wordings', async () => {
    const signs = '*'.repeat(300);
    const many = Array.from({ length: 8 }, (_, n) =>
      article({ id: String(n), title: signs, outlet: signs }),
    );
    const full = createCollection([now, ...many]);
    const counts = new Map([...many.map(({ id }) => [id, 1] as const)]);
    const answers = answersThat({ sourcesOf: () => Promise.resolve(counts) });
    const text = shownText(
      await questionSources.execute(
        { ...pressed(['', '', '']), marked: () => signs },
        {
          answers,
          collection: full,
          revisions,
        },
      ),
    );
    expect(text).toContain('-# \\[2\\] Diese Stelle ist seit der Antwort geändert worden: „Zusam');
    expect(text).not.toContain('Brandt');
  });
});

describe('the full text of an article that was changed', () => {
  const press = async (text: string, earlier = before) => {
    const changed = article({ text });
    return await textPage.execute(
      pressRequest(['2', ...revisionValues(earlier)], { locale: 'de' }),
      {
        collection: createCollection([changed]),
        revisions: { find: () => Promise.resolve(earlier) },
        fullText: true,
      },
    );
  };

  it('shows both wordings, and the way to the same page of its text as it is now', async () => {
    const text = 'Die Fähre legt um neun ab. Der Kapitän heißt Brandt.';
    const reply = await press(text);
    expect(shownText(reply).split('\n')).toEqual([
      '**Dieser Artikel ist geändert worden, seit er hier aufgerufen wurde**',
      'Neue Fähre · Hafenbote · 22. Oktober 2024',
      '-# Als sie zitiert wurde',
      `> ${before.text}`,
      '-# Jetzt',
      `> ${text}`,
    ]);
    expect(valuesOf(reply, 'Volltext')).toEqual(['2', ...revisionValues(article({ text }))]);
  });

  it('says so where all that stood in it still does', async () => {
    const reply = await press(`Neu: ${before.text}`);
    expect(shownText(reply)).toContain('-# Alles, was darin stand, steht noch darin.');
  });

  it('shows the first three changes and counts the others', async () => {
    const paragraph = (n: number, word: string) =>
      `Am ${String(n)}. Mai hat die Fähre nach ${word} abgelegt. `.repeat(8).trim();
    const textWith = (word: string) => [1, 2, 3, 4, 5].map((n) => paragraph(n, word)).join('\n\n');
    const reply = await press(textWith('Sylt'), article({ text: textWith('Juist') }));
    const text = shownText(reply);
    expect(text.match(/-# Als sie zitiert wurde/g)).toHaveLength(3);
    expect(text).toMatch(/-# \d+ weitere Stellen sind geändert worden\.$/);
  });
});
