import { mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  readSegmentFile,
  writeSegmentFile,
} from '../../../../src/search/segments/files/segment-file.ts';
import { SEGMENT_FILES } from '../../../../src/tuning.ts';
import { folderForTest } from '../../../helpers/folder.ts';
import { shared } from '../../../helpers/segments.ts';

const FINGERPRINT = 'analysis of the test';
const contents = fc.uint8Array({ maxLength: 200 });

function pathForTest(): string {
  return join(folderForTest(), 'a.segment');
}

async function written(path: string, bytes: Iterable<number>): Promise<Buffer> {
  await writeSegmentFile(path, { fingerprint: FINGERPRINT, buffer: shared(bytes) });
  return readFileSync(path);
}

async function bytesIn(path: string): Promise<Uint8Array> {
  const read = await readSegmentFile(path, FINGERPRINT);
  if (read.kind === 'unusable') throw new Error(read.reason);
  return new Uint8Array(read.buffer);
}

test('what is written is read, byte for byte', async () => {
  const path = pathForTest();
  await fc.assert(
    fc.asyncProperty(contents, async (bytes) => {
      await written(path, bytes);
      expect([...(await bytesIn(path))]).toEqual([...bytes]);
    }),
  );
});

test.each([
  1,
  SEGMENT_FILES.read - 1,
  SEGMENT_FILES.read,
  2 * SEGMENT_FILES.read + SEGMENT_FILES.written + 5,
])('however many slices a buffer has, it is read as it was written: %d bytes', async (length) => {
  const path = pathForTest();
  const bytes = Buffer.alloc(length);
  for (let at = 0; at < bytes.length; at += 4) bytes.writeUInt8((at * 31) % 251, at);
  await written(path, bytes);
  expect(bytes.equals(await bytesIn(path))).toBe(true);
});

test('wherever a file is cut, nothing of it is used', async () => {
  const path = pathForTest();
  await fc.assert(
    fc.asyncProperty(contents, fc.nat(), async (bytes, place) => {
      const { length } = await written(path, bytes);
      truncateSync(path, place % length);
      expect(await readSegmentFile(path, FINGERPRINT)).toEqual({ kind: 'unusable', reason: 'cut' });
    }),
  );
});

test('whichever slice is damaged or cut, nothing of the file is used', async () => {
  const path = pathForTest();
  const whole = await written(path, Buffer.alloc(3 * SEGMENT_FILES.read, 'Ein Segment.'));
  for (const slice of [0, 1, 2]) {
    const place = whole.length - 1 - slice * SEGMENT_FILES.read;
    writeFileSync(path, whole.subarray(0, place));
    expect(await readSegmentFile(path, FINGERPRINT)).toMatchObject({ reason: 'cut' });
    const damaged = Buffer.from(whole);
    damaged.writeUInt8(damaged.readUInt8(place) ^ 1, place);
    writeFileSync(path, damaged);
    expect(await readSegmentFile(path, FINGERPRINT)).toMatchObject({ reason: 'damaged' });
  }
});

test('whatever stands behind the end of a file, nothing of it is used', async () => {
  const path = pathForTest();
  await fc.assert(
    fc.asyncProperty(contents, fc.uint8Array({ minLength: 1 }), async (bytes, more) => {
      writeFileSync(path, Buffer.concat([await written(path, bytes), more]));
      expect(await readSegmentFile(path, FINGERPRINT)).toMatchObject({ reason: 'damaged' });
    }),
  );
});

test('whichever byte is another, nothing of the file is used', async () => {
  const path = pathForTest();
  const whole = await written(path, Buffer.from('Ein Segment.'));
  for (const [place, byte] of whole.entries()) {
    for (const flipped of [1, 0x80, 0xff]) {
      const damaged = Buffer.from(whole);
      damaged.writeUInt8(byte ^ flipped, place);
      writeFileSync(path, damaged);
      expect(await readSegmentFile(path, FINGERPRINT)).toMatchObject({ kind: 'unusable' });
    }
  }
});

test('a file of another analysis is not used', async () => {
  const path = pathForTest();
  await fc.assert(
    fc.asyncProperty(fc.string(), async (other) => {
      fc.pre(other !== FINGERPRINT);
      await written(path, [1, 2, 3]);
      expect(await readSegmentFile(path, other)).toMatchObject({ reason: 'other analysis' });
    }),
  );
});

test('a file of another version is told from a damaged one', async () => {
  const path = pathForTest();
  const later = await written(path, [1, 2, 3]);
  later.writeUInt32LE(later.readUInt32LE(8) + 1, 8);
  writeFileSync(path, later);
  expect(await readSegmentFile(path, FINGERPRINT)).toMatchObject({ reason: 'other version' });
});

test('where there is no file, it is missing', async () => {
  expect(await readSegmentFile(pathForTest(), FINGERPRINT)).toMatchObject({ reason: 'missing' });
});

test('what is not the fault of a file is thrown', async () => {
  await expect(readSegmentFile(folderForTest(), FINGERPRINT)).rejects.toThrow('EISDIR');
});

test('what had the name is replaced, and nothing is left beside it', async () => {
  const dir = folderForTest();
  const path = join(dir, 'a.segment');
  await written(path, [1, 2, 3]);
  await written(path, [4]);
  expect([...(await bytesIn(path))]).toEqual([4]);
  expect(readdirSync(dir)).toEqual(['a.segment']);
});

test('a file that cannot get its name leaves nothing behind', async () => {
  const dir = folderForTest();
  const path = join(dir, 'a.segment');
  mkdirSync(path);
  await expect(written(path, [1])).rejects.toThrow();
  expect(readdirSync(dir)).toEqual(['a.segment']);
});
