import { FIELDS } from '../fields.ts';
import type { Lists } from './postings.ts';
import type { Sections } from './sections.ts';

/** Says of each list what bounds its scores. */
export function boundsOf({
  listStarts,
  numbers,
  frequencies,
  lengths,
}: Lists): Pick<Sections, 'listHighest' | 'listShortest'> {
  const lists = listStarts.length - 1;
  const listHighest = new Uint16Array(lists);
  const listShortest = new Uint16Array(lists);
  for (let list = 0; list < lists; list++) {
    const field = list % FIELDS.length;
    let highest = 0;
    let shortest = Infinity;
    for (let at = listStarts[list] ?? 0; at < (listStarts[list + 1] ?? 0); at++) {
      highest = Math.max(highest, frequencies[at] ?? 0);
      shortest = Math.min(shortest, lengths[(numbers[at] ?? 0) * FIELDS.length + field] ?? 0);
    }
    listHighest[list] = highest;
    listShortest[list] = shortest;
  }
  return { listHighest, listShortest };
}
