import { expect, test } from 'vitest';
import { factsAmong } from '../../../../src/cli/eval/stories/stated.ts';
import { measureSummaries } from '../../../../src/cli/eval/stories/summaries.ts';
import { article } from '../../../helpers/article.ts';

const TEXTS = [
  'Am Montag traf die Ministerin in Nordhafen ein. Dort sprach Brandt über 40 Brücken.',
  'Die Brücken in Nordhafen sind alt. Die Ministerin zählte 40 davon.',
];

test('names, numbers and dates are facts, nouns are not', () => {
  const factsOf = factsAmong(TEXTS);
  expect([...factsOf(TEXTS.join(' '))].sort()).toEqual(['40', 'Brandt', 'Nordhafen']);
});

test('the share of the facts of several articles is measured, for the lead as well', () => {
  const story = [
    'Es war ein langer Tag am Hafen für alle. Am Freitag zählte der Rat in Nordhafen 40 Brücken.',
    'Eine Liste hing am Freitag im Rathaus. Der Rat zählt in Nordhafen nun 40 Brücken.',
  ].map((text, at) => article({ id: String(at), outlet: String(at), text }));
  expect(measureSummaries([story])).toMatchObject({
    shares: { facts: 1, 'lead, as many': 0, leaning: 0, 'leaning, lead': 1 },
    counts: { stories: 1 },
  });
});

test('a story without shared facts is left out', () => {
  const story = [article({ id: '1', text: 'Am Hafen regnet es.' })];
  expect(measureSummaries([story]).counts).toMatchObject({ stories: 0 });
});
