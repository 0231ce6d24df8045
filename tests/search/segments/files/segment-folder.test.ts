import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test } from 'vitest';
import type { SegmentFolder } from '../../../../src/search/segments/files/segment-folder.ts';
import { openSegmentFolder } from '../../../../src/search/segments/files/segment-folder.ts';
import { folderForTest } from '../../../helpers/folder.ts';
import { contentOf, shared } from '../../../helpers/segments.ts';

const ANALYSIS = 'analysis';

async function committed(dir: string, ...contents: number[][]): Promise<SegmentFolder> {
  const folder = await openSegmentFolder(dir, ANALYSIS);
  const segments = await Promise.all(contents.map((bytes) => folder.add(shared(bytes))));
  await folder.commit(segments, { articles: ['a', 'b'] });
  return folder;
}

test('a new folder has no generation', async () => {
  const folder = await openSegmentFolder(join(folderForTest(), 'new'), ANALYSIS);
  expect(folder.current()).toEqual({ kind: 'unusable', reason: 'missing' });
});

test('what was committed is there after a restart', async () => {
  const dir = folderForTest();
  await committed(dir, [1, 2], [3]);
  expect(await contentOf(await openSegmentFolder(dir, ANALYSIS))).toEqual({
    number: 1,
    notes: { articles: ['a', 'b'] },
    content: [[1, 2], [3]],
  });
});

test('a generation keeps segments of the one before, and the others go', async () => {
  const dir = folderForTest();
  const folder = await committed(dir, [1], [2]);
  const current = folder.current();
  const [kept = ''] = current.kind === 'read' ? current.generation.segments : [];
  await folder.commit([kept, await folder.add(shared([3]))], null);
  expect(await contentOf(folder)).toEqual({ number: 2, notes: null, content: [[1], [3]] });
  expect(readdirSync(dir).filter((name) => name.endsWith('.segment'))).toHaveLength(2);
});

test('a segment that waits for its generation outlives the commit of another one', async () => {
  const folder = await openSegmentFolder(folderForTest(), ANALYSIS);
  const waiting = await folder.add(shared([1]));
  await folder.commit([await folder.add(shared([2]))], null);
  await folder.commit([waiting], null);
  expect(await contentOf(folder)).toMatchObject({ content: [[1]] });
});

test('of commits at once, the last one called counts', async () => {
  const folder = await openSegmentFolder(folderForTest(), ANALYSIS);
  const segments = await Promise.all([1, 2, 3].map((byte) => folder.add(shared([byte]))));
  await Promise.all(segments.map((segment, at) => folder.commit([segment], at)));
  expect(await contentOf(folder)).toEqual({ number: 3, notes: 2, content: [[3]] });
});

test('a commit that fails leaves the generation before, and the next one succeeds', async () => {
  const folder = await committed(folderForTest(), [1]);
  const loop: Record<string, unknown> = {};
  loop['self'] = loop;
  await expect(folder.commit([], loop)).rejects.toThrow('circular');
  expect(await contentOf(folder)).toMatchObject({ number: 1, content: [[1]] });
  await folder.commit([], null);
  expect(await contentOf(folder)).toMatchObject({ number: 2, content: [] });
});

test('opening removes what no generation has, and nothing that is not ours', async () => {
  const dir = folderForTest();
  const folder = await committed(dir, [1]);
  const before = readdirSync(dir);
  await folder.add(shared([2]));
  writeFileSync(join(dir, 'generation.unfinished'), 'half');
  writeFileSync(join(dir, 'notes.txt'), 'of somebody else');
  await openSegmentFolder(dir, ANALYSIS);
  expect(readdirSync(dir).sort()).toEqual([...before, 'notes.txt'].sort());
});

test('what another analysis wrote is not used and goes', async () => {
  const dir = folderForTest();
  await committed(dir, [1]);
  const folder = await openSegmentFolder(dir, 'another');
  expect(folder.current()).toEqual({ kind: 'unusable', reason: 'other analysis' });
  expect(readdirSync(dir)).toEqual(['generation']);
});

test('whichever byte of the manifest is another, no generation counts', async () => {
  const dir = folderForTest();
  await committed(dir, [1]);
  const path = join(dir, 'generation');
  const whole = readFileSync(path);
  for (const [place, byte] of whole.entries()) {
    const damaged = Buffer.from(whole);
    damaged.writeUInt8(byte ^ 1, place);
    writeFileSync(path, damaged);
    expect((await openSegmentFolder(dir, ANALYSIS)).current().kind).toBe('unusable');
  }
});

test('a process that is killed at any moment leaves a whole generation, and none that it replaced', async () => {
  const dir = folderForTest();
  let last = 0;
  for (const commits of [1, 2, 3, 5, 8]) {
    const writer = spawn(process.execPath, ['tests/helpers/commits-until-killed.ts', dir]);
    onTestFinished(() => void writer.kill('SIGKILL'));
    const until = last + commits;
    for await (const line of createInterface(writer.stdout)) {
      last = Number(line);
      if (last === until) writer.kill('SIGKILL');
    }
    if (writer.exitCode === null && writer.signalCode === null) await once(writer, 'exit');
    expect(last).toBeGreaterThanOrEqual(until);
    const { number, notes, content } = await contentOf(await openSegmentFolder(dir, ANALYSIS));
    expect(number).toBeGreaterThanOrEqual(last);
    expect(notes).toEqual({ commits: number });
    const expected = number === 1 ? [1] : [number - 1, number];
    expect(content).toEqual(expected.map((one) => Array<number>(10_000).fill(one % 256)));
    last = number;
  }
});
