import { STORIES } from '../../tuning.ts';
import type { Time } from './time.ts';
import { closeness, spanning } from './time.ts';
import type { Vector } from './vector.ts';
import { plus, product } from './vector.ts';

/** An article, as far as stories are concerned. */
export interface Member {
  readonly id: string;
  readonly time: Time;
  /** All that it says, by which the rarity of words is counted. */
  readonly words: Int32Array;
  /** Of those that tell most; of length 1. */
  readonly vector: Vector;
  /** Those by which it is found. */
  readonly rare: Int32Array;
}

/** Articles about one event. */
export interface Cluster {
  /** `null` until it was told. */
  storyId: string | null;
  readonly members: readonly Member[];
  /** Of the members' vectors. */
  readonly sum: Vector;
  readonly time: Time;
  /** Articles that might be confused with its own. */
  readonly crowd: number;
}

export function clusterOf(member: Member, crowd: number): Cluster {
  return {
    storyId: null,
    members: [member],
    sum: member.vector,
    time: member.time,
    crowd,
  };
}

export function joined(one: Cluster, other: Cluster): Cluster {
  return {
    storyId: one.storyId ?? other.storyId,
    members: [...one.members, ...other.members],
    sum: plus(one.sum, other.sum),
    time: spanning(one.time, other.time),
    crowd: Math.max(one.crowd, other.crowd),
  };
}

/**
 * How alike two clusters are, on average over all pairs of articles (UPGMA, Sokal and Michener 1958),
 * which keeps chains from growing; less where their times do not fit, and in a large crowd, where the
 * best of many is alike by chance.
 */
export function affinity(one: Cluster, other: Cluster): number {
  const fit = closeness(one.time, other.time);
  if (fit === 0) return 0;
  const pairs = one.members.length * other.members.length;
  const crowd = Math.max(1, Math.max(one.crowd, other.crowd) / STORIES.crowd);
  return (fit * product(one.sum, other.sum)) / pairs / crowd ** STORIES.crowding;
}
