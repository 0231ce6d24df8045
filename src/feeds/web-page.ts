import { decodeText } from '../articles/charsets/decode.ts';
import type { Reading } from '../articles/folder.ts';
import type { Outcome } from '../articles/kinds/kinds.ts';
import { readHtml } from '../articles/kinds/kinds.ts';
import { readArticle, type ReadArticle } from '../articles/read-article.ts';
import type { Refusal } from '../articles/refusal.ts';
import { canonicalUrl } from '../articles/url.ts';
import type { Fetch } from './fetch/fetcher.ts';
import type { Fetched } from './fetch/outcome.ts';
import { FetchRefusal } from './fetch/refusal.ts';

const HTML: ReadonlySet<string> = new Set(['text/html', 'application/xhtml+xml']);

/** The file ending under which a text of this type is read. */
const ENDINGS: ReadonlyMap<string, string> = new Map([
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
  const read = HTML.has(type)
    ? await onlyOf(readHtml(url, body, { charset, url }))
    : await textOn(`${url}${ENDINGS.get(type) ?? ''}`, body, charset);
  if ('reason' in read) return read;
  const { article, warnings } = read;
  const own = ownAddress(article.url, url);
  return { article: { ...article, id: own, url: own }, warnings };
}

async function onlyOf(outcomes: Promise<readonly Outcome[]>): Promise<ReadArticle | Refusal> {
  const [outcome] = await outcomes;
  return outcome ?? { reason: 'empty' };
}

async function textOn(
  path: string,
  body: Uint8Array,
  charset: string | null,
): Promise<ReadArticle | Refusal> {
  const decoded = await decodeText(body, { http: charset });
  if ('reason' in decoded) return decoded;
  if (decoded.text.trim() === '') return { reason: 'empty' };
  return await readArticle(path, decoded.text);
}

/**
 * What a page is known by. It may name another address of its host, and of no other: whoever could
 * name somebody else's would replace their article.
 */
function ownAddress(claimed: string | null, url: string): string {
  const sameHost = claimed !== null && new URL(claimed).host === new URL(url).host;
  return sameHost ? claimed : (canonicalUrl(url) ?? url);
}
