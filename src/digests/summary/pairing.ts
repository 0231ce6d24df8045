import { SUMMARY } from '../../tuning.ts';
import type { Count } from './counts.ts';
import { contradict, countsIn } from './counts.ts';
import type { Mention } from './mentions.ts';
import { isFact } from './mentions.ts';
import type { StoryText } from './sentences.ts';

const { comparison } = SUMMARY;

/** A sentence with what is looked up when it is compared. */
export interface Comparable {
  readonly sentence: StoryText;
  /** What it mentions, each with how much that tells: the fewer sentences do, the more. */
  readonly weights: ReadonlyMap<string, number>;
  /** Keys of names, numbers and dates. */
  readonly facts: ReadonlySet<string>;
  readonly dates: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
  readonly counts: readonly Count[];
}

export function comparables(sentences: readonly StoryText[]): Comparable[] {
  const keysOf = (mentions: readonly Mention[]) => new Set(mentions.map(({ key }) => key));
  const uses = new Map<string, number>();
  for (const key of sentences.flatMap(({ mentions }) => [...keysOf(mentions)])) {
    uses.set(key, (uses.get(key) ?? 0) + 1);
  }
  const weightOf = (key: string) => Math.log(1 + sentences.length / (uses.get(key) ?? 1));
  return sentences.map((sentence) => ({
    sentence,
    weights: new Map(sentence.mentions.map(({ key }) => [key, weightOf(key)])),
    facts: keysOf(sentence.mentions.filter(isFact)),
    dates: keysOf(sentence.mentions.filter(({ kind }) => kind === 'date')),
    numbers: keysOf(sentence.mentions.filter(({ kind }) => kind === 'number')),
    counts: countsIn(sentence),
  }));
}

/** Each with each that stands behind it. */
export function* pairsOf<T>(all: readonly T[]): Generator<[T, T]> {
  for (const [at, one] of all.entries()) {
    for (const other of all.slice(at + 1)) yield [one, other];
  }
}

/** What two sentences of different sources state in different words. */
export interface Agreement {
  readonly facts: ReadonlySet<string>;
  /** How alike they are, 0 to 1. */
  readonly likeness: number;
}

/**
 * `null` where they are about different things or share who, when and where alone, each tells a number
 * that the other lacks, or one is a copy of the other.
 */
export function agreementOf(one: Comparable, other: Comparable): Agreement | null {
  if (one.sentence.source === other.sentence.source) return null;
  const facts = one.facts.intersection(other.facts);
  if (facts.size < comparison.facts || !haveWordsBeside(facts, one, other)) return null;
  if (!one.numbers.isSubsetOf(other.numbers) && !other.numbers.isSubsetOf(one.numbers)) return null;
  const likeness = likenessOf(one, other);
  const isRetold = likeness >= comparison.alike && likeness <= comparison.copied;
  return isRetold ? { facts, likeness } : null;
}

function haveWordsBeside(facts: ReadonlySet<string>, one: Comparable, other: Comparable): boolean {
  return one.weights.keys().some((key) => !facts.has(key) && other.weights.has(key));
}

/** Counts of one thing that cannot both be right. */
export interface Difference {
  readonly counts: readonly [Count, Count];
  readonly likeness: number;
}

/** Between sentences of different sources about the same; `null` where there is none. */
export function differenceOf(one: Comparable, other: Comparable): Difference | null {
  if (one.sentence.source === other.sentence.source || haveOtherDates(one, other)) return null;
  for (const count of one.counts) {
    const opposite = other.counts.find((counted) => contradict(count, counted));
    if (opposite === undefined) continue;
    const isSameKind =
      count.kinds.every((kind) => other.weights.has(kind)) &&
      opposite.kinds.every((kind) => one.weights.has(kind));
    const likeness = likenessOf(one, other);
    if (isSameKind && likeness >= comparison.alikeBut && haveSameContext(one, other, count)) {
      return { counts: [count, opposite], likeness };
    }
  }
  return null;
}

/** Whether they share a name or date, and enough beside that and what is counted. */
function haveSameContext(one: Comparable, other: Comparable, { of }: Count): boolean {
  const shared = [...one.weights.keys()].filter((key) => key !== of && other.weights.has(key));
  const facts = one.facts.intersection(other.facts);
  return facts.size > 0 && shared.length >= comparison.context && shared.length > facts.size;
}

function haveOtherDates({ dates }: Comparable, { dates: others }: Comparable): boolean {
  return dates.difference(others).size > 0 && others.difference(dates).size > 0;
}

/** The Dice coefficient of what they mention, weighted: 1 where that is the same. */
function likenessOf({ weights }: Comparable, { weights: others }: Comparable): number {
  let shared = 0;
  let all = 0;
  for (const [key, weight] of weights) {
    all += weight;
    if (others.has(key)) shared += 2 * weight;
  }
  for (const weight of others.values()) all += weight;
  return all === 0 ? 0 : shared / all;
}
