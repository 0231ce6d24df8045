import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/articles/article.ts';
import type { PeriodStory } from '../../src/digests/period-story.ts';
import { byWeight } from '../../src/digests/weight.ts';
import { article } from '../helpers/article.ts';

interface Given {
  /** Of each article; `null` where nobody knows. */
  readonly outlets: readonly (string | null)[];
  readonly earlier?: number;
  readonly day?: string;
}

function story(id: string, { outlets, earlier = 0, day = '2024-10-22' }: Given): PeriodStory {
  const articles: Article[] = outlets.map((outlet, at) =>
    article({ id: `${id}-${String(at)}`, outlet, published: day }),
  );
  return { id, articles, news: articles, earlier };
}

function order(first: Given, second: Given): string[] {
  return byWeight([story('second', second), story('first', first)]).map(({ id }) => id);
}

describe('before another story comes the one', () => {
  test.each<[string, Given, Given]>([
    [
      'that three outlets report, before the one of which one outlet has five articles',
      { outlets: ['A', 'B', 'C'] },
      { outlets: ['A', 'A', 'A', 'A', 'A'] },
    ],
    [
      'with more articles, where as many outlets report both',
      { outlets: ['A', 'B', 'B'] },
      { outlets: ['A', 'B'] },
    ],
    [
      'that is new, before the one that goes on with as much',
      { outlets: ['A', 'B'] },
      { outlets: ['A', 'B'], earlier: 4 },
    ],
    [
      'that goes on with much that is new, before the one that goes on with little',
      { outlets: ['A', 'B', 'C', 'D'], earlier: 4 },
      { outlets: ['A', 'B'], earlier: 4 },
    ],
    [
      'that all report as it goes on, before a new one of a single outlet',
      { outlets: ['A', 'B', 'C', 'D', 'E'], earlier: 5 },
      { outlets: ['A'] },
    ],
    [
      'that is new in one outlet, before a late repeat of what was told at length',
      { outlets: ['A'] },
      { outlets: ['A', 'B'], earlier: 30 },
    ],
    [
      'with more articles, where no outlet is known',
      { outlets: [null, null] },
      { outlets: [null] },
    ],
    [
      'that is later, where nothing else tells them apart',
      { outlets: ['A'], day: '2024-10-23' },
      { outlets: ['A'], day: '2024-10-22' },
    ],
  ])('%s', (_why, first, second) => {
    expect(order(first, second)).toEqual(['first', 'second']);
  });
});

test('what is alike in everything comes in the same order however it came in', () => {
  const stories = ['b', 'a', 'c'].map((id) => story(id, { outlets: ['A'] }));
  const ids = (given: readonly PeriodStory[]) => byWeight(given).map(({ id }) => id);
  expect(ids(stories)).toEqual(ids(stories.toReversed()));
});
