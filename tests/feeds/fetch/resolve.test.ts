import { expect, test } from 'vitest';
import { createFetch } from '../../../src/feeds/fetch/fetcher.ts';
import { refusalOf } from './web.ts';

/** Fetches where the system's resolver fails with this code. */
function fetchWhere(code: string, kind: 'page' | 'upload') {
  const resolve = () => Promise.reject(Object.assign(new Error(`getaddrinfo ${code}`), { code }));
  return createFetch({ userAgent: 'Fundstelle', resolve })('https://news.example/a', { kind });
}

test.each(['EAI_AGAIN', 'ECONNREFUSED', 'ETIMEOUT'])(
  '%s of the resolver says nothing about the name, and may pass',
  async (code) => {
    for (const kind of ['page', 'upload'] as const) {
      const refusal = await refusalOf(fetchWhere(code, kind));
      expect(refusal).toMatchObject({ kind: 'offline', isPassing: true });
      expect(refusal.message).toContain('“news.example” cannot be looked up');
    }
  },
);

test('a name that the resolver does not know has no server', async () => {
  const refusal = await refusalOf(fetchWhere('ENOTFOUND', 'page'));
  expect(refusal).toMatchObject({ kind: 'unknown' });
  expect(refusal.message).toBe('No server called “news.example” can be found.');
});
