import { setImmediate } from 'node:timers/promises';
import type { Article } from '../../articles/article.ts';
import type { Collection } from '../../articles/collection.ts';
import { DIGEST } from '../../tuning.ts';
import { byDay } from '../order.ts';
import type { StoryStore } from '../story-store.ts';
import type { Summary } from '../summary/summarise.ts';
import type { Compared } from './desk.ts';
import type { DeskThread } from './thread.ts';

/** Characters of articles that are handed over without a pause: some 5 ms. */
const AT_ONCE = 500_000;

const HOUR = 3_600_000;

/** The thread's side of the collection: what it must know is brought to it, each article once. */
export interface Newsroom {
  /** Puts articles into stories, all new ones together. @returns their stories, by article id */
  assign(articles: readonly Article[]): Promise<ReadonlyMap<string, string>>;
  /** @param ids of articles that were assigned @returns `null` where none of them is left */
  summarise(
    storyId: string,
    ids: readonly string[],
    earlier: readonly Article[],
  ): Promise<Summary | null>;
  /** As `summarise`. */
  compare(storyId: string, ids: readonly string[]): Promise<Compared | null>;
  close(): Promise<void>;
}

/** What the thread has of an article. */
interface Held {
  readonly article: Article;
  storyId: string;
  /** When it was last wanted, in milliseconds. */
  used: number;
}

/** @param now milliseconds */
export function createNewsroom(
  collection: Pick<Collection, 'get'>,
  stories: StoryStore,
  start: () => DeskThread,
  now: () => number,
): Newsroom {
  const held = new Map<string, Held>();
  let thread: DeskThread | null = null;

  /** A thread that ended took with it what it knew. */
  function current(): DeskThread {
    if (thread?.isAlive() === true) return thread;
    held.clear();
    thread = start();
    return thread;
  }
  async function forgetStale(desk: DeskThread): Promise<void> {
    const unused = now() - DIGEST.unused * HOUR;
    const stale = [...held].flatMap(([id, { article, used }]) =>
      collection.get(id) !== article || used < unused ? [id] : [],
    );
    await desk.ask('forget', stale);
    for (const id of stale) held.delete(id);
  }
  async function assignNew(articles: readonly Article[], desk: DeskThread): Promise<void> {
    const ids = articles.map(({ id }) => id);
    const known = await stories.storiesOf(ids);
    for (const slice of slicesOf(articles)) {
      await desk.ask('take', slice);
      // Answers under way go on in between.
      await setImmediate();
    }
    const assigned = await desk.ask('assign', ids, known);
    await stories.keepStories(
      new Map([...assigned].filter(([id, storyId]) => known.get(id) !== storyId)),
    );
    for (const article of articles) {
      const storyId = assigned.get(article.id);
      if (storyId !== undefined) held.set(article.id, { article, storyId, used: now() });
    }
  }
  return {
    async assign(articles) {
      const desk = current();
      await forgetStale(desk);
      const strange = articles.filter(({ id }) => !held.has(id)).sort(byDay);
      if (strange.length > 0) await assignNew(strange, desk);
      return new Map(
        articles.flatMap(({ id }) => {
          const own = held.get(id);
          if (own === undefined) return [];
          own.used = now();
          return [[id, own.storyId]];
        }),
      );
    },
    summarise: (...given) => (thread ?? current()).ask('summarise', ...given),
    compare: (...given) => (thread ?? current()).ask('compare', ...given),
    async close() {
      await thread?.close();
    },
  };
}

function* slicesOf(articles: readonly Article[]): Generator<readonly Article[]> {
  let slice: Article[] = [];
  let characters = 0;
  for (const article of articles) {
    slice.push(article);
    characters += article.text.length;
    if (characters < AT_ONCE) continue;
    yield slice;
    slice = [];
    characters = 0;
  }
  if (slice.length > 0) yield slice;
}
