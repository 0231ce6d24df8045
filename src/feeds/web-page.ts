import { decodeText } from '../articles/charsets/decode.ts';
import type { Reading } from '../articles/folder.ts';
import { readArticle, type ReadArticle } from '../articles/read-article.ts';
import type { Refusal } from '../articles/refusal.ts';
import { canonicalUrl } from '../articles/url.ts';
import type { Fetch } from './fetch/fetcher.ts';
import type { Fetched } from './fetch/outcome.ts';
import { FetchRefusal } from './fetch/refusal.ts';

/** The file ending under which a body of this type is read. */
const ENDINGS: ReadonlyMap<string, string> = new Map([
  ['text/html', '.html'],
  ['application/xhtml+xml', '.html'],
  ['text/plain', '.txt'],
  ['text/markdown', '.md'],
]);

/**
 * Fetches a page and reads it like a folder of this one file.
 *
 * @throws {FetchRefusal}
 */
export async function readWebPage(
  fetch: Fetch,
  address: string,
  signal?: AbortSignal,
): Promise<Reading> {
  const outcome = await fetch(address, { kind: 'page', ...(signal && { signal }) });
  if (outcome.outcome !== 'fetched') throw new FetchRefusal('busy', new URL(address).hostname);
  const { url } = outcome;
  const read = await articleOn(outcome);
  if ('reason' in read) return { articles: [], skipped: [{ path: url, ...read }], warnings: [] };
  const warnings = read.warnings.map((message) => ({ path: url, message }));
  return { articles: [read.article], skipped: [], warnings };
}

async function articleOn({ url, type, charset, body }: Fetched): Promise<ReadArticle | Refusal> {
  const decoded = await decodeText(body, {
    http: charset,
    ...(type.endsWith('html') && { markup: 'html' }),
  });
  if ('reason' in decoded) return decoded;
  const { text } = decoded;
  if (text.trim() === '') return { reason: 'empty' };
  const path = `${url}${ENDINGS.get(type) ?? ''}`;
  const read = await readArticle(path, text);
  if ('reason' in read) return read;
  const { article, warnings } = read;
  const own = ownAddress(article.url, url);
  return { article: { ...article, id: own, url: own }, warnings };
}

/**
 * What a page is known by. It may name another address of its host, and of no other: whoever could
 * name somebody else's would replace their article.
 */
function ownAddress(claimed: string | null, url: string): string {
  const sameHost = claimed !== null && new URL(claimed).host === new URL(url).host;
  return sameHost ? claimed : (canonicalUrl(url) ?? url);
}
