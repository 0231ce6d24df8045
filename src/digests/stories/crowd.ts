import { STORIES } from '../../tuning.ts';
import type { Time } from './time.ts';
import { fitOfDays, isDated } from './time.ts';

/** How many articles there are beside one, which it might be confused with. */
export interface Crowd {
  add(time: Time): void;
  remove(time: Time): void;
  /** Each counts by how well its day fits; with an undated one, all do. */
  around(time: Time): number;
}

export function createCrowd(): Crowd {
  const byDay = new Map<number, number>();
  let articles = 0;

  function count(time: Time, change: 1 | -1): void {
    articles += change;
    if (!isDated(time)) return;
    const changed = (byDay.get(time.first) ?? 0) + change;
    if (changed > 0) byDay.set(time.first, changed);
    else byDay.delete(time.first);
  }
  return {
    add(time) {
      count(time, 1);
    },
    remove(time) {
      count(time, -1);
    },
    around(time) {
      if (!isDated(time)) return articles;
      let sum = 0;
      for (let apart = -STORIES.days; apart <= STORIES.days; apart++) {
        sum += (byDay.get(time.first + apart) ?? 0) * fitOfDays(Math.abs(apart));
      }
      return sum;
    },
  };
}
