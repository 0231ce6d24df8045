import type { FileKind, Kinds } from '../articles/kinds/kinds.ts';
import { KINDS } from '../articles/kinds/kinds.ts';
import { readFeedFile } from './feed-file.ts';

const MEGABYTE = 1024 * 1024;

/** A feed that was saved: each of its entries is an article. */
const FEED_FILE: FileKind = {
  largest: 20 * MEGABYTE,
  read: readFeedFile,
};

/** Every kind of file that holds articles, by its ending. */
export const ALL_KINDS: Kinds = new Map([
  ...KINDS,
  ...['.xml', '.rss', '.atom', '.json'].map((ending) => [ending, FEED_FILE] as const),
]);
