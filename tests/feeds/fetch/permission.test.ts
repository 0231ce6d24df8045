import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { FetchOutcome } from '../../../src/feeds/fetch/outcome.ts';
import { permissionAsker } from '../../../src/feeds/fetch/permission.ts';
import { FetchRefusal } from '../../../src/feeds/fetch/refusal.ts';
import { refusalOf } from './web.ts';

const MINUTE = 60_000;
const PAGE = new URL('https://news.example/a');
const never = new AbortController().signal;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

function robots(text: string): FetchOutcome {
  const body = Buffer.from(text);
  const nothingElse = {
    movedTo: null,
    charset: null,
    etag: null,
    lastModified: null,
    maxAge: null,
  };
  return { outcome: 'fetched', url: '', type: 'text/plain', body, ...nothingElse };
}

test('an answer counts for an hour, for each scheme, host and port of its own', async () => {
  const fetched: string[] = [];
  const ask = permissionAsker('Fundstelle', (url) => {
    fetched.push(url.href);
    return Promise.resolve(robots('User-agent: *\nCrawl-delay: 3'));
  });
  expect(await ask(PAGE, never)).toBe(3000);
  vi.setSystemTime(Date.now() + 59 * MINUTE);
  await ask(new URL('https://news.example/b'), never);
  expect(fetched).toEqual(['https://news.example/robots.txt']);
  await ask(new URL('http://news.example:8080/b'), never);
  vi.setSystemTime(Date.now() + 2 * MINUTE);
  await ask(PAGE, never);
  expect(fetched.slice(1)).toEqual([
    'http://news.example:8080/robots.txt',
    'https://news.example/robots.txt',
  ]);
});

test('a failure counts for five minutes', async () => {
  let asked = 0;
  const ask = permissionAsker('Fundstelle', (url) => {
    asked += 1;
    if (asked === 1) return Promise.reject(new FetchRefusal('failing', url.hostname, '500'));
    return Promise.resolve(robots(''));
  });
  expect(await refusalOf(ask(PAGE, never))).toMatchObject({ kind: 'robotsUnknown' });
  vi.setSystemTime(Date.now() + 4 * MINUTE);
  expect(await refusalOf(ask(PAGE, never))).toMatchObject({ kind: 'robotsUnknown' });
  vi.setSystemTime(Date.now() + 2 * MINUTE);
  expect(await ask(PAGE, never)).toBe(0);
  expect(asked).toBe(2);
});

test('what is true of the whole host is said instead', async () => {
  const ask = permissionAsker('Fundstelle', (url) =>
    Promise.reject(new FetchRefusal('unreachable', url.hostname)),
  );
  expect(await refusalOf(ask(PAGE, never))).toMatchObject({ kind: 'unreachable' });
});

test('whoever calls off takes the answer from nobody else', async () => {
  const answer = Promise.withResolvers<FetchOutcome>();
  const ask = permissionAsker('Fundstelle', () => answer.promise);
  const calledOff = new AbortController();
  const [first, second] = [ask(PAGE, calledOff.signal), ask(PAGE, never)];
  calledOff.abort(new Error('enough'));
  await expect(first).rejects.toThrow('enough');
  answer.resolve(robots('User-agent: *\nDisallow: /b'));
  expect(await second).toBe(0);
});

test('a thousand hosts are remembered, then the oldest is asked anew', async () => {
  const fetched: string[] = [];
  const ask = permissionAsker('Fundstelle', (url) => {
    fetched.push(url.hostname);
    return Promise.resolve(robots(''));
  });
  const hosts = Array.from({ length: 1001 }, (_, at) => `news${at}.example`);
  for (const host of [...hosts, 'news1000.example', 'news0.example']) {
    await ask(new URL(`https://${host}/`), never);
  }
  expect(fetched).toEqual([...hosts, 'news0.example']);
});
