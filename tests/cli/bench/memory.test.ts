import { expect, test } from 'vitest';
import { memoryUsed } from '../../../src/cli/bench/memory.ts';

test('memory counts what is kept, on the heap and in buffers, and not what is shared or garbage', async () => {
  const before = await memoryUsed();
  const kept = [
    Array.from({ length: 100_000 }, (_, n) => n / 3),
    new Uint8Array(2_000_000),
    new SharedArrayBuffer(50_000_000),
  ];
  Array.from({ length: 100_000 }, (_, n) => ({ n }));
  const grown = (await memoryUsed()) - before;
  expect(grown).toBeGreaterThan(2_800_000);
  expect(grown).toBeLessThan(4_500_000);
  expect(kept).toHaveLength(3);
});
