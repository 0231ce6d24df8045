import type { Article } from '../../articles/article.ts';
import { keyOf } from '../../articles/collection.ts';
import type { Cluster, Member } from './cluster.ts';
import { clusterOf, joined } from './cluster.ts';
import { createCrowd } from './crowd.ts';
import { joinAlike } from './join.ts';
import { createRarity } from './rarity.ts';
import { timeOf } from './time.ts';
import { product } from './vector.ts';
import { createWordIndex } from './word-index.ts';
import { wordsIn } from './words.ts';

/** Which articles are about one event. Holds what it was given until that is removed. */
export interface Stories {
  /**
   * Adds articles that came at one time, such as those of a day, in the order of their arrival; one
   * with a known id replaces what it was. What was told stays so: an article keeps its story, and
   * stories that were told are never joined.
   *
   * @param known stories by the ids of articles, as they were told before a restart
   * @returns the story of each of the articles, named after the one that founded it
   */
  put(
    articles: readonly Article[],
    known?: ReadonlyMap<string, string>,
  ): ReadonlyMap<string, string>;
  remove(articleIds: readonly string[]): void;
  /** Those that are held, the most central first; `[]` where none is. */
  members(storyId: string): readonly StoryMember[];
}

export interface StoryMember {
  readonly articleId: string;
  /** Cosine with the middle of the story, from 0 to 1. */
  readonly centrality: number;
}

export function createStories(): Stories {
  const rarity = createRarity();
  const crowd = createCrowd();
  const index = createWordIndex((word) => rarity.of(word));
  const members = new Map<string, Member>();
  const storyIds = new Map<string, string>();
  const stories = new Map<string, Cluster>();

  function toldOf(articles: readonly Article[]): Map<string, string> {
    const told = new Map<string, string>();
    for (const { id } of articles) {
      const storyId = storyIds.get(id);
      if (storyId !== undefined) told.set(id, storyId);
    }
    return told;
  }
  function tell(storyId: string, cluster: Cluster): void {
    const story = cluster.storyId === null ? stories.get(storyId) : undefined;
    const whole = story === undefined ? cluster : joined(story, cluster);
    stories.set(storyId, { ...whole, storyId });
    for (const { id } of cluster.members) storyIds.set(id, storyId);
  }
  /** In the order of arrival, each as a cluster of its own. */
  function enter(articles: readonly Article[]): Map<Member, Cluster> {
    const read = articles.map((article) => ({
      id: article.id,
      time: timeOf(article),
      words: wordsIn(article),
    }));
    for (const { words, time } of read) {
      rarity.add(words.words);
      crowd.add(time);
    }
    const entered = read.map(({ id, time, words }) => {
      const member = { id, time, words: words.words, ...rarity.weigh(words) };
      members.set(id, member);
      index.add(member);
      return [member, clusterOf(member, crowd.around(time))] as const;
    });
    return new Map(entered);
  }
  function* pairsOf(untold: ReadonlyMap<Member, Cluster>): Generator<[Cluster, Cluster]> {
    const looked = new Map<Member, readonly Member[]>();
    for (const [member, cluster] of untold) {
      const alike = index.alike(member);
      looked.set(member, alike);
      for (const other of alike) {
        if (looked.get(other)?.includes(member) === true) continue;
        const found = untold.get(other) ?? stories.get(storyIds.get(other.id) ?? '');
        if (found !== undefined) yield [cluster, found];
      }
    }
  }
  function remove(articleIds: readonly string[]): void {
    const gone = new Set(articleIds.flatMap((id) => members.get(id) ?? []));
    const touched = new Set([...gone].flatMap(({ id }) => storyIds.get(id) ?? []));
    index.remove(gone);
    for (const { id, time, words } of gone) {
      rarity.remove(words);
      crowd.remove(time);
      members.delete(id);
      storyIds.delete(id);
    }
    for (const storyId of touched) {
      const story = stories.get(storyId);
      const left = (story?.members ?? []).filter((member) => !gone.has(member));
      const [first, ...others] = left.map((member) => clusterOf(member, story?.crowd ?? 0));
      if (first === undefined) stories.delete(storyId);
      else stories.set(storyId, { ...others.reduce(joined, first), storyId });
    }
  }

  return {
    put(given, known = new Map()) {
      const articles = [...new Map(given.map((article) => [article.id, article])).values()];
      const told = new Map([...known, ...toldOf(articles)]);
      remove(articles.map(({ id }) => id));
      const untold = enter(articles);
      for (const [member, cluster] of untold) {
        const storyId = told.get(member.id);
        if (storyId === undefined) continue;
        tell(storyId, cluster);
        untold.delete(member);
      }
      const wholeOf = joinAlike(pairsOf(untold));
      const founders = new Map<Cluster, Member>();
      for (const [member, cluster] of untold) {
        const whole = wholeOf(cluster);
        if (!founders.has(whole)) founders.set(whole, member);
      }
      for (const [whole, { id }] of founders) tell(whole.storyId ?? keyOf(id), whole);
      return toldOf(articles);
    },
    remove,
    members(storyId) {
      const story = stories.get(storyId);
      if (story === undefined) return [];
      const length = Math.sqrt(product(story.sum, story.sum)) || 1;
      return story.members
        .map(({ id, vector }) => ({
          articleId: id,
          centrality: Math.min(1, product(vector, story.sum) / length),
        }))
        .sort((a, b) => b.centrality - a.centrality);
    },
  };
}
