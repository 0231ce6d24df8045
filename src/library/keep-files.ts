import type { Article } from '../articles/article.ts';
import type { Collection } from '../articles/collection.ts';
import { keyOf } from '../articles/collection.ts';
import { isLasting } from '../articles/files.ts';
import type { KnownFile } from '../articles/known-file.ts';
import type { SkipReason } from '../articles/refusal.ts';
import type { KeptArticle, Source, Store } from '../store/store.ts';
import type { Kept } from './kept.ts';

/** What may be otherwise at the next reading, although the file is the same. */
const PASSING: ReadonlySet<SkipReason> = new Set(['unreadable', 'too-costly']);

/**
 * Keeps what was read of files and was not kept before, and forgets what is gone.
 *
 * @returns where each article comes from now, by id
 */
export async function keepFilesRead(
  files: ReadonlyMap<string, KnownFile>,
  collection: Pick<Collection, 'get'>,
  store: Store,
  kept: Kept,
): Promise<Map<string, Source>> {
  const read = new Map([...files].filter(([path, file]) => kept.files.get(path) !== file));
  const isSame = read.size === 0 && files.size === kept.files.size;
  if (isSame) return kept.sources;
  // Of several articles with one id, the collection has the one that counts.
  const articles = articlesIn(read).filter((article) => collection.get(article.id) === article);
  await store.keepArticles(articles.map((article) => keptArticle(article, 'file')));

  const present = new Set(articlesIn(files).map(({ id }) => id));
  const gone = [...kept.sources].flatMap(([id, source]) =>
    source === 'file' && !present.has(id) ? [id] : [],
  );
  await store.removeArticles(gone);
  const { sources } = kept;
  for (const id of gone) sources.delete(id);
  for (const { id } of articles) sources.set(id, 'file');

  const lasting = [...read].filter(([, file]) => isSameNextTime(file, kept.begun));
  await store.keepFiles(kept.readBy, new Map(lasting), new Set(files.keys()));
  return sources;
}

/** Whether reading the file once more would bring the same, as long as its stamp is the same. */
function isSameNextTime({ stamp, outcomes }: KnownFile, seen: Date): boolean {
  return (
    isLasting(stamp, seen) &&
    !outcomes.some((outcome) => 'reason' in outcome && PASSING.has(outcome.reason))
  );
}

function articlesIn(files: ReadonlyMap<string, KnownFile>): Article[] {
  return [...files.values()].flatMap(({ outcomes }) =>
    outcomes.flatMap((outcome) => ('reason' in outcome ? [] : [outcome.article])),
  );
}

export function keptArticle(article: Article, source: Source): KeptArticle {
  return { article, key: keyOf(article.id), source };
}
