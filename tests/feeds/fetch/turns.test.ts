import { setImmediate as settled } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { politeTurns } from '../../../src/feeds/fetch/turns.ts';

const never = new AbortController().signal;

/** Tasks that say when they began and end when they are told to. */
function tasks() {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const task = (name: string) => () => {
    begun.push(name);
    return new Promise<string>((resolve) => ends.set(name, () => resolve(name)));
  };
  return { begun, task, end: (name: string) => ends.get(name)?.() };
}

test('two tasks run at once for a host, the others in the order of asking', async () => {
  const { begun, task, end } = tasks();
  const inTurn = politeTurns();
  const turn = { host: 'a', gap: 0, signal: never };
  const all = ['1', '2', '3', '4'].map((name) => inTurn(turn, task(name)));
  await settled();
  expect(begun).toEqual(['1', '2']);
  end('2');
  await settled();
  expect(begun).toEqual(['1', '2', '3']);
  end('1');
  await settled();
  expect(begun).toEqual(['1', '2', '3', '4']);
  for (const name of ['3', '4']) end(name);
  expect(await Promise.all(all)).toEqual(['1', '2', '3', '4']);
});

test('one host does not wait for another', async () => {
  const { begun, task } = tasks();
  const inTurn = politeTurns();
  for (const host of ['a', 'a', 'b']) void inTurn({ host, gap: 0, signal: never }, task(host));
  await settled();
  expect(begun).toEqual(['a', 'a', 'b']);
});

test('a task that fails gives its place to the next', async () => {
  const { begun, task } = tasks();
  const inTurn = politeTurns();
  const turn = { host: 'a', gap: 0, signal: never };
  const failing = ['1', '2'].map(() => inTurn(turn, () => Promise.reject(new Error('no'))));
  void inTurn(turn, task('3'));
  expect((await Promise.allSettled(failing)).map(({ status }) => status)).toEqual([
    ...['rejected', 'rejected'],
  ]);
  await settled();
  expect(begun).toEqual(['3']);
});

test('whoever calls off while waiting leaves the line and does not run', async () => {
  const { begun, task, end } = tasks();
  const inTurn = politeTurns();
  const calledOff = new AbortController();
  const turn = { host: 'a', gap: 0, signal: never };
  void inTurn(turn, task('1'));
  void inTurn(turn, task('2'));
  const third = inTurn({ ...turn, signal: calledOff.signal }, task('3'));
  void inTurn(turn, task('4'));
  calledOff.abort(new Error('enough'));
  await expect(third).rejects.toThrow('enough');
  end('1');
  await settled();
  expect(begun).toEqual(['1', '2', '4']);
});

test('a host that wants a distance gets it, and can be called off meanwhile', async () => {
  const { begun, task } = tasks();
  const inTurn = politeTurns();
  const calledOff = new AbortController();
  const turn = { host: 'a', gap: 10_000, signal: never };
  void inTurn(turn, task('1'));
  const second = inTurn({ ...turn, signal: calledOff.signal }, task('2'));
  await settled();
  expect(begun).toEqual(['1']);
  calledOff.abort(new Error('enough'));
  await expect(second).rejects.toThrow('enough');
  expect(begun).toEqual(['1']);
});
