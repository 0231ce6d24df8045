import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sentenceBreaks } from '../../src/text/sentence-breaks.ts';

const segmenter = new Intl.Segmenter('de', { granularity: 'sentence' });

function expectThoseOfSegmenter(text: string): void {
  const segments = Array.from(segmenter.segment(text), ({ segment }) => segment);
  const breaks = sentenceBreaks(text);
  expect(breaks.map((end, at) => text.slice(breaks[at - 1] ?? 0, end))).toEqual(segments);
}

it('sentences may end where Intl.Segmenter ends them', () => {
  const decisive = [
    ...'.!?…,:;-–—"„“»(])[ \n\r\t\u0085\u00a0\u00ad\u2009\u2028\u0301aBßÄ1½ªƻǅ中。',
  ];
  const texts = fc.oneof(
    fc.string({ unit: fc.constantFrom(...decisive) }),
    fc.string({ unit: fc.constantFrom(...'.!a A1“)\n') }),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(fc.property(texts, expectThoseOfSegmenter), { numRuns: 1000 });
});

it('each Latin character and mark has its part in it as Intl.Segmenter says', () => {
  for (let unit = 0; unit < 0x2100; unit++) {
    const character = String.fromCharCode(unit);
    expectThoseOfSegmenter(`A${character} B`);
    expectThoseOfSegmenter(`a.${character}b. ${character}C.${character}`);
    expectThoseOfSegmenter(`1! ${character}a.${character}\r\n`);
  }
});
