import { openSegmentFolder } from '../../src/search/segments/files/segment-folder.ts';
import { shared } from './segments.ts';

/** A process that commits one generation after the other, each with a segment of the one before and a new one. */
const [dir = ''] = process.argv.slice(2);
const folder = await openSegmentFolder(dir, 'analysis');
const current = folder.current();
let { number, segments }: { number: number; segments: readonly string[] } =
  current.kind === 'read' ? current.generation : { number: 0, segments: [] };
for (;;) {
  number += 1;
  const added = await folder.add(shared(Array<number>(10_000).fill(number % 256)));
  segments = [...segments.slice(-1), added];
  await folder.commit(segments, { commits: number });
  process.stdout.write(`${String(number)}\n`);
}
