import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WordReader } from '../../../src/search/analysis/word-reader.ts';
import { createWordNumbers } from '../../../src/search/words/word-numbers.ts';
import { termsOf } from '../../../src/text/terms.ts';

const PIECES = [
  ...[
    'Häuser',
    'Haus',
    'der',
    'US',
    'us',
    'NATO',
    'eine',
    'Einer',
    'Million',
    'Mio.',
    'Mrd',
    '1,4',
  ],
  ...[
    '1.000',
    '03.10.2024',
    '3.',
    'Mai',
    'Oct',
    'May',
    '%',
    '€',
    'zwölf',
    'Tausend',
    '😀',
    'é',
    'e\u0301',
  ],
  ...['Straße', '𝒜b', '\ud83d', '2024-10-03', '12', '\n', ' ', '-', '. ', 'x'.repeat(70)],
];
const anyText = fc
  .array(fc.oneof(fc.constantFrom(...PIECES, ' ', ' '), fc.string({ unit: 'binary' })), {
    maxLength: 40,
  })
  .map((pieces) => pieces.join(''));

/** Any text, and where a stretch of it begins and ends. */
const anyStretch = anyText.chain((text) =>
  fc.tuple(fc.nat({ max: text.length }), fc.nat({ max: text.length })).map(([one, other]) => ({
    text,
    from: Math.min(one, other),
    to: Math.max(one, other),
  })),
);

test.each([1, 3, Infinity])(
  'while %d tokens are remembered, the words of a stretch are its terms, were it alone',
  (tokensKept) => {
    const numbers = createWordNumbers();
    const reader = new WordReader(numbers, tokensKept);
    fc.assert(
      fc.property(anyStretch, ({ text, from, to }) => {
        const count = reader.read(text, from, to);
        const read = Array.from({ length: count }, (_, at) => ({
          form: numbers.formOf(reader.words[at] ?? -1),
          start: (reader.starts[at] ?? -1) - from,
          end: (reader.ends[at] ?? -1) - from,
        }));
        const expected = termsOf(text.slice(from, to));
        expect(read).toEqual(expected.map(({ form, start, end }) => ({ form, start, end })));
      }),
      { numRuns: 1000, interruptAfterTimeLimit: 20_000 },
    );
  },
);
