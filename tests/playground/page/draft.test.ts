import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { callsIn, matching, titleOf } from '../../../src/playground/page/commands.ts';
import {
  draftFor,
  emptyDraft,
  filesOf,
  moved,
  offersFor,
  typedIn,
  valuesOf,
  withEntry,
  type Draft,
} from '../../../src/playground/page/draft.ts';
import type { Scene } from '../../../src/playground/site/protocol.ts';

const STRING = 3;
const INTEGER = 4;
const BOOLEAN = 5;
const NUMBER = 10;
const ATTACHMENT = 11;

const ask = {
  type: 1,
  name: 'ask',
  name_localizations: { de: 'frage' },
  description: 'Ask',
  description_localizations: { de: 'Fragen' },
  options: [
    { type: STRING, name: 'language', choices: [{ name: 'German', value: 'de' }] },
    { type: STRING, name: 'question', required: true, name_localizations: { de: 'frage' } },
    { type: STRING, name: 'outlet', autocomplete: true },
    { type: BOOLEAN, name: 'private' },
    { type: INTEGER, name: 'count' },
    { type: NUMBER, name: 'share' },
  ],
};
const sources = {
  type: 1,
  name: 'sources',
  name_localizations: { de: 'quellen' },
  description: 'Look up',
  options: [
    { type: 1, name: 'list', name_localizations: { de: 'liste' }, description: 'Browse' },
    { type: 2, name: 'feed', options: [{ type: 1, name: 'add', options: ask.options }] },
  ],
};
const upload = {
  type: 1,
  name: 'upload',
  description: 'Upload',
  options: [{ type: ATTACHMENT, name: 'file', required: true }],
};
const find = { type: 3, name: 'Find sources', description: '' };
const scene = { commands: [ask, sources, find, upload] } as unknown as Scene;
const calls = callsIn(scene.commands);

const offered = (draft: Draft, locale: 'de' | 'en-US' = 'de') =>
  offersFor({ draft, scene, view: { person: '', channel: '', locale, theme: 'dark' } });
const labels = (draft: Draft, locale?: 'de' | 'en-US') =>
  offered(draft, locale)?.map(({ label }) => label);

describe('commands', () => {
  test('subcommands stand for their command, and no message command is among them', () => {
    expect(calls.map(({ path }) => path)).toEqual([
      ...['ask', 'sources list', 'sources feed add', 'upload'],
    ]);
    expect(calls.map((call) => titleOf(call, 'de'))).toEqual([
      'frage',
      'quellen liste',
      'quellen feed add',
      'upload',
    ]);
  });

  test('a slash lists all of them in the language of the page, the first one chosen', () => {
    const draft = typedIn(scene, '/');
    expect(draft.active).toBe(0);
    expect(offered(draft)?.[0]).toMatchObject({
      label: '/frage',
      detail: 'language frage outlet private count share',
      description: 'Fragen',
    });
    expect(labels(draft, 'en-US')).toEqual([
      ...['/ask', '/sources list', '/sources feed add', '/upload'],
    ]);
  });

  test('typing narrows them, by the names of the other language too', () => {
    expect(labels(typedIn(scene, '/liste'))).toEqual(['/quellen liste']);
    expect(labels(typedIn(scene, '/SOURCES f'))).toEqual(['/quellen feed add']);
    expect(labels(typedIn(scene, '/xyz'))).toEqual([]);
    expect(labels(typedIn(scene, 'frage'))).toBeUndefined();
  });

  test('those that begin with what was typed come before those that contain it', () => {
    expect(matching(calls, 's').map(({ path }) => path)).toEqual([
      'sources list',
      'sources feed add',
      'ask',
    ]);
  });

  test('each one is listed at most once, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const found = matching(calls, typed);
        expect(new Set(found).size).toBe(found.length);
      }),
    );
  });

  test.each([
    ['/frage Was kostete die Sanierung?', 'ask', { question: 'Was kostete die Sanierung?' }],
    ['/ask Was?', 'ask', { question: 'Was?' }],
    ['/Frage  zwei\nZeilen ', 'ask', { question: 'zwei Zeilen' }],
    ['/frage ', 'ask', {}],
    ['/quellen feed add Was?', 'sources feed add', { question: 'Was?' }],
    ['/sources list ', 'sources list', {}],
  ])('%j becomes the command that it names', (text, path, values) => {
    const draft = typedIn(scene, text);
    expect(draft).toMatchObject({ text: '', call: { path } });
    expect(valuesOf(draft)).toEqual(values);
  });

  test.each(['/frage', '/foo bar', '/fragen Was?', 'frage Was?', ' /frage Was?', '/quellen '])(
    '%j remains a text',
    (text) => {
      expect(typedIn(scene, text)).toMatchObject({ text, call: null });
    },
  );
});

describe('the values of a command', () => {
  const entries = (texts: Record<string, string>) =>
    Object.entries(texts).reduce(
      (draft, [name, text]) => withEntry(draft, name, { text }),
      draftFor(scene, 'ask', {}),
    );

  test('have the types of their options, and blanks are left out', () => {
    const draft = entries({ question: ' Was? ', outlet: ' ', private: 'false', count: '-12' });
    expect(valuesOf(draft)).toEqual({ question: 'Was?', private: false, count: -12 });
    expect(valuesOf(entries({ question: '12', share: '1.5', language: 'de' }))).toEqual({
      question: '12',
      share: 1.5,
      language: 'de',
    });
  });

  test('are none for a file, which goes beside them', () => {
    const file = new File(['a'], 'a.txt');
    const draft = draftFor(scene, 'upload', {});
    const picked = withEntry(draft, 'file', { text: 'C:\\fakepath\\a.txt', files: [file] });
    expect(valuesOf(picked)).toEqual({});
    expect(filesOf(picked)).toEqual({ file });
    expect(filesOf(withEntry(picked, 'file', { text: '', files: [] }))).toEqual({});
    expect(filesOf(typedIn(scene, 'file'))).toEqual({});
  });

  test('are those of a proposal of the page, which can be sent as it is', () => {
    const values = { question: 'Was?', private: true, count: 3 };
    expect(valuesOf(draftFor(scene, 'ask', values))).toEqual(values);
    expect(draftFor(scene, 'gone', {})).toEqual(emptyDraft);
  });
});

describe('suggestions', () => {
  const choices = [{ name: 'Review', name_localizations: { de: 'Rundschau' }, value: 'id-1' }];
  const typed = withEntry(draftFor(scene, 'ask', {}), 'outlet', { text: 'Rund' });
  const suggested: Draft = { ...typed, suggestions: { option: 'outlet', choices } };

  test('are listed by their localized names, and send their values when picked', () => {
    expect(labels(typed)).toBeUndefined();
    expect(labels(suggested)).toEqual(['Rundschau']);
    const picked = offered(suggested)![0]!.next;
    expect(picked.entries['outlet']?.text).toBe('Rundschau');
    expect(valuesOf(picked)).toEqual({ outlet: 'id-1' });
    expect(labels(picked)).toBeUndefined();
  });

  test('are gone with the next key, after which the text itself is sent', () => {
    const chosen = moved(suggested, 1, 1);
    const retyped = withEntry(chosen, 'outlet', { text: 'Rundschau!' });
    expect(retyped).toMatchObject({ suggestions: null, active: -1 });
    expect(valuesOf(retyped)).toEqual({ outlet: 'Rundschau!' });
    const picked = offered(suggested)![0]!.next;
    expect(valuesOf(withEntry(picked, 'outlet', { text: 'Rundsch' }))).toEqual({
      outlet: 'Rundsch',
    });
  });
});

test('a list is walked around its ends in both directions', () => {
  expect(moved(emptyDraft, 1, 3).active).toBe(0);
  expect(moved(emptyDraft, -1, 3).active).toBe(2);
  expect(moved({ ...emptyDraft, active: 2 }, 1, 3).active).toBe(0);
  expect(moved({ ...emptyDraft, active: 0 }, -1, 3).active).toBe(2);
});
