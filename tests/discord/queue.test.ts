import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createQueue } from '../../src/discord/queue.ts';

/** The next time around, so that what waits for a turn has it. */
const later = () => new Promise((resolve) => setImmediate(resolve));

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('work in turn', () => {
  it('is done one at a time, and everything else goes on between two', async () => {
    const queue = createQueue(() => 0);
    const steps: string[] = [];
    const work = (name: string) => async () => {
      steps.push(`${name} begins`);
      setImmediate(() => steps.push('something else'));
      await Promise.resolve();
      steps.push(`${name} ends`);
    };
    await Promise.all([queue.inTurn('1', work('a')), queue.inTurn('2', work('b'))]);
    expect(steps).toEqual(['a begins', 'a ends', 'something else', 'b begins', 'b ends']);
  });

  it('gives each person one turn a round, however much somebody wants, and each one’s in order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom('a', 'b', 'c')), async (people) => {
        const queue = createQueue(() => 0);
        const done: { person: string; nth: number }[] = [];
        const first = Promise.withResolvers<void>();
        const holding = queue.inTurn('first', () => first.promise);
        const counts = new Map<string, number>();
        const works = people.map((person) => {
          const nth = (counts.get(person) ?? 0) + 1;
          counts.set(person, nth);
          return queue.inTurn(person, () => Promise.resolve(void done.push({ person, nth })));
        });
        first.resolve();
        await Promise.all([holding, ...works]);
        expect(done).toHaveLength(people.length);
        expect(done.map(({ nth }) => nth)).toEqual(
          done.map(({ nth }) => nth).toSorted((a, b) => a - b),
        );
      }),
    );
  });

  it('does not wait for what takes long, such as another host', async () => {
    const queue = createQueue(() => 0);
    const long = Promise.withResolvers<string>();
    const first = queue.inTurn('1', () => long.promise);
    const second = queue.inTurn('2', () => Promise.resolve('second'));
    await later();
    vi.runAllTimers();
    expect(await second).toBe('second');
    long.resolve('first');
    expect(await first).toBe('first');
  });

  it('goes on after work that fails, which its own asker hears of', async () => {
    const queue = createQueue(() => 0);
    const failing = queue.inTurn('1', () => Promise.reject(new Error('broken')));
    const next = queue.inTurn('2', () => Promise.resolve('next'));
    await expect(failing).rejects.toThrow('broken');
    expect(await next).toBe('next');
  });
});

describe('the wait that is expected', () => {
  it('is nothing while nobody waits', async () => {
    let now = 0;
    const queue = createQueue(() => now);
    await queue.inTurn('1', () => Promise.resolve(void (now += 5000)));
    await later();
    expect(queue.wait()).toBe(0);
  });

  it('grows with those who wait and with what turns take', async () => {
    let now = 0;
    const queue = createQueue(() => now);
    const takes = (milliseconds: number) => () => Promise.resolve(void (now += milliseconds));
    await queue.inTurn('1', takes(1000));
    await later();
    const { promise, resolve } = Promise.withResolvers<void>();
    const works = [queue.inTurn('1', () => promise), queue.inTurn('2', takes(1))];
    const forOne = queue.wait();
    works.push(queue.inTurn('3', takes(1)));
    expect(forOne).toBeGreaterThan(0);
    expect(queue.wait()).toBe(2 * forOne);
    resolve();
    await Promise.all(works);
  });
});
