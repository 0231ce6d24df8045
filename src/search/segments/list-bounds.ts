import { MOST_SATURATED } from './scoring.ts';
import type { Segment } from './segment.ts';
import type { WeighedList } from './weighed.ts';
import { saturationAt } from './weighed.ts';

/** What is known of the saturations of a list before it is gone through. */
export interface ListBounds {
  /** None is higher. */
  readonly highest: number;
  /** So many as are wanted are not lower, but for rounding; 0 where there are fewer. */
  readonly reached: number;
}

/** Bounds, and for what they hold. */
interface Known extends ListBounds {
  readonly average: number;
  readonly wanted: number;
  readonly left: number;
}

/** Postings from which on bounds are remembered: of shorter lists there are too many. */
const LONG = 256;

/** By the impacts of a segment and where a list begins in them. */
const known = new WeakMap<ArrayLike<number>, Map<number, Known>>();

/**
 * Of a list of a segment. Those of long ones are remembered until something is removed from that, or
 * the average length is another.
 *
 * @param wanted how many passages
 */
export function boundsOf(list: WeighedList, segment: Segment, wanted: number): ListBounds {
  if (list.to - list.from < LONG) return searchBounds(list, segment, wanted);
  const lists = known.get(list.impacts) ?? new Map<number, Known>();
  known.set(list.impacts, lists);
  const before = lists.get(list.from);
  const left = segment.left();
  const { average } = list.saturations;
  if (before?.left === left && before.average === average && before.wanted === wanted)
    return before;
  const bounds = { ...searchBounds(list, segment, wanted), average, wanted, left };
  lists.set(list.from, bounds);
  return bounds;
}

/** Parts of the range of saturations that are told apart. */
const PARTS = 512;

const counts = new Uint32Array(PARTS + 1);

function searchBounds(list: WeighedList, segment: Segment, wanted: number): ListBounds {
  const { numbers, impacts, from, to, saturations } = list;
  counts.fill(0);
  let highest = 0;
  let left = 0;
  for (let at = from; at < to; at++) {
    if (segment.isRemoved(numbers[at] ?? 0)) continue;
    const saturation = saturationAt(impacts[at] ?? 0, saturations);
    highest = Math.max(highest, saturation);
    left += 1;
    const part = Math.floor((saturation / MOST_SATURATED) * PARTS);
    counts[part] = (counts[part] ?? 0) + 1;
  }
  if (left < wanted) return { highest, reached: 0 };
  let part = PARTS;
  for (let above = counts[part] ?? 0; above < wanted; above += counts[part] ?? 0) part -= 1;
  return { highest, reached: (part * MOST_SATURATED) / PARTS };
}
