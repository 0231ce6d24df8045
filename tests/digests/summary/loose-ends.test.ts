import { expect, test } from 'vitest';
import { looseEnds, surnamesIn } from '../../../src/digests/summary/loose-ends.ts';
import { sentencesOf } from '../../../src/digests/summary/sentences.ts';
import { article } from '../../helpers/article.ts';

/** Of each sentence of a text. */
function endsOf(text: string): number[] {
  const sentences = sentencesOf([article({ text })]);
  const surnames = surnamesIn(sentences);
  return sentences.map((sentence) => looseEnds(sentence, surnames));
}

test.each([
  [0, 'Eine Fähre nach Sandholm fährt im Mai.'],
  [0, 'Die Zahl der Gäste stieg.'],
  [1, 'Im März legte Moskau jedoch ein Veto ein.'],
  [1, 'Die Maschine landete in Köln.'],
  [1, 'Der 51-Jährige wohnt in Köln.'],
  [2, 'Die Maschine landete allerdings in Köln.'],
])('%i: %s', (ends, text) => expect(endsOf(text)).toEqual([ends]));

test('a person is introduced by the first name', () => {
  const text =
    'In Nordhafen sprach man mit Jens Kranz. In Sandholm lobte man Kranz für die Fähre. In Köln tadelte man Jens Kranz.';
  expect(endsOf(text)).toEqual([0, 1, 0]);
});
