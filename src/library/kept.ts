import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import type { Article } from '../articles/article.ts';
import type { BandKeys } from '../articles/collection.ts';
import type { KnownFile } from '../articles/known-file.ts';
import type { Source, Store } from '../store/store.ts';
import { KEPT_SOURCES } from '../store/store.ts';
import { fingerprintOfReading } from './reading-fingerprint.ts';

/** What an earlier run left. */
export interface Kept {
  /** When this was read; no file was looked at before. */
  readonly begun: Date;
  /** Stands for the folder and the code that reads it. */
  readonly readBy: string;
  /** The folder's files as they were read by the same code. */
  readonly files: ReadonlyMap<string, KnownFile>;
  /** The articles that come from elsewhere than files. */
  readonly besides: readonly Article[];
  /** Where each article that is kept comes from, by id; whoever gets this keeps it up to date. */
  readonly sources: Map<string, Source>;
  /** Made by the same code from the texts that there were. */
  readonly bandKeys: BandKeys;
}

/** What the store keeps of a folder, and besides it. */
export async function readKept(
  store: Pick<Store, 'filesReadBy' | 'bandKeysMadeBy' | 'articlesFrom' | 'sources'>,
  articlesDir: string,
  begun: Date,
): Promise<Kept> {
  const readBy = createHash('sha256')
    .update(JSON.stringify([fingerprintOfReading(), resolve(articlesDir)]))
    .digest('base64url');
  const [files, bandKeys, sources, ...besides] = await Promise.all([
    store.filesReadBy(readBy),
    store.bandKeysMadeBy(readBy),
    store.sources(),
    ...KEPT_SOURCES.map((source) => store.articlesFrom(source)),
  ]);
  return { begun, readBy, files, besides: besides.flat(), sources, bandKeys };
}
