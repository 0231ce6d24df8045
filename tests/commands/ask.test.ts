import { describe, expect, it } from 'vitest';
import { ask } from '../../commands/ask.ts';
import type { Filter } from '../../src/answers/filter.ts';
import { createCollection } from '../../src/articles/collection.ts';
import { answersThat, found, nothing } from '../helpers/answers.ts';
import { article, excerpt } from '../helpers/article.ts';
import { buttonsOf, shownText, valuesOf } from '../helpers/replies.ts';
import { recordingAudience, unlimited } from '../helpers/guilds.ts';
import { slashRequest } from '../helpers/requests.ts';

const ferry = article({ url: 'https://hafenbote.example/faehre' });
const strike = article({
  id: 'streik',
  title: 'Streik [Update]',
  text: 'Die Lotsen streiken seit Montag.',
  outlet: null,
  published: null,
});
const collection = createCollection([ferry, strike]);
const people = { questionRate: unlimited, audience: recordingAudience().audience };
const excerpts = [
  excerpt(ferry, 'Der Kapitän heißt Brandt.', 1),
  excerpt(strike, 'Die Lotsen streiken seit Montag.', 2),
];
const FEEDBACK = ['Helpful', 'Not helpful'];
const QUESTION = 'Wie heißt der Kapitän?';

const knowing = answersThat({ ask: () => Promise.resolve(found({ excerpts, more: true })) });
const notKnowing = answersThat({ ask: () => Promise.resolve(nothing({ nearest: excerpts })) });

describe('/ask', () => {
  it('shows the question, each excerpt with its source, and what to press', async () => {
    const request = slashRequest({ question: QUESTION });
    const reply = await ask.execute(request, { answers: knowing, collection, ...people });
    expect(shownText(reply).split('\n')).toEqual([
      `**${QUESTION}**`,
      '> Der Kapitän heißt Brandt.',
      '-# \\[1\\] [Neue Fähre · Hafenbote · 22 October 2024](<https://hafenbote.example/faehre>)',
      '> Die Lotsen streiken seit Montag.',
      '-# \\[2\\] Streik \\[Update\\] · outlet unknown · undated',
    ]);
    const labels = buttonsOf(reply).map(({ label }) => label);
    expect(labels).toEqual(['Context', 'Context', 'More passages', 'Sources', 'Why?', ...FEEDBACK]);
    expect(reply.tone).toBe('found');
  });

  it('speaks German to a German, but leaves the excerpts as they are', async () => {
    const request = slashRequest({ question: QUESTION }, { locale: 'de' });
    const reply = await ask.execute(request, { answers: knowing, collection, ...people });
    expect(shownText(reply)).toContain('> Der Kapitän heißt Brandt.');
    expect(shownText(reply)).toContain('· Medium unbekannt · ohne Datum');
    const labels = buttonsOf(reply).map(({ label }) => label);
    expect(labels).toEqual([
      'Zusammenhang',
      'Zusammenhang',
      'Weitere Stellen',
      'Quellen',
      'Warum?',
      'Hilfreich',
      'Nicht hilfreich',
    ]);
  });

  it('offers no further excerpts where there are none', async () => {
    const answers = answersThat({ ask: () => Promise.resolve(found({ excerpts })) });
    const reply = await ask.execute(slashRequest({ question: QUESTION }), {
      answers,
      collection,
      ...people,
    });
    const labels = buttonsOf(reply).map(({ label }) => label);
    expect(labels).toEqual(['Context', 'Context', 'Sources', 'Why?', ...FEEDBACK]);
  });

  it.each([
    ['en', 'The collection does not answer this.\nThese passages come closest:', 'The collection'],
    ['de', 'Darauf gibt die Sammlung keine Antwort.\nAm nächsten kommen', 'Die Sammlung umfasst'],
  ] as const)(
    'that finds nothing says so, names the nearest and what is covered (%s)',
    async (locale, sentence, coverage) => {
      const request = slashRequest({ question: QUESTION }, { locale });
      const reply = await ask.execute(request, { answers: notKnowing, collection, ...people });
      expect(shownText(reply)).toContain(sentence);
      expect(shownText(reply)).toContain('> Der Kapitän heißt Brandt.');
      expect(shownText(reply).split('\n').at(-1)).toContain(`-# ${coverage}`);
      expect(valuesOf(reply, locale === 'en' ? 'Why?' : 'Warum?')).toEqual([]);
      expect(reply.tone).toBe('nothing');
    },
  );

  it('that finds nothing near says that too', async () => {
    const answers = answersThat({ ask: () => Promise.resolve(nothing()) });
    const reply = await ask.execute(slashRequest({ question: QUESTION }), {
      answers,
      collection,
      ...people,
    });
    expect(shownText(reply)).toContain('No passage comes close.');
    expect(buttonsOf(reply)).toEqual([]);
  });

  it.each([
    ['found', found({ excerpts, unknown: ['*Zeppelin*'], untranslated: 'tr' })],
    ['nothing', nothing({ unknown: ['*Zeppelin*'], untranslated: 'tr' })],
  ])('says in small print what could not be searched for (%s)', async (_kind, answer) => {
    const answers = answersThat({ ask: () => Promise.resolve(answer) });
    const request = slashRequest({ question: QUESTION }, { locale: 'de' });
    const lines = shownText(await ask.execute(request, { answers, collection, ...people })).split(
      '\n',
    );
    expect(lines).toContain('-# Nirgends in der Sammlung: \\*Zeppelin\\*');
    expect(lines.find((line) => line.startsWith('-# Als Türkisch'))).toContain('ohne Wörterbuch');
  });

  it('asks within the filters, shows them and hands them on to its buttons', async () => {
    let asked: Filter | undefined;
    const answers = answersThat({
      ask: (_question, filter) => {
        asked = filter;
        return Promise.resolve(found({ excerpts, undatedLeftOut: 1 }));
      },
    });
    const options = { question: QUESTION, outlet: 'hafen', since: '22.10.2024' };
    const reply = await ask.execute(slashRequest(options), { answers, collection, ...people });
    expect(asked).toEqual({ outlet: 'Hafenbote', since: '2024-10-22', until: null });
    expect(shownText(reply)).toContain('-# Outlet: Hafenbote · since 22 October 2024');
    expect(shownText(reply)).toContain('-# 1 article left out by the date filter');
    expect(valuesOf(reply, 'Sources').slice(0, 2)).toEqual(['2024-10-22', '']);
  });

  it('shows a question of many lines and asterisks on one line, as text', async () => {
    const request = slashRequest({ question: '# Wer\n**heißt** @everyone?' });
    const reply = await ask.execute(request, { answers: knowing, collection, ...people });
    expect(shownText(reply).split('\n')[0]).toBe('**\\# Wer \\*\\*heißt\\*\\* \\@everyone?**');
  });

  it('is private only where that was asked for', () => {
    expect(ask.isPrivate(slashRequest({ private: true }))).toBe(true);
    expect(ask.isPrivate(slashRequest())).toBe(false);
  });

  it('is private where the server wants that, unless the person does not', () => {
    const settings = { privateAnswers: true };
    expect(ask.isPrivate(slashRequest({}, { settings }))).toBe(true);
    expect(ask.isPrivate(slashRequest({ private: false }, { settings }))).toBe(false);
  });

  it('counts against what the server lets a person ask in a minute', async () => {
    const counted: unknown[] = [];
    const questionRate = {
      count: (...given: unknown[]) => void counted.push(given),
    };
    const request = slashRequest({ question: QUESTION }, { settings: { questionsPerMinute: 3 } });
    await ask.execute(request, { answers: knowing, collection, ...people, questionRate });
    expect(counted).toEqual([['20', 3]]);
  });

  it('keeps a question that the whole collection does not answer, and no other', async () => {
    const { audience, unanswered } = recordingAudience();
    const guild = { id: '1', mayManage: false };
    const needs = { collection, ...people, audience };
    const request = slashRequest({ question: QUESTION }, { guild });
    const filtered = slashRequest({ question: QUESTION, outlet: 'hafen' }, { guild });
    await ask.execute(request, { ...needs, answers: knowing });
    await ask.execute(filtered, { ...needs, answers: notKnowing });
    expect(unanswered).toEqual([]);
    await ask.execute(request, { ...needs, answers: notKnowing });
    expect(unanswered).toEqual([['1', QUESTION]]);
  });

  it('suggests outlets', () => {
    const suggested = ask.complete('outlet', 'haf', { answers: knowing, collection, ...people });
    expect(suggested).toEqual([{ label: 'Hafenbote', value: 'Hafenbote' }]);
  });
});
