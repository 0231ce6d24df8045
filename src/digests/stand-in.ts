import type { Article } from '../articles/article.ts';
import { excerptAt } from '../answers/excerpt.ts';
import { splitSentences } from '../text/sentences.ts';
import type { Comparison, StorySentence } from './digest.ts';

export function summarise({
  articles,
  earlier,
}: {
  articles: readonly { readonly article: Article; readonly centrality: number }[];
  earlier: readonly Article[];
}): { headline: string; sentences: StorySentence[] } {
  const [first] = articles;
  if (first === undefined) throw new Error('no article');
  const { article } = first;
  const sentences = splitSentences(article.text).slice(0, 1);
  return {
    headline: article.title,
    sentences: sentences.map((span) => ({
      ...excerptAt(article, span, 1),
      isNew: earlier.length > 0,
    })),
  };
}

export function compare(_articles: readonly Article[]): Comparison[] {
  return [];
}
