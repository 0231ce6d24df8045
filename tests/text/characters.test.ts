import fc from 'fast-check';
import { expect, test } from 'vitest';
import { kindAt, LETTER } from '../../src/text/characters.ts';

const OTHER = kindAt('.', 0);

test('half a character at the end of what was cut out of a text is none, however often it is met', () => {
  const text = `${'ab'.repeat(20)}\u{31578}${'cd'.repeat(10)}`;
  const met = new Set<number>();
  for (let times = 0; times < 50_000; times++) {
    const cut = text.slice(3, 41);
    met.add(kindAt(cut, cut.length - 1));
  }
  expect([...met]).toEqual([OTHER]);
});

test('both halves of a character have its kind', () => {
  expect([kindAt('\u{31578}', 0), kindAt('\u{31578}', 1)]).toEqual([LETTER, LETTER]);
});

test('each place of any text has the kind of the character to which it belongs', () => {
  const anyText = fc.string({
    unit: fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
      fc.constantFrom('\ud885', '\udd78'),
    ),
  });
  fc.assert(
    fc.property(anyText, (text) => {
      const expected = Array.from(text).flatMap((character) => {
        const isHalf = /^\p{Cs}$/u.test(character);
        const kind = isHalf ? OTHER : kindAt(character, 0);
        return Array.from({ length: character.length }, () => kind);
      });
      expect(Array.from({ length: text.length }, (_, at) => kindAt(text, at))).toEqual(expected);
    }),
  );
});
