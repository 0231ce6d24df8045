import { COLUMNS } from '../analysis/columns.ts';
import type { WordColumns } from '../words/word-lists.ts';
import { SECTIONS } from './packed/sections.ts';

/** Bytes of shared memory. */
export interface SharedBytes {
  /** By what candidates are found and named. */
  readonly index: number;
  /** By what they are ranked beside that. */
  readonly features: number;
}

/** Columns that a hit is named by. */
const NAMING: readonly string[] = ['starts', 'ends', 'firstPassages'];

export function bytesOf(
  segments: readonly { readonly buffer: SharedArrayBuffer }[],
  words: WordColumns,
): SharedBytes {
  const all = segments.reduce((sum, { buffer }) => sum + buffer.byteLength, 0) + bytesIn(words);
  const features = segments.reduce(
    (sum, { buffer }) => {
      const sections = SECTIONS.split(buffer);
      const ranked = COLUMNS.filter((name) => !NAMING.includes(name));
      return sum + ranked.reduce((own, name) => own + sections[name].byteLength, 0);
    },
    bytesIn({ ...words, terms: null }),
  );
  return { index: all - features, features };
}

function bytesIn(value: unknown): number {
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce<number>((sum, part) => sum + bytesIn(part), 0);
}
