import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normaliseCharacters, oneLine } from '../../src/articles/characters.ts';

test('every kind of line end becomes a line feed', () => {
  expect(normaliseCharacters('a\r\nb\rc\u2028d\u0085e')).toBe('a\nb\nc\nd\ne');
});

test('a page break and a paragraph separator leave a blank line', () => {
  expect(normaliseCharacters('a\fb\u2029c')).toBe('a\n\nb\n\nc');
});

test('characters that nobody sees are gone', () => {
  expect(normaliseCharacters('\uFEFFa\u200Bb\u00ADc\u202Ed\u2066e\u0007f')).toBe('abcdef');
});

test('joiners stay where they mean something', () => {
  expect(normaliseCharacters('👩‍👧 می‌خواهم')).toBe('👩‍👧 می‌خواهم');
  expect(normaliseCharacters('a\u200Db\u200C')).toBe('ab');
});

test('letters are composed', () => {
  expect(normaliseCharacters('Bru\u0308cke')).toBe('Brücke');
});

test('one line has single spaces, also for spaces that do not break', () => {
  expect(oneLine('  3\u00A0000\u202F€ \t im\nJahr ')).toBe('3 000 € im Jahr');
});

test.each(['\u3164', '\u2800 \u2800', '\uFE0F', '\u115F\u1160', '\u{E0061}', '\u200B'])(
  'a line of which nobody sees anything is empty: %j',
  (unseen) => {
    expect(oneLine(unseen)).toBe('');
    expect(oneLine(`${unseen}x`)).not.toBe('');
  },
);

test('what was normalised stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (raw) => {
      const once = oneLine(raw);
      expect(oneLine(once)).toBe(once);
    }),
  );
});

describe('a text of common characters alone is read like any other', () => {
  /** What makes a text uncommon, and goes. */
  const uncommon = '\u200B';
  const commonAndOther = fc.string({
    unit: fc.oneof(
      fc.constantFrom('a', 'ä', ' ', '\n', '\t', '\u00A0', '\u202F', '„', '…', '€', 'й', 'и'),
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
    ),
  });

  test('each by itself', () => {
    const units = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit));
    expect(units.filter((unit) => normaliseCharacters(unit) !== inFull(unit))).toEqual([]);
    expect(units.filter((unit) => oneLine(unit) !== oneLineInFull(unit))).toEqual([]);
  });

  test('together', () => {
    fc.assert(
      fc.property(commonAndOther, (raw) => {
        expect(normaliseCharacters(raw)).toBe(inFull(raw));
        expect(oneLine(raw)).toBe(oneLineInFull(raw));
      }),
    );
  });

  function inFull(raw: string): string {
    return normaliseCharacters(`${raw}${uncommon}`);
  }
  function oneLineInFull(raw: string): string {
    return oneLine(`${raw}${uncommon}`);
  }
});
