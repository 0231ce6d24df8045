import { expect, test } from 'vitest';
import { bareNamesIn, introductionsIn } from '../../../src/digests/summary/introductions.ts';
import { sentencesOf } from '../../../src/digests/summary/sentences.ts';
import { article } from '../../helpers/article.ts';

function sentencesIn(...texts: readonly string[]) {
  return sentencesOf(texts.map((text, at) => article({ id: String(at), text })));
}

const INTRODUCES = 'In Nordhafen sprach man mit Jens Kranz. In Sandholm lobte man Kranz.';

test('a name is introduced by the first name', () => {
  expect(introductionsIn(sentencesIn(INTRODUCES)).byAll).toContain('kranz');
});

test.each([
  ['begins without, in its own article', `In Köln wartet man auf Kranz. ${INTRODUCES}`],
  ['begins without, in another article', INTRODUCES, 'In Köln wartet man auf Kranz.'],
  ['never has one', 'In Nordhafen sprach man mit Kranz. In Sandholm lobte man Kranz.'],
])('a name is known that %s', (_what, ...texts) => {
  expect(introductionsIn(sentencesIn(...texts)).byAll).not.toContain('kranz');
});

test.each([
  [true, 'In Sandholm lobte man Kranz für die Fähre.'],
  [true, 'Nach Kranz sprach die Wirtin.'],
  [false, 'In Sandholm lobte man Jens Kranz für die Fähre.'],
  [false, 'In Sandholm lobte man Kapitän Kranz für die Fähre.'],
  [false, 'In Sandholm lobte man Jens Kranz, und Kranz freute sich.'],
])('%s: %s', (isBare, text) => {
  const [sentence] = sentencesIn(`${text} In Köln sprach man mit Jens Kranz und mit Kranz.`);
  if (sentence === undefined) throw new Error('no sentence');
  expect(bareNamesIn(sentence).has('kranz')).toBe(isBare);
});
