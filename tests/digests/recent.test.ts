import { describe, expect, test } from 'vitest';
import { createRecent } from '../../src/digests/recent.ts';

/** Something that counts how often it is made. */
function setUp(most = 10) {
  let now = 0;
  let made = 0;
  const recent = createRecent<number>(most, 1000, () => now);
  return {
    recent,
    work: () => Promise.resolve(++made),
    made: () => made,
    pass: (milliseconds: number) => {
      now += milliseconds;
    },
  };
}

describe('what many ask for', () => {
  test('at once is made once', async () => {
    const { recent, work, made } = setUp();
    const all = await Promise.all(Array.from({ length: 1000 }, () => recent('a', work)));
    expect(new Set(all)).toEqual(new Set([1]));
    expect(made()).toBe(1);
  });

  test('is made anew when its time is over, and not before', async () => {
    const { recent, work, pass } = setUp();
    await recent('a', work);
    pass(999);
    expect(await recent('a', work)).toBe(1);
    pass(1);
    expect(await recent('a', work)).toBe(2);
  });

  test('is still made once where making it takes longer than it is kept', async () => {
    const { recent, work, pass } = setUp();
    const slow = Promise.withResolvers<number>();
    const first = recent('a', () => slow.promise);
    pass(5000);
    const second = recent('a', work);
    slow.resolve(7);
    expect(await Promise.all([first, second])).toEqual([7, 7]);
  });

  test('is tried again after it failed', async () => {
    const { recent, work } = setUp();
    await expect(recent('a', () => Promise.reject(new Error('no disk')))).rejects.toThrow(
      'no disk',
    );
    expect(await recent('a', work)).toBe(1);
  });
});

test('different wishes are made apart', async () => {
  const { recent, work } = setUp();
  expect(await recent('a', work)).toBe(1);
  expect(await recent('b', work)).toBe(2);
});

test('of too many, the oldest is forgotten', async () => {
  const { recent, work, made } = setUp(2);
  for (const key of ['a', 'b', 'c']) await recent(key, work);
  await recent('c', work);
  await recent('b', work);
  expect(made()).toBe(3);
  await recent('a', work);
  expect(made()).toBe(4);
});
