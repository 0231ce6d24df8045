import { createHash } from 'node:crypto';
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
export type BandKeys = ReadonlyMap<string, readonly number[]>;

/** The articles that are answered from, in memory. */
export interface Collection {
  /**
   * Adds an article, or replaces the one with the same id.
   * @param known may have the band keys of its text, made by the same code
   */
  put(article: Article, known?: BandKeys): void;
  remove(id: string): void;
  get(id: string): Article | undefined;
  /** The article whose `keyOf(id)` is the key. */
  byKey(key: string): Article | undefined;
  /** The ids of an article and of its copies, the original first. */
  groupOf(id: string): readonly string[];
  /** Those of all articles. */
  bandKeys(): BandKeys;
  /** The newest first, undated ones last. */
  all(): readonly Article[];
  coverage(): Coverage;
}

/** Short enough for a button whatever the id: 11 characters that stay the same as long as the id does. */
export function keyOf(id: string): string {
  return createHash('sha256').update(id).digest().subarray(0, 8).toString('base64url');
}

export function createCollection(articles: Iterable<Article> = []): Collection {
  const byId = new Map<string, Article>();
  const idByKey = new Map<string, string>();
  const duplicates = createDuplicates();
  /** Made when they are asked for, until the collection changes. */
  let sorted: readonly Article[] | null = null;
  let coverage: Coverage | null = null;

  function changed(): void {
    sorted = null;
    coverage = null;
  }
  function put(article: Article, known?: BandKeys): void {
    byId.set(article.id, article);
    idByKey.set(keyOf(article.id), article.id);
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
    remove(id) {
      byId.delete(id);
      idByKey.delete(keyOf(id));
      duplicates.remove(id);
      changed();
    },
    get: (id) => byId.get(id),
    byKey: (key) => byId.get(idByKey.get(key) ?? ''),
    groupOf: (id) => duplicates.groupOf(id),
    bandKeys: () =>
      new Map(byId.values().map(({ id, hash }) => [hash, duplicates.bandKeysOf(id)] as const)),
    all,
    coverage: () => (coverage ??= coverageOf(all())),
  };
}

function newestFirst(a: Article, b: Article): number {
  return (
    (b.published ?? '').localeCompare(a.published ?? '') ||
    a.title.localeCompare(b.title, 'de') ||
    a.id.localeCompare(b.id)
  );
}

function coverageOf(articles: readonly Article[]): Coverage {
  const days = articles.flatMap((article) => article.published ?? []);
  const outlets = new Set(articles.flatMap((article) => article.outlet ?? []));
  return {
    articles: articles.length,
    undated: articles.length - days.length,
    from: days.at(-1) ?? null,
    to: days[0] ?? null,
    outlets: [...outlets].sort((a, b) => a.localeCompare(b, 'de')),
  };
}
