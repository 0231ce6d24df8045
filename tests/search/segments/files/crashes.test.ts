import type * as fs from 'node:fs/promises';
import { readdirSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { openSegmentFolder } from '../../../../src/search/segments/files/segment-folder.ts';
import { folderForTest } from '../../../helpers/folder.ts';
import type { Life } from '../../../helpers/mortal.ts';
import { lifeOf } from '../../../helpers/mortal.ts';
import { contentOf, shared } from '../../../helpers/segments.ts';

/** Whose calls of the file system are counted, and what a dead process left open. */
const running = vi.hoisted(() => ({
  life: null as Life | null,
  handles: [] as fs.FileHandle[],
}));

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof fs>();
  const calls: Pick<typeof fs, 'open' | 'rename' | 'rm'> = {
    async open(...given) {
      const handle = await real.open(...given);
      running.handles.push(handle);
      return running.life?.using(handle) ?? handle;
    },
    rename: (...given) => real.rename(...given),
    rm: (...given) => real.rm(...given),
  };
  const counted = () => running.life?.using(calls) ?? calls;
  return {
    ...real,
    open: (...given: Parameters<typeof fs.open>) => counted().open(...given),
    rename: (...given: Parameters<typeof fs.rename>) => counted().rename(...given),
    rm: (...given: Parameters<typeof fs.rm>) => counted().rm(...given),
  };
});

/** @returns whether the second generation was committed before the process died */
async function commitsBeforeDeath(dir: string, life: Life): Promise<boolean> {
  const folder = await openSegmentFolder(dir, 'analysis');
  const kept = await folder.add(shared([1]));
  await folder.commit([kept, await folder.add(shared([2]))], 'first');
  running.life = life;
  const second = async () => {
    await folder.commit([kept, await folder.add(shared([3]))], 'second');
    return true;
  };
  const isCommitted = await Promise.race([second(), life.died.then(() => false)]);
  running.life = null;
  await Promise.all(running.handles.splice(0).map((handle) => handle.close()));
  return isCommitted;
}

test.each([false, true])(
  'killed at any call of the file system (which then had its effect: %s), a process leaves one generation whole, and nothing else',
  async (lastHasEffect) => {
    const left = new Set<unknown>();
    for (let calls = 0, isCommitted = false; !isCommitted; calls++) {
      const dir = folderForTest();
      isCommitted = await commitsBeforeDeath(dir, lifeOf(calls, lastHasEffect));
      const { number, notes, content } = await contentOf(await openSegmentFolder(dir, 'analysis'));
      expect([
        { number: 1, notes: 'first', content: [[1], [2]] },
        { number: 2, notes: 'second', content: [[1], [3]] },
      ]).toContainEqual({ number, notes, content });
      expect(readdirSync(dir)).toHaveLength(3);
      left.add(notes);
      if (isCommitted) expect(calls).toBeGreaterThan(10);
    }
    expect([...left]).toEqual(['first', 'second']);
  },
);
