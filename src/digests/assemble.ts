import { withCopies } from '../answers/also-in.ts';
import { NO_FILTER } from '../answers/filter.ts';
import type { Collection } from '../articles/collection.ts';
import type { RankedSearch } from '../search/ranked.ts';
import { DIGEST } from '../tuning.ts';
import type { ArrivedSince } from './candidates.ts';
import { candidatesFor } from './candidates.ts';
import { countDays } from './days.ts';
import type { Newsroom } from './desk/newsroom.ts';
import type { Digest, DigestStory, DigestWish } from './digest.ts';
import { earlierArticles, earlierOf } from './earlier.ts';
import { misspeltWords } from './misspelt.ts';
import type { PeriodStory } from './period-story.ts';
import { outletsOf, periodStories } from './period-story.ts';
import type { StoryStore } from './story-store.ts';
import type { Timeline } from './timeline.ts';
import { articlesAbout } from './topic.ts';
import { byWeight } from './weight.ts';

/** What digests are made from. */
export interface Material {
  readonly collection: Collection;
  readonly engine: RankedSearch;
  readonly stories: StoryStore;
  /** `null` where nobody knows when articles came. */
  readonly arrivedSince: ArrivedSince | null;
  /** The names of feeds that failed after a moment (ISO 8601 in UTC). */
  readonly failedFeeds: (since: string) => readonly string[];
}

/** The digest for somebody who was told nothing before. */
export async function assemble(
  wish: Omit<DigestWish, 'told'>,
  material: Material,
  newsroom: Newsroom,
): Promise<Digest> {
  const { period, topic } = wish;
  const { collection, engine, arrivedSince } = material;
  const { timeline, days, all, clustered } = await candidatesFor(wish, collection, arrivedSince);
  const articles = all.map(({ article }) => article);
  const about =
    topic === null
      ? new Set(articles.map(({ id }) => id))
      : await articlesAbout(topic, articles, engine);
  const storyOf = await newsroom.assign(clustered.map(({ article }) => article));
  const found = periodStories(clustered, storyOf, ({ id }) => about.has(id), collection);
  const stories: DigestStory[] = [];
  for (const story of byWeight(found).slice(0, DIGEST.stories)) {
    const told = await tell(story, timeline, period.timeZone);
    if (told !== null) stories.push(told);
  }
  const wanted = found.flatMap((story) => story.articles);
  return {
    period,
    topic,
    stories: numbered(stories),
    storiesLeftOut: found.length - stories.length,
    articles: wanted.length,
    outlets: outletsOf(wanted).size,
    days: countDays(
      days,
      all.flatMap(({ article, moment }) => (about.has(article.id) ? (moment ?? []) : [])),
    ),
    latest: collection.coverage().to,
    failedFeeds: material.failedFeeds(period.from),
    ...(topic !== null &&
      found.length === 0 && { misspelt: await misspeltWords(topic, collection, engine) }),
  };

  async function tell(
    { id, articles, news }: PeriodStory,
    timeline: Timeline,
    timeZone: string,
  ): Promise<DigestStory | null> {
    const earlier = await earlierArticles(id, timeline, material.stories, collection);
    const summary = await newsroom.summarise(
      id,
      news.map((article) => article.id),
      earlier.slice(-DIGEST.articlesRead),
    );
    return (
      summary && {
        id,
        ...summary,
        sentences: summary.sentences.map((sentence) => ({
          ...sentence,
          ...withCopies(sentence, collection, NO_FILTER),
        })),
        articles: articles.length,
        outlets: outletsOf(articles).size,
        goesOn: earlierOf(earlier, timeline, timeZone),
      }
    );
  }
}

/** With the sentences counted through all of them. */
function numbered(stories: readonly DigestStory[]): DigestStory[] {
  let n = 0;
  return stories.map((story) => ({
    ...story,
    sentences: story.sentences.map((sentence) => ({ ...sentence, n: ++n })),
  }));
}
