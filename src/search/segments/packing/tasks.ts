import { byPlace } from '../../order.ts';
import type { Entry } from '../entries.ts';
import { mergePacked } from '../packed/merge.ts';
import { createPacker } from '../packed/pack.ts';

/** What is done about segments where nobody has to wait for it. */
export type PackingTasks = ReturnType<typeof createPackingTasks>;

export function createPackingTasks() {
  let taken: Entry[] = [];
  return {
    /** Gets passages to pack later: what is handed over at once must be little. */
    take(entries: readonly Entry[]): void {
      taken.push(...entries);
    },
    /** A packed segment of those that were taken, of which nothing is left here. */
    pack(): SharedArrayBuffer {
      const packer = createPacker();
      taken.sort((a, b) => byPlace(a.passage, b.passage));
      for (const { passage, fields } of taken) packer.add(passage, fields);
      taken = [];
      return packer.pack();
    },
    merge: mergePacked,
  };
}
