import { existsSync } from 'node:fs';
import type { Contender } from './contender.ts';

/** Who is measured, what it does otherwise than the others, and how it is started. */
export interface Entrant {
  readonly name: string;
  readonly note: string;
  /** The package of `tests/bench` that it needs; `null` where it comes with Fundstelle. */
  readonly needs: string | null;
  /** The most passages that it is given, so that the run ends. */
  readonly most: number;
  readonly open: () => Contender | Promise<Contender>;
}

const TERMS = 'the same terms as Fundstelle';

/** Fundstelle first: the others are compared with it. */
export const ENTRANTS: readonly Entrant[] = [
  {
    name: 'Fundstelle',
    note: 'what finds the candidates of a question',
    needs: null,
    most: Infinity,
    open: async () => (await import('./fundstelle.ts')).fundstelle(),
  },
  {
    name: 'MiniSearch, defaults',
    note: 'every word as it is, in lower case, stop words included',
    needs: null,
    most: Infinity,
    open: async () => (await import('../../../../tests/bench/minisearch.ts')).withDefaults(),
  },
  {
    name: 'MiniSearch, no stop words',
    note: `${TERMS}, the same numbers for BM25`,
    needs: null,
    most: Infinity,
    open: async () => (await import('../../../../tests/bench/minisearch.ts')).withTerms(),
  },
  {
    name: 'FlexSearch',
    note: `${TERMS}; title and text in one field; ranks by places of words, not by BM25`,
    needs: 'flexsearch',
    most: Infinity,
    open: async () => (await import('../../../../tests/bench/flexsearch.ts')).flexSearch(),
  },
  {
    name: 'Orama',
    note: `${TERMS}; also finds words that begin with them; keeps the texts`,
    needs: '@orama/orama',
    most: 100_000,
    open: async () => (await import('../../../../tests/bench/orama.ts')).orama(),
  },
  {
    name: 'SQLite FTS5',
    note: `${TERMS}, joined by spaces; in memory, without the texts; memory: pages of the database`,
    needs: null,
    most: Infinity,
    open: async () => (await import('../../../../tests/bench/fts5.ts')).fts5(),
  },
  {
    name: 'LanceDB',
    note: `${TERMS}, joined by spaces; title and text in one field; memory: files of the index on disk`,
    needs: '@lancedb/lancedb',
    most: Infinity,
    open: async () => (await import('../../../../tests/bench/lancedb.ts')).lanceDb(),
  },
];

export function isInstalled({ needs }: Entrant): boolean {
  const packages = new URL('../../../../tests/bench/node_modules/', import.meta.url);
  return needs === null || existsSync(new URL(needs, packages));
}
