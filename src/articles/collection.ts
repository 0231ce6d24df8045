import { hash } from 'node:crypto';
import type { Article } from './article.ts';
import { createDuplicates } from './duplicates/duplicates.ts';
import { sortedInSteps, sortedWith } from './sorting.ts';

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
  /** Adds an article, or replaces the one with the same id. */
  put(article: Article): void;
  /**
   * Puts articles of which none is in it, in steps of some milliseconds.
   * @param known may have the band keys of their texts, made by the same code
   */
  load(articles: readonly Article[], known?: BandKeys): Iterable<void>;
  /** Does, in such steps, what `load` put off; else whatever needs it first does it at once. */
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

/** Keys that are made in one step: some 2 ms. */
const HASHED = 1000;

/** @param expected articles for which there is room at once */
export function createCollection(articles: Iterable<Article> = [], expected = 0): Collection {
  const byId = new Map<string, Article>();
  /** Made when the first key is asked for: a start shall not wait for the hashes of all ids. */
  let idByKey: Map<string, string> | null = null;
  const duplicates = createDuplicates(expected);
  /** Made when they are first asked for. */
  let sorted: readonly Article[] | null = null;
  /** Made when it is asked for, until the collection changes. */
  let coverage: Coverage | null = null;
  /** What changed since `catchUp` began. */
  let missed: Change[] | null = null;

  function change(id: string, come: Article | undefined): void {
    const gone = byId.get(id);
    if (come === undefined) byId.delete(id);
    else byId.set(id, come);
    missed?.push({ id, gone, come });
    if (sorted !== null) sorted = sortedWith(sorted, gone, come, newestFirst);
    if (idByKey !== null) changeKey(idByKey, id, come);
    coverage = null;
  }
  function put(article: Article): void {
    change(article.id, article);
    duplicates.put(article);
  }
  function* load(articles: readonly Article[], known?: BandKeys): Generator<void> {
    for (const article of articles) byId.set(article.id, article);
    sorted = idByKey = coverage = null;
    yield* duplicates.load(articles, ({ hash }) => known?.get(hash));
  }
  function* catchUp(): Generator<void> {
    yield* duplicates.catchUp();
    const changes: Change[] = (missed = []);
    const articles = [...byId.values()];
    const keys = new Map<string, string>();
    for (const [at, { id }] of articles.entries()) {
      keys.set(keyOf(id), id);
      if (at % HASHED === 0) yield;
    }
    let list = yield* sortedInSteps(articles, newestFirst);
    for (const { id, gone, come } of changes) {
      list = sortedWith(list, gone, come, newestFirst);
      changeKey(keys, id, come);
    }
    missed = null;
    sorted = list;
    idByKey = keys;
  }
  function all(): readonly Article[] {
    sorted ??= [...byId.values()].sort(newestFirst);
    return sorted;
  }
  for (const article of articles) put(article);

  return {
    put,
    load,
    catchUp,
    remove(id) {
      change(id, undefined);
      duplicates.remove(id);
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

/** An article that came, went, or took another one's place. */
interface Change {
  readonly id: string;
  readonly gone: Article | undefined;
  readonly come: Article | undefined;
}

function changeKey(idByKey: Map<string, string>, id: string, come: Article | undefined): void {
  if (come === undefined) idByKey.delete(keyOf(id));
  else idByKey.set(keyOf(id), id);
}

const german = new Intl.Collator('de');

/** No two articles are equal: ids are compared by their characters where letters are alike. */
function newestFirst(a: Article, b: Article): number {
  const [ours, theirs] = [a.published ?? '', b.published ?? ''];
  if (ours !== theirs) return ours < theirs ? 1 : -1;
  return german.compare(a.title, b.title) || (a.id < b.id ? -1 : Number(a.id > b.id));
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
