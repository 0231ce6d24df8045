import { createStories } from '../../../digests/stories/stories.ts';
import type { Figures } from '../measure.ts';
import { bcubed } from './bcubed.ts';
import type { GoldArticle } from './gold.ts';
import { bestSingleLinkage } from './single-linkage.ts';

export const STORIES_DEFINITION = `
Whether articles about one event are found together: in one pass, day by day, looking ahead no
more than the day. A line of FILE is an article with its story, {"id", "story", "text"} and
perhaps "title", "date" and "outlet", or a label, {"id", "story"}, with --articles DIR; ids are
those of the articles or names of files without their endings. Undated ones come last.
Lines with "sentences" and without "story", as of wikinews/articles.train.jsonl: each article
that is dated and has six sentences or more becomes two, its odd and its even sentences without
its title, which are one story; twelve stories a day in the order of their dates, all first halves
before all second ones.
precision, recall, f1: BCubed (Bagga and Baldwin 1998; Amigó et al. 2009), means over articles,
f1 their harmonic mean. baseline: the same for articles of a day joined wherever the TF-IDF
cosine of two exceeds a threshold, the best one for this file.`.trim();

/** @param days labelled articles in the order in which they came */
export function measureStories(days: readonly (readonly GoldArticle[])[]): Figures {
  const stories = createStories();
  const placed = days.flatMap((day) => {
    const found = stories.put(day.map(({ article }) => article));
    return day.map(({ story, article: { id } }) => ({ gold: story, found: found.get(id) ?? id }));
  });
  const ours = bcubed(placed);
  const baseline = bestSingleLinkage(days);
  return {
    shares: {
      ...ours,
      'baseline: precision': baseline.precision,
      'baseline: recall': baseline.recall,
      'baseline: f1': baseline.f1,
    },
    counts: {
      days: days.length,
      articles: placed.length,
      stories: new Set(placed.map(({ gold }) => gold)).size,
      'stories found': new Set(placed.map(({ found }) => found)).size,
    },
  };
}
