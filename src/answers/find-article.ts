import type { Article } from '../articles/article.ts';
import type { Collection } from '../articles/collection.ts';
import { fold } from '../text/fold.ts';
import type { Answers } from './answers.ts';
import { NO_FILTER } from './filter.ts';

/** The articles whose titles hold every word that was typed, the newest first. */
export function articlesTitled(typed: string, collection: Collection): Article[] {
  const words = fold(typed).split(/\s+/);
  return collection.all().filter(({ title }) => {
    const folded = fold(title);
    return words.every((word) => folded.includes(word));
  });
}

/**
 * The article that a person means: by key, by title, by words of the title, else the one whose
 * passage fits best.
 */
export async function findArticle(
  written: string,
  collection: Collection,
  answers: Pick<Answers, 'lookUp'>,
): Promise<{ article: Article; exact: boolean } | null> {
  const typed = written.trim();
  const named =
    collection.byKey(typed) ?? collection.all().find(({ title }) => fold(title) === fold(typed));
  if (named !== undefined) return { article: named, exact: true };
  const [titled] = typed === '' ? [] : articlesTitled(typed, collection);
  if (titled !== undefined) return { article: titled, exact: true };
  const { excerpts } = await answers.lookUp(typed, NO_FILTER, 0, 1);
  const article = collection.get(excerpts[0]?.articleId ?? '');
  return article === undefined ? null : { article, exact: false };
}
