import { expect, test } from 'vitest';
import { cutsQuotation, quotationsIn } from '../../../src/digests/summary/quotation-marks.ts';

function quoted(text: string): string[] {
  return quotationsIn(text).map(({ start, end }) => text.slice(start, end));
}

test.each([
  ['„Gut so“, sagte er.', ['„Gut so“']],
  ['Er sagte: "Gut so." Dann ging er.', ['"Gut so."']],
  ['»Gut« und «gut»', ['»Gut«', '«gut»']],
  ['„Gut", fand er.', ['„Gut"']],
])('%s', (text, quotations) => expect(quoted(text)).toEqual(quotations));

test('a quotation that is not closed ends with its paragraph', () => {
  expect(quotationsIn('„Gut so.\n\nEr ging „heim“.')).toEqual([
    { start: 0, end: 9 },
    { start: 18, end: 24 },
  ]);
});

test('a stretch cuts a quotation that it does not hold whole', () => {
  const text = '„Eins. Zwei. Drei“, sagte er.';
  const quotations = quotationsIn(text);
  expect(cutsQuotation({ start: 0, end: 6 }, quotations)).toBe(true);
  expect(cutsQuotation({ start: 7, end: 12 }, quotations)).toBe(true);
  expect(cutsQuotation({ start: 13, end: text.length }, quotations)).toBe(true);
  expect(cutsQuotation({ start: 0, end: text.length }, quotations)).toBe(false);
});

test('the last sentence of a quotation that is never closed is cut as well', () => {
  expect(cutsQuotation({ start: 0, end: 5 }, quotationsIn('„Gut.'))).toBe(true);
});
