import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clauseEnds, cutAtClause } from '../../src/answers/cut.ts';
import { EXCERPT } from '../../src/tuning.ts';

/** What is left of a sentence of which these words were asked for. */
function cut(sentence: string, length: number, ...words: string[]): string {
  const matches = words
    .flatMap((word) =>
      [...sentence.matchAll(new RegExp(word, 'g'))].map(({ index }) => ({
        start: index,
        end: index + word.length,
      })),
    )
    .sort((a, b) => a.start - b.start);
  const span = cutAtClause(sentence, { start: 0, end: sentence.length }, matches, length);
  return sentence.slice(span.start, span.end);
}

test('a sentence that is short enough stays whole', () => {
  expect(cut('Die Brücke, sie fällt.', 22, 'fällt')).toBe('Die Brücke, sie fällt.');
});

test('a longer one is cut from clause to clause', () => {
  expect(cut('Gestern, als es kalt war, fiel die Brücke, sagte er.', 20, 'Brücke')).toBe(
    'fiel die Brücke,',
  );
});

test('as many clauses are shown as fit', () => {
  expect(cut('Gestern, als es kalt war, fiel die Brücke, sagte er.', 27, 'Brücke')).toBe(
    'fiel die Brücke, sagte er.',
  );
});

test('the clauses that hold most of what was asked are shown', () => {
  const sentence = 'Der Rat tagt, die Brücke bleibt, der Rat will die Brücke, so der Rat.';
  expect(cut(sentence, 26, 'Rat', 'Brücke')).toBe('der Rat will die Brücke,');
});

test('of equal clauses the earliest is shown', () => {
  expect(cut('Eins Brücke hier, zwei Brücke dort, drei Brücke da.', 18, 'Brücke')).toBe(
    'Eins Brücke hier,',
  );
});

test('a clause that is too long is cut between words', () => {
  expect(cut('Gestern fiel bei Kälte und Regen die Brücke um und um.', 20, 'Brücke')).toBe(
    'und Regen die Brücke',
  );
});

test('where nothing was asked for, the sentence is shown from its beginning', () => {
  expect(cut('Gestern fiel bei Kälte und Regen die Brücke, sagte er.', 20)).toBe(
    'Gestern fiel bei',
  );
});

test('a word without end is cut between characters', () => {
  expect(cut('😀'.repeat(20), 11)).toBe('😀'.repeat(5));
});

test('the cut lies inside the sentence, is no longer than asked and halves no emoji', () => {
  const anyText = fc
    .array(fc.constantFrom('Brücke', 'a', ', ', ' ', '\n', '😀', '; ', '😀😀😀😀'), {
      minLength: 1,
    })
    .map((parts) => `x${parts.join('')}x`);
  fc.assert(
    fc.property(anyText, anyText, fc.integer({ min: 2, max: 60 }), (before, sentence, length) => {
      const text = `${before}${sentence}y`;
      const whole = { start: before.length, end: before.length + sentence.length };
      const matches = [...text.matchAll(/Brücke/g)]
        .map(({ index }) => ({ start: index, end: index + 'Brücke'.length }))
        .filter(({ start }) => start >= whole.start);
      const { start, end } = cutAtClause(text, whole, matches, length);
      expect(start).toBeGreaterThanOrEqual(whole.start);
      expect(end).toBeLessThanOrEqual(whole.end);
      expect(end).toBeGreaterThan(start);
      expect(end - start).toBeLessThanOrEqual(length);
      expect(text.slice(start, end).isWellFormed()).toBe(true);
      expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
    }),
  );
});

test('a sentence can be left off no further than an excerpt reaches, and at its end', () => {
  const list = `Die Brücken heißen ${'Nord, Süd, '.repeat(500)}West.`;
  const ends = clauseEnds(list, { start: 0, end: list.length });
  expect(ends.at(-1)).toBe(list.length);
  expect(ends.at(-2)).toBeLessThanOrEqual(EXCERPT.length);
  expect(ends.at(-2)).toBeGreaterThan(EXCERPT.length - 'Nord, Süd, '.length);
});
