import type { Article } from '../articles/article.ts';
import type { Collection } from '../articles/collection.ts';
import type { Earlier } from './digest.ts';
import type { StoryStore } from './story-store.ts';
import type { Timeline } from './timeline.ts';
import { dayAt } from './timeline.ts';

/** What a story had before a period: its articles, the latest last. */
export async function earlierArticles(
  storyId: string,
  timeline: Timeline,
  stories: StoryStore,
  collection: Collection,
): Promise<Article[]> {
  const moment = (article: Article) => timeline.momentOf(article) ?? -Infinity;
  return (await stories.articlesOfStory(storyId))
    .flatMap((id) => collection.get(id) ?? [])
    .filter((article) => timeline.sideOf(article) === 'before')
    .sort((a, b) => moment(a) - moment(b) || (a.id < b.id ? -1 : 1));
}

/** @param articles the latest last */
export function earlierOf(
  articles: readonly Article[],
  timeline: Timeline,
  timeZone: string,
): Earlier | null {
  const latest = articles.at(-1);
  if (latest === undefined) return null;
  const day = latest.published ?? dayAt(timeline.momentOf(latest) ?? 0, timeZone).toString();
  return { day, articles: articles.length };
}
