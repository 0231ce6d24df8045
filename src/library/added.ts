import type { Article } from '../articles/article.ts';
import type { Collection } from '../articles/collection.ts';
import { keyOf } from '../articles/collection.ts';
import { UserError } from '../errors.ts';
import type { KEPT_SOURCES } from '../store/store.ts';
import type { Library } from './library.ts';

/** All that came into the collection otherwise than as a file of the operator. */
export interface Added {
  /** The newest first. */
  all(): readonly AddedArticle[];
  /**
   * @param named its key, title or address
   * @returns the article that went
   * @throws {UserError} where no such article was added
   */
  remove(named: string): Promise<Article>;
}

export interface AddedArticle {
  readonly article: Article;
  readonly source: (typeof KEPT_SOURCES)[number];
}

export function createAdded(collection: Collection, library: Library): Added {
  function all(): AddedArticle[] {
    return collection.all().flatMap((article) => {
      const source = library.sourceOf(article.id);
      return source === undefined || source === 'file' ? [] : [{ article, source }];
    });
  }

  return {
    all,
    async remove(named) {
      const added = all();
      // In this order: a title may be whatever its publisher likes.
      const found =
        added.find(({ article: { id } }) => keyOf(id) === named || id === named) ??
        added.find(({ article: { url } }) => url === named) ??
        added.find(({ article: { title } }) => title === named);
      if (found === undefined) throw new UserError((m) => m.articles.notAdded);
      await library.dismiss(found.article.id);
      return found.article;
    },
  };
}
