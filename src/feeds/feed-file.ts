import type { Article } from '../articles/article.ts';
import type { Refusal } from '../articles/refusal.ts';
import { UserError } from '../errors.ts';
import { entryArticles, type TextOf } from './entry-article.ts';
import { parseFeed } from './formats/parse-feed.ts';

/** What became of one entry; `place` is the file's path, with `:NUMBER` for the entry. */
export type EntryOutcome = { readonly place: string } & (
  { readonly article: Article; readonly warnings: readonly string[] } | Refusal
);

/**
 * The articles in a feed that lies in a folder as a file: its entries, teasers too, since their pages
 * are not fetched from there.
 * @param path below the folder, with `/` between the parts
 */
export async function readFeedFile(
  path: string,
  bytes: Uint8Array,
  textOf: TextOf,
): Promise<EntryOutcome[]> {
  try {
    const entries = entryArticles(await parseFeed(bytes), path, textOf);
    if (entries.length === 0) return [{ place: path, reason: 'empty' }];
    return entries.map(({ article }, at) => {
      const place = `${path}:${String(at + 1)}`;
      return article ? { place, article, warnings: [] } : { place, reason: 'no-text' };
    });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return [{ place: path, reason: 'unsupported', detail: error.message }];
  }
}
