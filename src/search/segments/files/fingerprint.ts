import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import english from 'cldr-segments-full/segments/en/suppressions.json' with { type: 'json' };
import german from 'cldr-segments-full/segments/de/suppressions.json' with { type: 'json' };
import stopWords from 'stopwords-iso/stopwords-iso.json' with { type: 'json' };
import { GRAM_LENGTH, PASSAGE } from '../../../tuning.ts';

const SRC = join(import.meta.dirname, '..', '..', '..');

/** Files and folders, below that of the sources, that decide what is kept of a text. */
const DECIDING = [
  ...['articles/passages.ts', 'articles/article.ts', 'text', 'search/analysis', 'search/words'],
  ...['search/layout.ts', 'search/order.ts'],
  ...['search/segments/fields.ts', 'search/segments/impact.ts', 'search/segments/packed'],
];

/**
 * Stands for the way in which texts become words, passages, postings and grams, and these bytes:
 * what an index keeps is good only as long as it stays the same.
 *
 * It notices every edit of the sources that decide it, other lists of words, other values in
 * `tuning.ts`, and a Node that knows another Unicode. An edit that changes nothing, as of a comment,
 * costs a rebuild; a hash over the terms of samples would spare it, but miss what no sample holds.
 * It does not notice other articles.
 *
 * The files are read at once: some fifty small ones, at a start, for which a turn each takes longer.
 *
 * @param src the folder with the sources
 */
export function fingerprintOfAnalysis(src: string = SRC): string {
  const hash = createHash('sha256');
  const sources = sourcesOfAnalysis(src);
  const texts = sources.map((path) => readFileSync(join(src, path), 'utf8'));
  hash.update(JSON.stringify([sources, texts]));
  hash.update(JSON.stringify([PASSAGE, GRAM_LENGTH, stopWords.de, stopWords.en, german, english]));
  hash.update(JSON.stringify([process.versions['icu'], process.versions['unicode']]));
  return hash.digest('hex');
}

/** Below the folder of the sources, in the same order on every machine. */
export function sourcesOfAnalysis(src: string = SRC): string[] {
  return DECIDING.flatMap((path) => filesIn(path, src));
}

function filesIn(path: string, src: string): string[] {
  if (path.endsWith('.ts')) return [path];
  const names = readdirSync(join(src, path));
  return names.sort().map((name) => `${path}/${name}`);
}
