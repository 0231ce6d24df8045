import { readFileSync, statSync, writeFileSync } from 'node:fs';
import MiniSearch from 'minisearch';
import type { Entry } from '../../src/cli/bench/search/corpus.ts';
import { OPTIONS } from './minisearch.ts';
import { textsOf } from './passage-texts.ts';

/** @returns milliseconds, without those of indexing, and bytes of the file */
export function saveAsJson(entries: readonly Entry[], file: string) {
  const index = new MiniSearch(OPTIONS);
  const texts = entries.flatMap(({ article, passages }) => textsOf(article, passages));
  index.addAll(texts.map((fields, id) => ({ id, ...fields })));
  const begun = performance.now();
  writeFileSync(file, JSON.stringify(index));
  return { saving: performance.now() - begun, bytes: statSync(file).size };
}

/** @returns milliseconds of reading, and those from the process's start to a first answer */
export function loadJson(file: string, question: string) {
  const begun = performance.now();
  const loaded = MiniSearch.loadJSON(readFileSync(file, 'utf8'), OPTIONS);
  const index = performance.now() - begun;
  loaded.search(question);
  return { index, answer: performance.now() };
}
