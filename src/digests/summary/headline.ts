import type { Article } from '../../articles/article.ts';

export interface Central {
  readonly article: Article;
  /** How much it has in common with the story's other articles, 0 to 1. */
  readonly centrality: number;
}

/** The title of the most central article, the earliest of equals; one that tells something before any that does not. */
export function headlineOf(articles: readonly Central[]): string {
  const [best] = articles.toSorted(
    (a, b) =>
      Number(tellsSomething(b.article.title)) - Number(tellsSomething(a.article.title)) ||
      b.centrality - a.centrality ||
      (a.article.published ?? '9999').localeCompare(b.article.published ?? '9999'),
  );
  return best?.article.title ?? '';
}

/** Not `POLITIK`, `Ausland`, `artikel_17`. */
function tellsSomething(title: string): boolean {
  return /\p{Ll}/u.test(title) && /\p{L}\s+\P{L}*\p{L}/u.test(title.trim());
}
