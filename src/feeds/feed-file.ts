import type { Outcome } from '../articles/kinds/kinds.ts';
import { UserError } from '../errors.ts';
import { entryArticles } from './entry-article.ts';
import { parseFeed } from './formats/parse-feed.ts';

/**
 * The articles in a feed that lies in a folder as a file: its entries, teasers too, since their pages
 * are not fetched from there. The place of each is the path with `:NUMBER`.
 * @param path below the folder, with `/` between the parts
 */
export async function readFeedFile(path: string, bytes: Uint8Array): Promise<Outcome[]> {
  try {
    const entries = entryArticles(await parseFeed(bytes), path);
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
