import { STORY_WEIGHT } from '../tuning.ts';
import type { PeriodStory } from './period-story.ts';
import { outletsOf } from './period-story.ts';

/** The stories, the most important first; of equal ones, the latest. */
export function byWeight(stories: readonly PeriodStory[]): PeriodStory[] {
  return stories
    .map((story) => ({ story, weight: weightOf(story), latest: latestOf(story) }))
    .sort((a, b) => b.weight - a.weight || (a.latest > b.latest ? -1 : 1))
    .map(({ story }) => story);
}

/**
 * By outlets and texts, each counting less the more there are, and by how much of the story is new:
 * what several report is important, and what goes on with little that is new was told before.
 */
function weightOf({ articles, news, earlier }: PeriodStory): number {
  // A text has a writer, also where nobody knows the outlet's name.
  const outlets = Math.max(1, outletsOf(articles).size);
  const size = STORY_WEIGHT.outlets * Math.log2(1 + outlets) + Math.log2(1 + news.length);
  return (size * news.length) / (news.length + STORY_WEIGHT.earlier * earlier);
}

/** Sorts by day, and never depends on how articles came in. */
function latestOf({ articles }: PeriodStory): string {
  const keys = articles.map(({ published, id }) => `${published ?? ''} ${id}`);
  return keys.reduce((latest, key) => (key > latest ? key : latest), '');
}
