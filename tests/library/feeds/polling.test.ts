import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepPolling } from '../../../src/library/feeds/polling.ts';
import { recordingLog } from '../../helpers/log.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Polling whose looks are recorded, in order. */
function polling(work: {
  readonly list?: () => Promise<void>;
  readonly check?: () => Promise<void>;
}) {
  const done: string[] = [];
  const { log, entries } = recordingLog();
  const { list = () => Promise.resolve(), check = () => Promise.resolve() } = work;
  const end = keepPolling(
    {
      checkDue: () => (done.push('check'), check()),
      close: () => Promise.resolve(void done.push('close')),
    },
    { look: () => (done.push('list'), list()) },
    log,
  );
  return { done, end, entries };
}

const never = () => new Promise<void>(() => {});
const seconds = (count: number) => vi.advanceTimersByTimeAsync(count * 1000);

test('the list is read and feeds are checked at once, and every ten seconds from then on', async () => {
  const { done } = polling({});
  await seconds(0);
  expect(done).toEqual(['list', 'check']);
  await seconds(9);
  expect(done).toHaveLength(2);
  await seconds(1);
  expect(done).toEqual(['list', 'check', 'list', 'check']);
});

test('a disk that hangs holds up no check but the first', async () => {
  const { done } = polling({ list: never });
  await seconds(20);
  expect(done).toEqual(['list', 'check', 'check']);
});

test('a check that takes long holds up neither the list nor other feeds', async () => {
  const { done } = polling({ check: never });
  await seconds(10);
  expect(done).toEqual(['list', 'check', 'list', 'check']);
});

test('what goes wrong is logged and ends nothing', async () => {
  const { done, entries } = polling({ check: () => Promise.reject(new Error('disk full')) });
  await seconds(10);
  expect(done.filter((what) => what === 'check')).toHaveLength(2);
  expect(entries).toMatchObject([{ level: 50 }, { level: 50 }]);
});

test('it ends once nothing is under way, and looks no more', async () => {
  const sent = Promise.withResolvers<void>();
  const { done, end } = polling({ check: () => sent.promise });
  await seconds(0);
  let hasEnded = false;
  const ending = end().then(() => (hasEnded = true));
  await seconds(60);
  expect({ hasEnded, done }).toEqual({ hasEnded: false, done: ['list', 'check', 'close'] });
  sent.resolve();
  await ending;
  await seconds(60);
  expect(done).toHaveLength(3);
});
