import { createServer } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { attachmentFetcher } from '../../src/feeds/attachment.ts';
import type { Fetch } from '../../src/feeds/fetch/fetcher.ts';
import type { FetchOutcome } from '../../src/feeds/fetch/outcome.ts';
import type { RefusalKind } from '../../src/feeds/fetch/refusal.ts';
import type { Handler } from './fetch/web.ts';
import { portOf, redirects, refusalOf, says } from './fetch/web.ts';

const FILE = 'https://cdn.discordapp.com/attachments/1/2/a.jsonl';
const MEGABYTE = 1024 * 1024;

/** A fetch that keeps what it is asked, and ends up at that address with this outcome. */
function fetchThat(outcome: FetchOutcome['outcome'] = 'fetched', url = FILE) {
  const asked: [address: string, kind: string][] = [];
  const fetch: Fetch = (address, { kind }) => {
    asked.push([address, kind]);
    const body = Buffer.from('a');
    const nothing = {
      etag: null,
      lastModified: null,
      maxAge: null,
      movedTo: null,
      retryAfter: null,
    };
    return Promise.resolve({ outcome, url, type: '', charset: null, body, ...nothing });
  };
  return { fetch, asked };
}

test('a file is fetched from where Discord keeps it, of any type', async () => {
  const { fetch, asked } = fetchThat();
  const address = `${FILE}?ex=1&is=2&hm=3&`;
  expect(await attachmentFetcher(fetch, null)(address)).toEqual(Buffer.from('a'));
  expect(asked).toEqual([[address, 'upload']]);
});

test.each<[address: string, kind: RefusalKind]>([
  ['https://evil.example/a.txt', 'elsewhere'],
  ['https://cdn.discordapp.com.evil.example/a.txt', 'elsewhere'],
  ['https://evil.example/cdn.discordapp.com/a.txt', 'elsewhere'],
  ['https://cdn.discordapp.com@evil.example/a.txt', 'elsewhere'],
  ['https://cdn.discordapp.com:8443/a.txt', 'elsewhere'],
  ['http://cdn.discordapp.com/a.txt', 'elsewhere'],
  ['http://127.0.0.1:8787/api/v10/attachments/1/a.txt', 'elsewhere'],
  ['http://169.254.169.254/latest/meta-data', 'elsewhere'],
  ['file:///etc/passwd', 'address'],
  ['data:text/plain,a', 'address'],
  ['', 'address'],
])('an attachment that points to %s is refused and nobody is asked', async (address, kind) => {
  const { fetch, asked } = fetchThat();
  expect(await refusalOf(attachmentFetcher(fetch, null)(address))).toMatchObject({ kind });
  expect(asked).toEqual([]);
});

test('an attachment that leads elsewhere, or has to wait, is refused', async () => {
  const led = fetchThat('fetched', 'https://evil.example/a').fetch;
  expect(await refusalOf(attachmentFetcher(led, null)(FILE))).toMatchObject({ kind: 'elsewhere' });
  const { fetch } = fetchThat('later');
  expect(await refusalOf(attachmentFetcher(fetch, null)(FILE))).toMatchObject({ kind: 'busy' });
});

/** The address of a stand-in for Discord that answers so. */
async function standInThat(handler: Handler): Promise<string> {
  const server = createServer(handler);
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${String(await portOf(server))}/api`;
}

test('a stand-in keeps its files itself, and no other address is asked for them', async () => {
  const api = await standInThat(says('a', { 'content-type': 'x/y' }));
  const fetch = attachmentFetcher(fetchThat().fetch, api);
  expect(Buffer.from(await fetch(`${api}/v10/attachments/1/a.txt`)).toString()).toBe('a');
  const other = await standInThat(says('a'));
  expect(await refusalOf(fetch(other))).toMatchObject({ kind: 'elsewhere' });
  expect(await refusalOf(fetch(FILE))).toMatchObject({ kind: 'elsewhere' });
});

test.each<[what: string, kind: RefusalKind, handler: Handler]>([
  ['sends too much', 'size', says(Buffer.alloc(5 * MEGABYTE + 1))],
  ['leads elsewhere', 'status', redirects(FILE)],
  ['breaks off', 'broken', (_request, response) => void response.socket?.destroy()],
])('a stand-in that %s is refused', async (_, kind, handler) => {
  const api = await standInThat(handler);
  expect(await refusalOf(attachmentFetcher(fetchThat().fetch, api)(api))).toMatchObject({ kind });
});
