import type { ArticleColumns } from '../../analysis/columns.ts';
import { COLUMNS } from '../../analysis/columns.ts';
import { createLayout } from '../../layout.ts';

/** The parts of a packed segment, which lie behind one another in one buffer. */
export interface Sections extends ArticleColumns {
  /** Numbers of terms in ascending order. */
  readonly terms: Uint32Array;
  /** By place of a term and field: where its postings begin, and the last one's end. */
  readonly listStarts: Uint32Array;
  readonly numbers: Uint32Array;
  readonly impacts: Uint32Array;
  /** By passage and field: how many different terms there are. */
  readonly lengths: Uint16Array;
  /** By passage: its article. */
  readonly articleOf: Uint32Array;
  /** Numbers of grams in ascending order, each with how many passages have it. */
  readonly grams: Uint32Array;
  readonly gramPassages: Uint32Array;
  /** Where each article's id begins, and behind the last one its end; UTF-16. Ids are in ascending order. */
  readonly idStarts: Uint32Array;
  readonly idUnits: Uint16Array;
}

/** How they lie. */
export const SECTIONS = createLayout(
  [
    ...COLUMNS,
    ...(['terms', 'listStarts', 'numbers', 'impacts', 'articleOf'] as const),
    ...(['grams', 'gramPassages', 'idStarts'] as const),
  ],
  ['lengths', 'idUnits'],
);
