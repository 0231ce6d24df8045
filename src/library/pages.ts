import type { Article } from '../articles/article.ts';
import type { Collection } from '../articles/collection.ts';
import type { Reading, SkipReason } from '../articles/folder.ts';
import { UserError } from '../errors.ts';
import { LONGEST_TEXT } from '../tuning.ts';
import type { Library } from './library.ts';

/** Pages of the web that people add to the collection. */
export interface Pages {
  /**
   * Fetches a page and says what it would be as an article.
   *
   * @throws {UserError} where it cannot be fetched, or is no article
   */
  read(address: string): Promise<Understood>;
  /** Reads it again and adds it. @throws {UserError} as `read`, and where a file is that article */
  add(address: string): Promise<Understood>;
}

/** A page as an article, beside what the collection has of it. */
export interface Understood {
  readonly article: Article;
  readonly state: 'new' | 'changed' | 'same' | 'file';
}

export function createPages(
  readPage: (address: string) => Promise<Reading>,
  collection: Collection,
  library: Library,
): Pages {
  async function read(address: string): Promise<Understood> {
    const { articles, skipped } = await readPage(address);
    const [article] = articles;
    if (article === undefined) throw noArticle(skipped[0]?.reason ?? 'no-text');
    if (article.text.length > LONGEST_TEXT) throw noArticle('too-large');
    return { article, state: stateOf(article) };
  }

  function stateOf({ id, hash }: Article): Understood['state'] {
    const source = library.sourceOf(id);
    if (source === undefined) return 'new';
    if (source === 'file') return 'file';
    return collection.get(id)?.hash === hash ? 'same' : 'changed';
  }

  return {
    read,
    async add(address) {
      const understood = await read(address);
      if (understood.state === 'file') throw new UserError((m) => m.articles.isFile);
      await library.put([understood.article], 'page');
      return understood;
    },
  };
}

function noArticle(reason: SkipReason): UserError {
  return new UserError((m) => m.articles.unreadable(m.status.reasons[reason]));
}
