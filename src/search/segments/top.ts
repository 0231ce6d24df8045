import type { Scored } from './best.ts';
import { Best } from './best.ts';
import { boundsOf } from './list-bounds.ts';
import type { Pauses } from './pauses.ts';
import type { Segment } from './segment.ts';
import { TermWalk } from './walk.ts';
import type { WeighedTerm } from './weighed.ts';
import { SLACK, Window } from './window.ts';

/** Scores of so many stay in the processor's cache. */
const WINDOW = 4096;
/** Windows between two looks at the clock: some 0.2 ms. */
const UNWATCHED = 16;

export interface TopOptions {
  /** `Infinity` for all. */
  readonly limit: number;
  /** Says which of those that are left may be found; otherwise all may. */
  readonly accept?: ((number: number) => boolean) | undefined;
  /** A score below which none is wanted. */
  readonly atLeast?: number;
  /** Numbers that are scored together. */
  readonly window?: number;
}

/**
 * The passages of a segment that score highest, exactly.
 *
 * Window by window, the postings of those terms are added up without which no passage gets among the
 * best (essential ones), the strongest first; one that a passage has only with weaker ones touches it
 * only where that may be enough. The others are added for passages that may still get there: MaxScore
 * (Turtle and Flood 1995), in windows as in Lucene.
 */
export function topOf(
  segment: Segment,
  terms: readonly WeighedTerm[],
  options: TopOptions,
): Scored[] {
  const search = new TopSearch(segment, terms, options);
  while (search.next());
  return search.found();
}

/** The same, with pauses in between. */
export async function topWithPauses(
  segment: Segment,
  terms: readonly WeighedTerm[],
  options: TopOptions,
  pauses: Pauses,
): Promise<Scored[]> {
  const search = new TopSearch(segment, terms, options);
  for (let windows = 1; search.next(); windows++) {
    if (windows % UNWATCHED === 0 && pauses.isDue()) await pauses.take();
  }
  return search.found();
}

/** The same, window by window. */
class TopSearch {
  private readonly segment: Segment;
  private readonly strongestFirst: readonly TermWalk[];
  private readonly best: Best;
  private readonly window: Window;
  private readonly accept: (number: number) => boolean;
  private readonly atLeast: number;
  /** By place among the terms: the most that it and the weaker ones add; 0 behind the last. */
  private readonly mostFrom: Float64Array;
  /** How many of the terms are essential. */
  private essential: number;

  constructor(
    segment: Segment,
    terms: readonly WeighedTerm[],
    { limit, accept, atLeast = -Infinity, window = WINDOW }: TopOptions,
  ) {
    const words = (terms.length + 31) >> 5;
    this.segment = segment;
    this.strongestFirst = terms
      .map((term, at) => new TermWalk(term, at, (list) => boundsOf(list, segment, limit)))
      .sort((a, b) => b.most - a.most);
    this.essential = terms.length;
    this.mostFrom = new Float64Array(terms.length + 1);
    for (let at = terms.length - 1; at >= 0; at--) {
      this.mostFrom[at] = (this.mostFrom[at + 1] ?? 0) + (this.strongestFirst[at]?.most ?? 0);
    }
    this.best = new Best(Math.min(limit, segment.size), words, segment.precedes);
    this.window = windowOf(window, words);
    this.accept = (number) => !segment.isRemoved(number) && accept?.(number) !== false;
    const reached = this.strongestFirst.reduce((most, term) => Math.max(most, term.reached), 0);
    this.atLeast = accept === undefined ? Math.max(atLeast, reached / SLACK) : atLeast;
  }

  /** Goes one window on. @returns whether there was one */
  next(): boolean {
    const { strongestFirst, mostFrom, window, best, atLeast } = this;
    const least = Math.max(atLeast, best.least());
    this.dropWeakest(least);
    let base = Infinity;
    for (let at = 0; at < this.essential; at++) {
      base = Math.min(base, strongestFirst[at]?.next() ?? Infinity);
    }
    if (base === Infinity) return false;
    window.base = base;
    for (let at = 0; at < this.essential; at++) {
      strongestFirst[at]?.add(window, this.neededAlone(least, at));
    }
    for (let at = this.essential; at < strongestFirst.length; at++) {
      window.drop(least, mostFrom[at] ?? 0, strongestFirst.length - at);
      if (window.count === 0) return true;
      strongestFirst[at]?.addToTouched(window, this.segment.size);
    }
    window.offer(best, atLeast, this.accept);
    return true;
  }

  /** The best first, once there are no more windows. */
  found(): Scored[] {
    idle = this.window;
    return this.best.drain();
  }

  /** Passages that have no other terms than the last ones cannot be among the best. */
  private dropWeakest(least: number): void {
    while (this.essential > 0 && this.mostWith(this.essential - 1) * SLACK < least) {
      this.essential -= 1;
    }
  }

  /** The most that a passage gets to without the terms before a place. */
  private mostWith(place: number): number {
    return (this.mostFrom[place] ?? 0) * (this.strongestFirst.length - place);
  }

  /** What a term must add to a passage without those before it, so that it may still get to a score. */
  private neededAlone(least: number, place: number): number {
    const terms = this.strongestFirst.length - place;
    return least / (SLACK * terms) - (this.mostFrom[place + 1] ?? 0) * SLACK;
  }
}

/** One that no search uses, and that is empty. */
let idle: Window | null = null;

function windowOf(size: number, words: number): Window {
  const window = idle;
  if (window?.size !== size || window.words !== words) return new Window(size, words);
  idle = null;
  return window;
}
