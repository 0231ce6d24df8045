import { expect, test } from 'vitest';
import { withoutRepeats } from '../../src/answers/repeats.ts';
import { termsOf } from '../../src/text/terms.ts';

const REPORT =
  'Die alte Brücke am Hafen wird im Mai gesperrt, weil ihre Pfeiler rosten, sagte die Baumeisterin.';

function kept(...texts: string[]): string[] {
  const excerpts = texts.map((text) => ({ text, terms: termsOf(text).map(({ term }) => term) }));
  return [...withoutRepeats(excerpts)].map(({ text }) => text);
}

test('a text that was shown is not shown again, nor a part of it', () => {
  expect(kept(REPORT, REPORT, 'Die alte Brücke am Hafen wird im Mai gesperrt.')).toEqual([REPORT]);
});

test('a text that was reworded here and there is not shown again', () => {
  const reworded = REPORT.replace('sagte', 'so').replace('wird im Mai', 'wurde im Mai');
  expect(kept(REPORT, reworded)).toEqual([REPORT]);
});

test('a text with another ending adds something', () => {
  const longer = `${REPORT} Der Kapitän der Fähre fordert mehr Fahrten, auch nachts.`;
  expect(kept(REPORT, longer)).toEqual([REPORT, longer]);
});

test('another number adds something', () => {
  const counts = ['12 Pfeiler', '15 Pfeiler'].map((count) => REPORT.replace('Pfeiler', count));
  expect(kept(...counts)).toEqual(counts);
});

test('a single new word adds something, the same one again does not', () => {
  expect(kept(REPORT, 'Madrid.', 'Madrid.')).toEqual([REPORT, 'Madrid.']);
});

test('the same words in another order add something', () => {
  const order = ['Kranz besiegt Brandt im Finale.', 'Brandt besiegt im Finale Kranz.'];
  expect(kept(...order)).toEqual(order);
});

test('each is compared with all that are kept, and their order stays', () => {
  const [first, second] = ['Die Brücke ist alt.', 'Der Turm am Markt bleibt.'];
  expect(kept(first, second, first, second)).toEqual([first, second]);
});
