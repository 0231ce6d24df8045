import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { moment, sentAt } from '../../../src/playground/page/moments.ts';
import { initialState, type App, type View } from '../../../src/playground/page/state.ts';
import { texts } from '../../../src/playground/page/texts.ts';

const NOW = new Date(2024, 9, 22, 4, 15);

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] });
});

afterEach(() => {
  vi.useRealTimers();
});

function appIn(locale: View['locale']): App {
  const view: View = { person: '', channel: '', locale, theme: 'dark' };
  return {
    state: initialState(view),
    texts: texts[locale],
    set: () => undefined,
    act: () => Promise.resolve({ kind: 'done' }),
  };
}

describe('when a message was sent', () => {
  it.each([
    ['de', NOW, 'Heute um 04:15 Uhr'],
    ['en-US', NOW, 'Today at 04:15'],
    ['de', new Date(2024, 9, 21, 23, 59), '21. Oktober 2024 um 23:59 Uhr'],
    ['en-US', new Date(2023, 9, 22, 4, 15), 'October 22, 2023 at 04:15'],
  ] as const)('%s: %s is %j', (locale, date, expected) => {
    expect(sentAt(appIn(locale), date)).toBe(expected);
  });
});

describe('a time stamp', () => {
  it.each([
    ['t', '04:15'],
    ['T', '04:15:00'],
    ['d', '22.10.24'],
    ['D', '22. Oktober 2024'],
    ['f', '22. Oktober 2024 um 04:15'],
    ['F', 'Dienstag, 22. Oktober 2024 um 04:15'],
  ])('of style %s is %j', (style, expected) => {
    expect(moment(NOW, style, 'de')).toBe(expected);
  });

  it.each([
    [-45, 'vor 45 Sekunden'],
    [90, 'in 2 Minuten'],
    [-2 * 60 * 60, 'vor 2 Stunden'],
    [3 * 24 * 60 * 60, 'in 3 Tagen'],
    [-400 * 24 * 60 * 60, 'vor 1 Jahr'],
  ])('%i seconds from now is %j', (seconds, expected) => {
    expect(moment(new Date(NOW.getTime() + seconds * 1000), 'R', 'de')).toBe(expected);
  });
});
