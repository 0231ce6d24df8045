import { hash } from 'node:crypto';
import type { Article } from './article.ts';
import { createDuplicates } from './duplicates/duplicates.ts';

/** What a collection covers: how much, from when to when, by whom. */
export interface Coverage {
  readonly articles: number;
  readonly undated: number;
  /** First and last day of publication, `YYYY-MM-DD`; `null` where no article is dated. */
  readonly from: string | null;
  readonly to: string | null;
  /** Names of the known outlets, in alphabetical order. */
  readonly outlets: readonly string[];
}

/** By which copies are found, for each hash of a text. */
export type BandKeys = ReadonlyMap<string, Int32Array>;

/** The articles that are answered from, in memory. */
export interface Collection {
  /**
   * Adds an article, or replaces the one with the same id.
   * @param known may have the band keys of its text, made by the same code
   */
  put(article: Article, known?: BandKeys): void;
  /** Puts articles of which none is in it, in steps of some milliseconds. @param known as of `put` */
  load(articles: readonly Article[], known?: BandKeys): Iterable<void>;
  /** Does, in such steps, what `load` put off; else the next `put` does it at once. */
  catchUp(): Iterable<void>;
  remove(id: string): void;
  get(id: string): Article | undefined;
  /** The article whose `keyOf(id)` is the key. */
  byKey(key: string): Article | undefined;
  /** The ids of an article and of its copies, the original first. */
  groupOf(id: string): readonly string[];
  /** Those of all articles, but of texts that are known. */
  bandKeys(known?: BandKeys): BandKeys;
  /** So many of them, whichever. */
  some(most: number): readonly Article[];
  /** The newest first, undated ones last. */
  all(): readonly Article[];
  coverage(): Coverage;
  /** How many articles there are. */
  size(): number;
}

/** Short enough for a button whatever the id: 11 characters that stay the same as long as the id does. */
export function keyOf(id: string): string {
  return hash('sha256', id, 'buffer').subarray(0, 8).toString('base64url');
}

/** @param expected articles for which there is room at once */
export function createCollection(articles: Iterable<Article> = [], expected = 0): Collection {
  const byId = new Map<string, Article>();
  /** Made when the first key is asked for: a start shall not wait for the hashes of all ids. */
  let idByKey: Map<string, string> | null = null;
  const duplicates = createDuplicates(expected);
  /** Made when they are asked for, until the collection changes. */
  let sorted: readonly Article[] | null = null;
  let coverage: Coverage | null = null;

  function changed(): void {
    sorted = null;
    coverage = null;
  }
  function put(article: Article, known?: BandKeys): void {
    byId.set(article.id, article);
    idByKey?.set(keyOf(article.id), article.id);
    duplicates.put(article, known?.get(article.hash));
    changed();
  }
  function all(): readonly Article[] {
    sorted ??= [...byId.values()].sort(newestFirst);
    return sorted;
  }
  for (const article of articles) put(article);

  return {
    put,
    *load(articles, known) {
      for (const article of articles) byId.set(article.id, article);
      idByKey = null;
      changed();
      yield* duplicates.load(articles, ({ hash }) => known?.get(hash));
    },
    catchUp: () => duplicates.catchUp(),
    remove(id) {
      byId.delete(id);
      idByKey?.delete(keyOf(id));
      duplicates.remove(id);
      changed();
    },
    get: (id) => byId.get(id),
    byKey(key) {
      idByKey ??= new Map(byId.keys().map((id) => [keyOf(id), id]));
      return byId.get(idByKey.get(key) ?? '');
    },
    groupOf: (id) => duplicates.groupOf(id),
    bandKeys: (known) =>
      new Map(
        byId
          .values()
          .filter(({ hash }) => known?.has(hash) !== true)
          .map(({ id, hash }) => [hash, duplicates.bandKeysOf(id)]),
      ),
    some: (most) => [...byId.values().take(most)],
    all,
    coverage: () => (coverage ??= coverageOf([...byId.values()])),
    size: () => byId.size,
  };
}

function newestFirst(a: Article, b: Article): number {
  const [ours, theirs] = [a.published ?? '', b.published ?? ''];
  if (ours !== theirs) return ours < theirs ? 1 : -1;
  return a.title.localeCompare(b.title, 'de') || a.id.localeCompare(b.id);
}

function coverageOf(articles: readonly Article[]): Coverage {
  const outlets = new Set<string>();
  let undated = 0;
  let from: string | null = null;
  let to: string | null = null;
  for (const { published, outlet } of articles) {
    if (outlet !== null) outlets.add(outlet);
    if (published === null) undated += 1;
    else {
      if (from === null || published < from) from = published;
      if (to === null || published > to) to = published;
    }
  }
  return {
    articles: articles.length,
    ...{ undated, from, to },
    outlets: [...outlets].sort((a, b) => a.localeCompare(b, 'de')),
  };
}
