import { expect, test } from 'vitest';
import { delayOf, loopDelayDuring } from '../../../src/cli/bench/loop-delay.ts';

test('the millisecond between two looks is no delay', () => {
  const seen = (milliseconds: number) => ({
    ...{ percentile: () => milliseconds * 1e6, max: 2 * milliseconds * 1e6 },
  });
  expect(delayOf(seen(5))).toEqual({ loopP999: 4, loopMost: 9 });
  expect(delayOf(seen(0.4))).toEqual({ loopP999: 0, loopMost: 0 });
});

test('what holds the loop up while work is done is seen, and the result handed on', async () => {
  const { delay, result } = await loopDelayDuring(async () => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    const end = performance.now() + 50;
    while (performance.now() < end);
    await new Promise((resolve) => setTimeout(resolve, 5));
    return 'done';
  });
  expect(result).toBe('done');
  expect(delay.loopMost).toBeGreaterThan(40);
});
