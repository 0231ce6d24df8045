import { expect, onTestFinished, test, vi } from 'vitest';
import { repeated } from '../../../../src/cli/bench/search/repeated.ts';

/** Runs it as often as it is due. @returns how many times that was */
async function runs(milliseconds: number): Promise<number> {
  vi.useFakeTimers({ toFake: ['performance'] });
  onTestFinished(() => void vi.useRealTimers());
  let count = 0;
  const cost = repeated(() => {
    vi.advanceTimersByTime(milliseconds);
    count += 1;
    return Promise.resolve({ count });
  });
  while (cost.isDue()) await cost.run();
  expect(cost.medians().count).toBe(Math.floor(count / 2) + 1);
  return count;
}

test('what is quick is measured three times', async () => {
  expect(await runs(19_000)).toBe(3);
});

test('what took a minute is not measured again', async () => {
  expect(await runs(31_000)).toBe(2);
  expect(await runs(61_000)).toBe(1);
});
