import { expect, test } from 'vitest';
import { leansOnPrevious } from '../../src/answers/leaning.ts';

test.each([
  'Sie baut.',
  'Dies gilt.',
  'Das gilt.',
  'Dabei fiel sie.',
  'Nach ihnen kam er.',
  'Dort, am Hafen, …',
])('"%s" points to the sentence before', (sentence) =>
  expect(leansOnPrevious(sentence)).toBe(true),
);

test.each([
  'Die Brücke ist alt.',
  'Siebzig Tage.',
  'Nach Mai kommt Juni.',
  'Esel schreien.',
  'Das Dach ist undicht.',
  'Auch die Fähre fährt.',
])('"%s" stands alone', (sentence) => expect(leansOnPrevious(sentence)).toBe(false));
