import { describe, expect, test } from 'vitest';
import { localeOf, messagesIn } from '../../src/i18n/locale.ts';

/** One list of arguments for each kind of message that takes any. */
const ARGUMENTS = [
  [2, 3, 4],
  ['2024-10-22', '2024-10-23'],
  [[4, 7], 2],
  [['ein Name', 'noch einer'], 2],
  ['ein Name', ['noch einer']],
  ['tr'],
  ['2026-11-22T07:00:00.000Z', '2026-11-23T07:00:00.000Z', 'Europe/Berlin'],
  ['2026-11-22T07:00:00.000Z', 'Europe/Berlin'],
  [[1, 3], '08:00', 'Europe/Berlin'],
  ['2026-11-20', '2026-11-22', [3, 12]],
  [12, '2026-11-20'],
  ['2026-11-20', 7],
  ['2026-11-20', 'short'],
];

/** Every message with the path to it, made with the first arguments that it takes. */
function rendered(messages: object, path = ''): [path: string, text: string][] {
  return Object.entries(messages).flatMap(([key, message]: [string, unknown]) => {
    const at = `${path}${key}`;
    if (typeof message === 'string') return [[at, message]];
    if (isFunction(message)) return [[at, made(message)]];
    return rendered(message as object, `${at}.`);
  });
}

function isFunction(message: unknown): message is (...given: unknown[]) => unknown {
  return typeof message === 'function';
}

function made(message: (...given: unknown[]) => unknown): string {
  for (const given of ARGUMENTS) {
    try {
      const text = message(...given);
      if (typeof text === 'string' && !/NaN|undefined|null/.test(text)) return text;
    } catch (error) {
      if (!(error instanceof TypeError || error instanceof RangeError)) throw error;
    }
  }
  throw new Error(`none of the arguments fits ${message.toString()}`);
}

const german = rendered(messagesIn('de'));
const english = rendered(messagesIn('en'));

describe.each([
  ['German', german],
  ['English', english],
])('every %s message', (_, messages) => {
  test.each(messages)('%s is not empty and has no straight quotation mark', (_path, text) => {
    expect(text.trim()).not.toBe('');
    expect(text).not.toMatch(/["']/);
  });
});

test('German quotation marks are „ and “, English ones “ and ”', () => {
  for (const [path, text] of german) expect(marks(text), path).toMatch(/^(?:„“)*$/);
  for (const [path, text] of english) expect(marks(text), path).toMatch(/^(?:“”)*$/);
  expect([german, english].map((all) => all.some(([, text]) => marks(text) !== ''))).toEqual([
    true,
    true,
  ]);
});

function marks(text: string): string {
  return text.replace(/[^„“”]/g, '');
}

test('dates put the day first and write the month out', () => {
  expect(messagesIn('de').day('2024-10-22')).toBe('22. Oktober 2024');
  expect(messagesIn('en').day('2024-10-22')).toBe('22 October 2024');
  expect(messagesIn('de').day('2024-03-01')).toBe('1. März 2024');
});

test('large numbers are grouped as the language does', () => {
  expect(messagesIn('de').number(11000)).toBe('11.000');
  expect(messagesIn('en').number(11000)).toBe('11,000');
});

test('one is singular; none and several are plural', () => {
  const [de, en] = [messagesIn('de'), messagesIn('en')];
  const of = (form: (value: number) => string) => [0, 1, 2].map(form);
  expect(of(en.sources.passages)).toEqual(['0 passages', '1 passage', '2 passages']);
  expect(of(de.sources.passages)).toEqual(['0 Textstellen', '1 Textstelle', '2 Textstellen']);
  expect(of(en.coverage.size).map((text) => text.split(' ').slice(-2).join(' '))).toEqual([
    ...['0 articles', '1 article', '2 articles'],
  ]);
  expect(of(en.status.skipped)).toEqual([
    'Skipped: 0 places (files, or parts of them)',
    'Skipped: 1 place (files, or parts of them)',
    'Skipped: 2 places (files, or parts of them)',
  ]);
  expect(of(de.status.skipped)).toEqual([
    'Übergangen: 0 Stellen (Dateien oder Teile davon)',
    'Übergangen: 1 Stelle (Dateien oder Teile davon)',
    'Übergangen: 2 Stellen (Dateien oder Teile davon)',
  ]);
  expect(de.ask.undatedLeftOut(1)).toMatch(/^Ein Artikel .* wurde /);
  expect(de.ask.undatedLeftOut(2)).toMatch(/^2 Artikel .* wurden /);
});

test('German is spoken to de and its regions, English to everyone else', () => {
  expect(['de', 'de-AT', 'DE-ch'].map(localeOf)).toEqual(['de', 'de', 'de']);
  expect(['en-US', 'fr', 'den', 'nl', ''].map(localeOf)).toEqual(['en', 'en', 'en', 'en', 'en']);
});
