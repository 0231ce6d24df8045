import fc from 'fast-check';
import { expect, test } from 'vitest';
import { composed, fold, foldWord } from '../../src/text/fold.ts';

const TYPED_UMLAUT = /(?<=[ao])e|(?<=(?<![aäeq])u)e(?!n?$)|(?<=gru)e(?=n$)/gu;
const SINGLE = /[ßøłđıæœ]/gu;
const SINGLE_FOLDED = { ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ı: 'i', æ: 'a', œ: 'o' };

/** What folding is, said by Unicode. */
function folded(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(SINGLE, (letter) => SINGLE_FOLDED[letter as keyof typeof SINGLE_FOLDED]);
}

const texts = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'aeuogrqnäöüAEUß\u0308') }),
  fc.string({ unit: fc.constantFrom(...'aÅÉÑıİøłŞǅ\u0301ΣσὈ𝐀中') }),
  fc.string({ unit: 'binary' }),
);

test('each letter is folded as Unicode takes it apart', () => {
  for (let unit = 0; unit < 0x3000; unit++) {
    const letter = String.fromCharCode(unit);
    expect(fold(`a${letter}b`)).toBe(folded(`a${letter}b`));
  }
  fc.assert(fc.property(texts, (text) => fold(text) === folded(text)));
});

test('an umlaut typed as two letters is folded to one, and no other letters are', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const word = text.toLowerCase();
      expect(foldWord(word)).toBe(folded(word.normalize('NFC').replace(TYPED_UMLAUT, '')));
    }),
    { numRuns: 1000 },
  );
});

test('a composed text is in NFC', () => {
  fc.assert(fc.property(texts, (text) => composed(text) === text.normalize('NFC')));
});
