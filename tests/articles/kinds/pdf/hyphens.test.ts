import { expect, test } from 'vitest';
import { joinLines } from '../../../../src/articles/kinds/pdf/hyphens.ts';

test.each([
  ['der Verteidigungs-', 'minister sprach', 'der Verteidigungsminister sprach'],
  ['aus Nord-', 'und Südkorea', 'aus Nord- und Südkorea'],
  ['auf Straßen-', 'oder Schienenwegen', 'auf Straßen- oder Schienenwegen'],
  ['der Ukraine-', 'Krieg', 'der Ukraine-Krieg'],
  ['die EU-', 'weite Regel', 'die EU-weite Regel'],
  ['der 70-', 'jährige Kapitän', 'der 70-jährige Kapitän'],
  ['die Brücken\u00AD', 'rampe', 'die Brückenrampe'],
  ['die Rampe \u2013', 'so der Rat', 'die Rampe \u2013 so der Rat'],
  ['die Brücke', 'und der Hafen', 'die Brücke und der Hafen'],
])('%s | %s becomes %s', (line, next, joined) => {
  expect(joinLines(line, next)).toBe(joined);
});
