import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import english from 'cldr-segments-full/segments/en/suppressions.json' with { type: 'json' };
import german from 'cldr-segments-full/segments/de/suppressions.json' with { type: 'json' };
import stopWords from 'stopwords-iso/stopwords-iso.json' with { type: 'json' };
import { GRAM_LENGTH, PASSAGE } from '../../../tuning.ts';

const SRC = join(import.meta.dirname, '..', '..', '..');

/**
 * Stands for the way in which texts become passages, terms and grams: what an index keeps is good
 * only as long as it stays the same.
 *
 * It notices every edit of `text/` and of `passages.ts`, other lists of words, other values in
 * `tuning.ts`, and a Node that knows another Unicode. An edit that changes nothing, as of a comment,
 * costs a rebuild; a hash over the terms of samples would spare it, but miss what no sample holds.
 * It does not notice other articles, nor that an index packs its terms in another way.
 *
 * @param src the folder with the sources
 */
export async function fingerprintOfAnalysis(src: string = SRC): Promise<string> {
  const hash = createHash('sha256');
  for (const path of await sourcesOfAnalysis(src)) {
    hash.update(JSON.stringify([path, await readFile(join(src, path), 'utf8')]));
  }
  hash.update(JSON.stringify([PASSAGE, GRAM_LENGTH, stopWords.de, stopWords.en, german, english]));
  hash.update(JSON.stringify([process.versions['icu'], process.versions['unicode']]));
  return hash.digest('hex');
}

/** Below the folder of the sources, in the same order on every machine. */
export async function sourcesOfAnalysis(src: string = SRC): Promise<string[]> {
  const text = await readdir(join(src, 'text'));
  return ['articles/passages.ts', ...text.sort().map((name) => `text/${name}`)];
}
