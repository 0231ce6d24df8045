import type { Excerpt } from '../../answers/answer.ts';
import type { Article } from '../../articles/article.ts';
import { DIGEST } from '../../tuning.ts';
import type { Comparison } from '../digest.ts';
import { createStories } from '../stories/stories.ts';
import { compare } from '../summary/compare.ts';
import { furtherSentences } from '../summary/further.ts';
import { headlineOf } from '../summary/headline.ts';
import type { Summary } from '../summary/summarise.ts';
import { summarise } from '../summary/summarise.ts';

/** What several articles say, beside one another. */
export interface Compared {
  readonly headline: string;
  /** Their excerpts are numbered through all of them, from 1. */
  readonly comparisons: readonly Comparison[];
  /** What they say beside their summary, where they have nothing to compare; numbered from 1. */
  readonly further: readonly Excerpt[];
}

/** What takes its time about articles, done where nobody has to wait for it. */
export type Desk = ReturnType<typeof createDesk>;

export function createDesk() {
  const stories = createStories();
  const articles = new Map<string, Article>();

  /** Those of the ids that are here, the most central first. */
  function central(storyId: string, ids: readonly string[]) {
    const wanted = new Set(ids);
    return stories
      .members(storyId)
      .flatMap(({ articleId, centrality }) => {
        const article = wanted.has(articleId) ? articles.get(articleId) : undefined;
        return article === undefined ? [] : [{ article, centrality }];
      })
      .slice(0, DIGEST.articlesRead);
  }
  return {
    /** Gets articles to put into stories later: what is handed over at once must be little. */
    take(some: readonly Article[]): void {
      for (const article of some) articles.set(article.id, article);
    },
    /** As `put` of `Stories`, for articles that were taken. */
    assign(
      ids: readonly string[],
      known: ReadonlyMap<string, string>,
    ): ReadonlyMap<string, string> {
      return stories.put(
        ids.flatMap((id) => articles.get(id) ?? []),
        known,
      );
    },
    forget(ids: readonly string[]): void {
      stories.remove(ids);
      for (const id of ids) articles.delete(id);
    },
    /** @returns `null` where none of the articles is here */
    summarise(
      storyId: string,
      ids: readonly string[],
      earlier: readonly Article[],
    ): Summary | null {
      const told = central(storyId, ids);
      return told.length === 0 ? null : summarise({ articles: told, earlier });
    },
    /** @returns `null` where none of the articles is here */
    compare(storyId: string, ids: readonly string[]): Compared | null {
      const compared = central(storyId, ids);
      if (compared.length === 0) return null;
      const comparisons = compare(compared.map(({ article }) => article));
      const further = comparisons.length > 0 ? [] : furtherSentences(compared);
      return { headline: headlineOf(compared), comparisons, further };
    },
  };
}
