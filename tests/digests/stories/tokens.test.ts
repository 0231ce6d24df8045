import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eachToken } from '../../../src/digests/stories/tokens.ts';

/** What a token is, said otherwise. */
const TOKEN = /\p{L}[\p{L}\p{M}\p{N}]*|\p{N}+(?:[.,]\p{N}+)*/gu;

function tokensOf(text: string): { tokens: string[]; hashes: number[] } {
  const tokens: string[] = [];
  const hashes: number[] = [];
  eachToken(text, Infinity, (hash, start, end) => {
    tokens.push(text.slice(start, end));
    hashes.push(hash);
  });
  return { tokens, hashes };
}

test('words and numbers are found as the pattern finds them', () => {
  const pieces = fc.constantFrom(
    ...[
      'Kim',
      'Jong',
      'ß',
      'é',
      'e\u0301',
      '\u0301',
      'Ж',
      '10.000',
      '3',
      ',',
      '.',
      '٣',
      ' ',
      '-',
      '„',
      'x2',
      '²',
    ],
  );
  const text = fc.array(pieces, { maxLength: 20 }).map((all) => all.join(''));
  fc.assert(
    fc.property(text, (given) => {
      expect(tokensOf(given).tokens).toEqual(given.match(TOKEN) ?? []);
    }),
    { numRuns: 1000 },
  );
});

test('the same token has the same hash wherever it stands, another one another', () => {
  const [first, second, third] = tokensOf('Kursk, bei Kursk').hashes;
  expect(first).toBe(third);
  expect(first).not.toBe(second);
});

test('characters beyond the first 65,536 are taken for letters and end no token', () => {
  expect(tokensOf('a𝔘b 😀').tokens).toEqual(['a𝔘b', '😀']);
});
