import type { Article } from '../articles/article.ts';
import type { Collection } from '../articles/collection.ts';
import { Pauses } from '../search/segments/pauses.ts';
import { fold } from '../text/fold.ts';
import type { Answers } from './answers.ts';
import { NO_FILTER } from './filter.ts';

/** Articles whose titles hold every word that was typed, so many of the newest; others go on meanwhile. */
export async function articlesTitled(
  typed: string,
  collection: Collection,
  most: number,
): Promise<Article[]> {
  const words = fold(typed).split(/\s+/);
  return await firstTitled(collection, most, (title) =>
    words.every((word) => title.includes(word)),
  );
}

/** @param fits gets each title folded */
async function firstTitled(
  collection: Collection,
  most: number,
  fits: (title: string) => boolean,
): Promise<Article[]> {
  const found: Article[] = [];
  const pauses = new Pauses();
  for (const article of collection.all()) {
    if (pauses.isDue()) await pauses.take();
    if (fits(fold(article.title))) found.push(article);
    if (found.length === most) break;
  }
  return found;
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
  const keyed = collection.byKey(typed);
  if (keyed !== undefined) return { article: keyed, exact: true };
  const whole = fold(typed);
  const [named] = await firstTitled(collection, 1, (title) => title === whole);
  if (named !== undefined) return { article: named, exact: true };
  const [titled] = typed === '' ? [] : await articlesTitled(typed, collection, 1);
  if (titled !== undefined) return { article: titled, exact: true };
  const { excerpts } = await answers.lookUp(typed, NO_FILTER, 0, 1);
  const article = collection.get(excerpts[0]?.articleId ?? '');
  return article === undefined ? null : { article, exact: false };
}
