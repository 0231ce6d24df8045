import { expect, test } from 'vitest';
import { looseEnds } from '../../../src/digests/summary/loose-ends.ts';

test.each([
  [0, 'Eine Fähre nach Sandholm fährt im Mai.'],
  [0, 'Die Zahl der Gäste stieg.'],
  [1, 'Im März legte Moskau jedoch ein Veto ein.'],
  [1, 'Die Maschine landete in Köln.'],
  [1, 'Der 51-Jährige wohnt in Köln.'],
  [2, 'Die Maschine landete allerdings in Köln.'],
])('%i: %s', (ends, sentence) => expect(looseEnds(sentence)).toBe(ends));
