import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { callsIn, matching, titleOf, type Option } from '../../../src/playground/page/commands.ts';
import {
  backFrom,
  begun,
  BOX,
  corrected,
  draftFor,
  emptyDraft,
  filledIn,
  focusedOn,
  freshDraft,
  moved,
  typedIn,
  withOption,
  withoutOption,
} from '../../../src/playground/page/draft.ts';
import { read, valuesOf } from '../../../src/playground/page/fields.ts';
import { offersFor } from '../../../src/playground/page/offers.ts';
import { initialState } from '../../../src/playground/page/state.ts';
import type { Draft } from '../../../src/playground/page/draft.ts';
import type { Scene } from '../../../src/playground/site/protocol.ts';

const STRING = 3;
const INTEGER = 4;
const BOOLEAN = 5;
const NUMBER = 10;

const option = (name: string, more: Partial<Option> = {}): Option => ({
  name,
  type: STRING,
  description: `What ${name} is`,
  ...more,
});
const question = option('question', { required: true, name_localizations: { de: 'frage' } });
const outlet = option('outlet', { autocomplete: true });
const secret = option('private', { type: BOOLEAN });

const ask = {
  type: 1,
  name: 'ask',
  name_localizations: { de: 'frage' },
  description: 'Ask',
  description_localizations: { de: 'Fragen' },
  options: [question, outlet, secret],
};
const sources = {
  type: 1,
  name: 'sources',
  name_localizations: { de: 'quellen' },
  description: 'Look up',
  options: [
    { type: 1, name: 'list', name_localizations: { de: 'liste' }, description: 'Browse' },
    { type: 2, name: 'feed', description: 'Feeds', options: [{ ...option('add'), type: 1 }] },
  ],
};
const find = { type: 3, name: 'Find sources', description: '' };
const scene = { commands: [ask, sources, find] } as unknown as Scene;
const calls = callsIn(scene.commands);
const askCall = calls[0]!;

const view = { person: '', channel: '', locale: 'de', theme: 'dark' } as const;
const offered = (draft: Draft, locale: 'de' | 'en-US' = 'de') =>
  offersFor({ ...initialState({ ...view, locale }), scene, draft });
const labels = (draft: Draft, locale?: 'de' | 'en-US') =>
  offered(draft, locale)?.map(({ label }) => label);
const reading = (of: Option, typed: string) => read({ option: of, typed });

describe('commands', () => {
  test('subcommands stand for their command, and no message command is among them', () => {
    expect(calls.map(({ path }) => path)).toEqual(['ask', 'sources list', 'sources feed add']);
    expect(calls.map((call) => titleOf(call, 'de'))).toEqual([
      'frage',
      'quellen liste',
      'quellen feed add',
    ]);
  });

  test('a slash lists all of them in the language of the page', () => {
    const [first] = offered(typedIn(freshDraft, '/')) ?? [];
    expect(first).toMatchObject({
      label: '/frage',
      detail: 'frage outlet private',
      description: 'Fragen',
    });
    expect(labels(typedIn(freshDraft, '/'), 'en-US')).toEqual([
      '/ask',
      '/sources list',
      '/sources feed add',
    ]);
  });

  test('typing narrows them, by the plain names too', () => {
    expect(labels(typedIn(freshDraft, '/liste'))).toEqual(['/quellen liste']);
    expect(labels(typedIn(freshDraft, '/SOURCES f'))).toEqual(['/quellen feed add']);
    expect(labels(typedIn(freshDraft, '/xyz'))).toEqual([]);
    expect(labels(typedIn(freshDraft, 'frage'))).toBeUndefined();
  });

  test('none are listed while the focus is elsewhere', () => {
    expect(offered(focusedOn(typedIn(freshDraft, '/'), null))).toBeNull();
  });

  test('names that begin with what was typed come before those that contain it', () => {
    expect(matching(['resort', 'sort', 'Sorted', 'other'], 'sor', (name) => [name])).toEqual([
      'sort',
      'Sorted',
      'resort',
    ]);
  });

  test('matching keeps exactly the names that contain what was typed, each once', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.string(), (names, typed) => {
        const expected = names.filter((name) => name.toLowerCase().includes(typed.toLowerCase()));
        expect(matching(names, typed, (name) => [name]).sort()).toEqual(
          [...new Set(expected)].sort(),
        );
      }),
    );
  });
});

describe('a picked command', () => {
  const draft = begun(askCall);

  test('begins with its required options, the first empty one in focus', () => {
    expect(draft.fields.map((field) => field.option.name)).toEqual(['question']);
    expect(draft.focus).toBe('question');
  });

  test('offers the other options in its last field and behind it', () => {
    expect(labels(draft)).toEqual(['outlet', 'private']);
    expect(labels(focusedOn(draft, BOX))).toEqual(['outlet', 'private']);
    expect(labels(typedIn(focusedOn(draft, BOX), 'pri'))).toEqual(['private']);
    const both = withOption(withOption(draft, outlet), secret);
    expect(labels(focusedOn(both, 'question'))).toBeUndefined();
    expect(labels(withoutOption(both, outlet))).toEqual(['outlet']);
  });

  test('shows its first mistake only once sending was tried', () => {
    const tried = corrected(focusedOn(withOption(draft, outlet), 'outlet'));
    expect(tried).toMatchObject({ focus: 'question', isChecked: true });
    expect(corrected(typedIn(draft, 'Was?'))).toBeNull();
  });

  test('is left by Backspace in its empty first field', () => {
    expect(backFrom(draft)).toEqual(freshDraft);
  });

  test('loses an empty option by Backspace, but none that is required', () => {
    const back = backFrom(withOption(draft, outlet));
    expect(back).toMatchObject({ focus: 'question', fields: draft.fields });
    expect(backFrom(focusedOn(draft, BOX))).toMatchObject({ focus: 'question' });
  });

  test('is filled in by a suggestion of the page, ready to send', () => {
    const filled = draftFor(scene, 'ask', { question: 'Was?', private: true });
    expect(valuesOf(filled.fields)).toEqual({ question: 'Was?', private: true });
    expect(filled.focus).toBe(BOX);
    expect(draftFor(scene, 'gone', {})).toEqual(freshDraft);
  });

  test('sends the value of a suggestion, and what was typed where none was picked', () => {
    const typed = typedIn(withOption(draft, outlet), 'Rund');
    expect(valuesOf(typed.fields)).toEqual({ outlet: 'Rund' });
    const picked = filledIn(typed, outlet, 'Rundschau', 'id-1');
    expect(valuesOf(picked.fields)).toEqual({ outlet: 'id-1' });
    expect(picked.focus).toBe('question');
    expect(valuesOf(typedIn(focusedOn(picked, 'outlet'), 'Rundschau!').fields)).toEqual({
      outlet: 'Rundschau!',
    });
  });

  test('forgets the suggestions for a field that lost the focus', () => {
    const suggested = { ...withOption(draft, outlet), suggestions: [{ name: 'A', value: 'a' }] };
    expect(labels(suggested)).toEqual(['A']);
    expect(labels(focusedOn(focusedOn(suggested, 'question'), 'outlet'))).toBeUndefined();
  });

  test('keeps an option on one line', () => {
    expect(valuesOf(typedIn(draft, 'eins\nzwei').fields)).toEqual({ question: 'eins zwei' });
  });
});

describe('values', () => {
  test('a required option must not be blank, another may', () => {
    expect(reading(question, ' ')).toEqual({ complaint: 'required' });
    expect(reading(outlet, ' ')).toEqual({});
  });

  test.each([
    [option('n', { type: INTEGER }), '-12', -12],
    [option('n', { type: INTEGER }), '1,5', undefined],
    [option('n', { type: INTEGER }), '99999999999999999999', undefined],
    [option('n', { type: NUMBER }), '1,5', 1.5],
    [option('n', { type: NUMBER }), ' 1.5 ', 1.5],
    [option('n', { type: NUMBER }), '1.500,5', undefined],
    [option('n', { type: NUMBER, min_value: 0 }), '0', 0],
    [option('n', { type: NUMBER, min_value: 1 }), '0,99', undefined],
    [option('n', { type: INTEGER, max_value: 5 }), '6', undefined],
    [option('s', { min_length: 2 }), 'a', undefined],
    [option('s', { max_length: 2 }), 'ab', 'ab'],
    [option('s', { max_length: 2 }), 'abc', undefined],
    [secret, 'nein', false],
    [secret, 'YES', true],
    [secret, 'vielleicht', undefined],
    [option('c', { choices: [{ name: 'Fast', value: 'f' }] }), 'fast', 'f'],
    [option('c', { choices: [{ name: 'Fast', value: 'f' }] }), 'f', undefined],
  ])('of %j: %j is read as %j', (of, typed, value) => {
    expect(reading(of, typed)).toEqual(value === undefined ? { complaint: 'invalid' } : { value });
  });

  test('any number is read back as it was typed, in German too', () => {
    const number = option('n', { type: NUMBER });
    const decimal = fc.tuple(fc.integer(), fc.nat(999)).map(([whole, part]) => `${whole}.${part}`);
    fc.assert(
      fc.property(decimal, (typed) => {
        expect(reading(number, typed.replace('.', ','))).toEqual({ value: Number(typed) });
      }),
    );
  });
});

describe('the list', () => {
  test('offers yes and no in the language of the page', () => {
    const flag = withOption(begun(askCall), secret);
    expect(labels(flag)).toEqual(['Ja', 'Nein']);
    expect(labels(typedIn(flag, 'n'), 'en-US')).toEqual(['No']);
  });

  test('has its first line chosen only by typing that narrows it', () => {
    expect(typedIn(freshDraft, '/').active).toBe(0);
    expect(typedIn(begun(askCall), 'Was?').active).toBe(-1);
    expect(typedIn(withOption(begun(askCall), outlet), 'R').active).toBe(-1);
  });

  test('is walked around its ends in both directions', () => {
    expect(moved(emptyDraft, 1, 3).active).toBe(0);
    expect(moved(emptyDraft, -1, 3).active).toBe(2);
    expect(moved({ ...emptyDraft, active: 2 }, 1, 3).active).toBe(0);
    expect(moved({ ...emptyDraft, active: 0 }, -1, 3).active).toBe(2);
  });
});
