import { basename } from 'node:path/posix';
import { oneLine } from '../articles/characters.ts';
import { decodeText } from '../articles/charsets/decode.ts';
import type { Reading } from '../articles/folder.ts';
import { addressOf } from '../articles/html/address.ts';
import type { Outcome } from '../articles/kinds/kinds.ts';
import { readHtml } from '../articles/kinds/kinds.ts';
import { readArticle, type ReadArticle } from '../articles/read-article.ts';
import type { Refusal } from '../articles/refusal.ts';
import type { Fetch } from './fetch/fetcher.ts';
import type { Fetched } from './fetch/outcome.ts';
import { FetchRefusal } from './fetch/refusal.ts';

const HTML: ReadonlySet<string> = new Set(['text/html', 'application/xhtml+xml']);

/** The file ending under which a text of this type is read. */
const ENDINGS: ReadonlyMap<string, string> = new Map([
  ['text/plain', '.txt'],
  ['text/markdown', '.md'],
]);
const ENDING = /\.[a-z][a-z\d]{1,4}$/iu;

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
  if (outcome.outcome !== 'fetched') {
    const retryAfter = outcome.outcome === 'later' ? outcome.retryAfter : null;
    throw new FetchRefusal('busy', new URL(address).hostname, '', { retryAfter });
  }
  const { url } = outcome;
  const read = await articleOn(outcome);
  if ('reason' in read) return { articles: [], skipped: [{ path: url, ...read }], warnings: [] };
  const warnings = read.warnings.map((message) => ({ path: url, message }));
  return { articles: [read.article], skipped: [], warnings };
}

async function articleOn({ url, type, charset, body }: Fetched): Promise<ReadArticle | Refusal> {
  const read = HTML.has(type)
    ? await onlyOf(readHtml(`${nameOf(url)}.html`, body, { charset, url }))
    : await textOn(`${nameOf(url)}${ENDINGS.get(type) ?? ''}`, body, charset);
  if ('reason' in read) return read;
  const { article, warnings } = read;
  const own = addressOf(article.url === null ? [] : [article.url], url) ?? url;
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

/** What a page is called that shows no title: the end of its path as people read it, else the host. */
function nameOf(url: string): string {
  const { pathname, hostname } = new URL(url);
  const name = oneLine(basename(decoded(basename(pathname))));
  return name.replace(ENDING, '') || hostname;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch (error) {
    if (error instanceof URIError) return part;
    throw error;
  }
}
