import { connect, createServer } from 'node:net';
import { rootCertificates, setDefaultCACertificates, TLSSocket } from 'node:tls';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { messagesIn } from '../../../src/i18n/locale.ts';
import { CERTIFICATE } from './certificate.ts';
import { portOf, PUBLIC_ADDRESS, redirects, refusalOf, says, startWeb, type Web } from './web.ts';

const PAGE = 'http://news.example/a';

let web: Web;
beforeAll(async () => {
  web = await startWeb();
});
afterAll(() => web[Symbol.asyncDispose]());
beforeEach(() => {
  web.pages.clear();
  web.names.clear();
  for (const list of [web.resolved, web.dialled, web.requests]) list.length = 0;
  web.dial = null;
});

test('a page is fetched with its type, charset and validators', async () => {
  web.pages.set(
    PAGE,
    says('<p>Müll', {
      etag: '"1"',
      'last-modified': 'Tue, 22 Oct 2024 12:00:00 GMT',
      'cache-control': 'public, max-age=300',
    }),
  );
  expect(await web.fetch(PAGE, { kind: 'page' })).toEqual({
    outcome: 'fetched',
    url: PAGE,
    movedTo: null,
    type: 'text/html',
    charset: 'utf-8',
    body: Buffer.from('<p>Müll'),
    etag: '"1"',
    lastModified: 'Tue, 22 Oct 2024 12:00:00 GMT',
    maxAge: 300,
  });
});

test('a server is told who asks and nothing else about them', async () => {
  web.pages.set(PAGE, says('a', { 'set-cookie': 'a=b' }));
  await web.fetch(PAGE, { kind: 'feed' });
  await web.fetch(PAGE, { kind: 'feed' });
  const { accept, ...headers } = web.requests[1]?.headers ?? {};
  expect(headers).toEqual({
    host: 'news.example',
    connection: 'close',
    'user-agent': 'Fundstelle/1.2.3 (+https://bot.example)',
    'accept-encoding': 'gzip, br',
  });
  expect(accept).toContain('application/rss+xml');
});

describe('the connection', () => {
  test('goes to the address that was checked, whatever the name stands for by then', async () => {
    web.names.set('news.example', [[PUBLIC_ADDRESS], ['127.0.0.1']]);
    web.pages.set(PAGE, says('a'));
    await web.fetch(PAGE, { kind: 'upload' });
    expect(web.resolved).toEqual(['news.example']);
    expect(web.dialled).toEqual([{ name: 'news.example', port: 80, addresses: [PUBLIC_ADDRESS] }]);
  });

  test('is checked anew for a redirect to the same name', async () => {
    web.names.set('news.example', [[PUBLIC_ADDRESS], ['127.0.0.1']]);
    web.pages.set(PAGE, redirects('/b'));
    expect(await refusalOf(web.fetch(PAGE, { kind: 'upload' }))).toMatchObject({ kind: 'private' });
    expect(web.dialled).toHaveLength(1);
  });

  test('may choose among several public addresses, old and new', async () => {
    const addresses = [PUBLIC_ADDRESS, '2606:2800:220:1::1'];
    web.names.set('news.example', [addresses]);
    web.pages.set(PAGE, says('a'));
    await web.fetch(PAGE, { kind: 'upload' });
    expect(web.dialled).toMatchObject([{ addresses }]);
  });

  test('to an address without a name needs no resolver', async () => {
    web.pages.set('http://[2606:2800:220:1::1]:8080/a', says('a'));
    await web.fetch('http://[2606:2800:220:1::1]:8080/a', { kind: 'upload' });
    expect(web.resolved).toEqual([]);
    expect(web.dialled).toEqual([
      { name: '2606:2800:220:1::1', port: 8080, addresses: ['2606:2800:220:1::1'] },
    ]);
  });

  test('keeps to the name in Host, without the dot at its end', async () => {
    web.pages.set(PAGE, says('a'));
    expect(await web.fetch('http://NEWS.example.:80/a#b', { kind: 'upload' })).toMatchObject({
      url: PAGE,
    });
  });
});

describe('https', () => {
  const page = 'https://news.example/a';
  beforeEach(() => {
    setDefaultCACertificates([...rootCertificates]);
  });

  test('needs a certificate that somebody vouches for', async () => {
    expect(await refusalOf(web.fetch(page, { kind: 'upload' }))).toMatchObject({ kind: 'tls' });
    expect(web.requests).toEqual([]);
  });

  test('needs a certificate for the name that was asked for', async () => {
    setDefaultCACertificates([CERTIFICATE]);
    const fetching = web.fetch('https://other.example/a', { kind: 'upload' });
    expect(await refusalOf(fetching)).toMatchObject({ kind: 'tls' });
    const byAddress = web.fetch(`https://${PUBLIC_ADDRESS}/a`, { kind: 'upload' });
    expect(await refusalOf(byAddress)).toMatchObject({ kind: 'tls' });
    web.pages.set(page, says('a'));
    expect(await web.fetch(page, { kind: 'upload' })).toMatchObject({ outcome: 'fetched' });
  });

  test('tells the name, by which a server with many sites chooses', async () => {
    setDefaultCACertificates([CERTIFICATE]);
    const told: unknown[] = [];
    web.pages.set(page, ({ socket }, response) => {
      told.push(socket instanceof TLSSocket && socket.servername);
      says('a')(response.req, response);
    });
    await web.fetch(page, { kind: 'upload' });
    expect(told).toEqual(['news.example']);
  });

  test('is never left for http, though http may lead to it', async () => {
    setDefaultCACertificates([CERTIFICATE]);
    web.pages.set(page, redirects('http://news.example/b'));
    expect(await refusalOf(web.fetch(page, { kind: 'upload' }))).toMatchObject({
      kind: 'downgrade',
    });
    web.pages.set('http://news.example/b', redirects('https://news.example/c', 301));
    web.pages.set('https://news.example/c', says('a'));
    expect(await web.fetch('http://news.example/b', { kind: 'upload' })).toMatchObject({
      url: 'https://news.example/c',
    });
  });
});

test('a server that is not there cannot be reached, and the sentence says so in both languages', async () => {
  const server = createServer();
  const port = await portOf(server);
  await new Promise((resolve) => server.close(resolve));
  web.dial = () => connect(port, '127.0.0.1');
  for (const scheme of ['http', 'https']) {
    const refusal = await refusalOf(web.fetch(`${scheme}://news.example/`, { kind: 'upload' }));
    expect(refusal.kind).toBe('unreachable');
    expect(refusal.message).toBe('“news.example” cannot be reached.');
    expect(refusal.in(messagesIn('de'))).toBe('„news.example“ ist nicht zu erreichen.');
  }
});

describe('redirects', () => {
  test.each([301, 302, 303, 307, 308])(
    'of status %d are followed, relative ones too',
    async (status) => {
      web.pages.set(PAGE, redirects(Buffer.from('b/c?d=ä').toString('latin1'), status));
      web.pages.set('http://news.example/b/c', says('a'));
      expect(await web.fetch(PAGE, { kind: 'upload' })).toMatchObject({
        url: 'http://news.example/b/c?d=%c3%a4',
      });
    },
  );

  test.each<[statuses: number[], movedTo: string | null]>([
    [[301], 'http://news.example/1'],
    [[308, 301], 'http://news.example/2'],
    [[301, 302, 301], 'http://news.example/1'],
    [[302, 301], null],
    ...[302, 303, 307].map((status): [number[], null] => [[status], null]),
  ])('of status %j tell the address to remember: %s', async (statuses, movedTo) => {
    for (const [at, status] of statuses.entries()) {
      web.pages.set(`http://news.example/${at}`, redirects(`/${at + 1}`, status));
    }
    const end = `http://news.example/${statuses.length}`;
    web.pages.set(end, says('a'));
    const outcome = await web.fetch('http://news.example/0', { kind: 'upload' });
    expect(outcome).toMatchObject({ url: end, movedTo });
  });

  test('are followed five times and no sixth', async () => {
    for (let at = 0; at < 6; at += 1) {
      web.pages.set(`http://news.example/${at}`, redirects(`/${at + 1}`));
    }
    web.pages.set('http://news.example/6', says('a'));
    const [six, five] = ['http://news.example/0', 'http://news.example/1'];
    expect(await refusalOf(web.fetch(six, { kind: 'upload' }))).toMatchObject({
      kind: 'redirects',
    });
    expect(web.requests).toHaveLength(6);
    expect(await web.fetch(five, { kind: 'upload' })).toMatchObject({ outcome: 'fetched' });
  });

  test('cannot smuggle a header into the next request', async () => {
    web.pages.set(PAGE, redirects('/b%0d%0aX-Evil:%201'));
    web.pages.set('http://news.example/b%0d%0aX-Evil:%201', says('a'));
    await web.fetch(PAGE, { kind: 'upload' });
    expect(web.requests[1]?.headers).not.toHaveProperty('x-evil');
  });
});

describe('a body', () => {
  test.each([
    ['gzip', gzipSync],
    ['x-gzip', gzipSync],
    ['br', brotliCompressSync],
    ['GZIP', gzipSync],
    ['identity', (body: Buffer) => body],
  ] as const)('packed as %s is unpacked', async (packing, pack) => {
    web.pages.set(PAGE, says(pack(Buffer.from('Grüße')), { 'content-encoding': packing }));
    expect(await web.fetch(PAGE, { kind: 'upload' })).toMatchObject({ body: Buffer.from('Grüße') });
  });

  test('may have 5 MB', async () => {
    const length = 5 * 1024 * 1024;
    web.pages.set(PAGE, says(gzipSync(Buffer.alloc(length)), { 'content-encoding': 'gzip' }));
    expect(await web.fetch(PAGE, { kind: 'upload' })).toMatchObject({ body: { length } });
  });

  test('may be empty', async () => {
    web.pages.set(PAGE, says(''));
    expect(await web.fetch(PAGE, { kind: 'upload' })).toMatchObject({ body: Buffer.alloc(0) });
  });
});

describe('what is known already', () => {
  test('is asked for by its validators and may be unchanged', async () => {
    web.pages.set(PAGE, (request, response) => {
      const { 'if-none-match': etag, 'if-modified-since': day } = request.headers;
      response.writeHead(etag === '"1"' && day === 'then' ? 304 : 500, {
        'cache-control': 'max-age=60',
      });
      response.end();
    });
    expect(await web.fetch(PAGE, { kind: 'feed', etag: '"1"', lastModified: 'then' })).toEqual({
      outcome: 'unchanged',
      movedTo: null,
      maxAge: 60,
    });
  });

  test('may have moved for good and be unchanged there', async () => {
    web.pages.set(PAGE, redirects('/b', 301));
    web.pages.set('http://news.example/b', (_request, response) => {
      response.writeHead(304).end();
    });
    expect(await web.fetch(PAGE, { kind: 'feed', etag: '"1"' })).toMatchObject({
      outcome: 'unchanged',
      movedTo: 'http://news.example/b',
    });
  });

  test.each([
    [429, '120', 120],
    [503, undefined, null],
  ])('may have to wait: status %d, Retry-After %s', async (status, header, retryAfter) => {
    web.pages.set(PAGE, (_request, response) => {
      response.writeHead(status, header === undefined ? {} : { 'retry-after': header }).end();
    });
    expect(await web.fetch(PAGE, { kind: 'feed' })).toEqual({ outcome: 'later', retryAfter });
  });
});

describe('the type', () => {
  test.each([
    ['feed', 'application/rss+xml'],
    ['feed', 'application/x-anything+xml'],
    ['feed', 'application/vnd.anything+json; charset=utf-8'],
    ['feed', 'Text/XML'],
    ['page', 'application/xhtml+xml'],
    ['upload', 'video/mp4'],
    ['upload', 'none'],
  ] as const)('of a %s may be %s', async (kind, type) => {
    web.pages.set(PAGE, says('a', { 'content-type': type }));
    expect(await web.fetch(PAGE, { kind })).toMatchObject({ outcome: 'fetched' });
  });

  test.each([
    ['feed', 'application/pdf'],
    ['feed', 'image/svg+xml'],
    ['page', 'application/pdf'],
    ['page', 'application/rss+xml'],
  ] as const)('of a %s may not be %s', async (kind, type) => {
    web.pages.set(PAGE, says('a', { 'content-type': type }));
    expect((await refusalOf(web.fetch(PAGE, { kind }))).message).toContain(type);
  });
});

describe('calling off', () => {
  test('before anything happens asks nobody', async () => {
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(web.fetch(PAGE, { kind: 'page', signal })).rejects.toThrow('enough');
    expect(web.resolved).toEqual([]);
  });

  test('on the way ends the connection and rejects with the reason', async () => {
    const calledOff = new AbortController();
    const ended = Promise.withResolvers<void>();
    web.pages.set(PAGE, (request) => {
      request.socket.once('close', ended.resolve);
      calledOff.abort(new Error('enough'));
    });
    const { signal } = calledOff;
    await expect(web.fetch(PAGE, { kind: 'upload', signal })).rejects.toThrow('enough');
    await ended.promise;
  });
});

test('no more than two requests run at once at one host', async () => {
  const arrived: (() => void)[] = [];
  let most = 0;
  let running = 0;
  web.pages.set(PAGE, (_request, response) => {
    running += 1;
    most = Math.max(most, running);
    arrived.push(() => {
      running -= 1;
      response.writeHead(200, { 'content-type': 'text/plain' }).end('a');
    });
    if (arrived.length % 2 === 0) for (const finish of arrived.splice(0)) finish();
  });
  await Promise.all(Array.from({ length: 6 }, () => web.fetch(PAGE, { kind: 'upload' })));
  expect(most).toBe(2);
});

describe('robots.txt', () => {
  test('is asked for pages, once a host', async () => {
    web.pages.set('http://robots1.example/robots.txt', says('User-agent: *\nDisallow: /secret'));
    web.pages.set('http://robots1.example/a', says('a'));
    await web.fetch('http://robots1.example/a', { kind: 'page' });
    const refused = web.fetch('http://robots1.example/secret/b', { kind: 'page' });
    expect(await refusalOf(refused)).toMatchObject({ kind: 'robots' });
    expect(web.requests.map(({ url }) => url)).toEqual([
      'http://robots1.example/robots.txt',
      'http://robots1.example/a',
    ]);
  });

  test('is not asked for feeds and files', async () => {
    web.pages.set('http://robots2.example/a', says('a'));
    await web.fetch('http://robots2.example/a', { kind: 'feed' });
    expect(web.requests.map(({ url }) => url)).toEqual(['http://robots2.example/a']);
  });

  test('is asked where a redirect leads', async () => {
    web.pages.set('http://robots3.example/a', redirects('http://robots4.example/a'));
    web.pages.set('http://robots4.example/robots.txt', says('User-agent: fundstelle\nDisallow: /'));
    const refused = web.fetch('http://robots3.example/a', { kind: 'page' });
    expect(await refusalOf(refused)).toMatchObject({ kind: 'robots', host: 'robots4.example' });
  });

  test.each([500, 503, 429])('that answers with %d forbids everything for now', async (status) => {
    const host = `robots${status}.example`;
    web.pages.set(`http://${host}/robots.txt`, (_request, response) => {
      response.writeHead(status).end();
    });
    const refused = web.fetch(`http://${host}/a`, { kind: 'page' });
    expect(await refusalOf(refused)).toMatchObject({ kind: 'robotsUnknown' });
  });

  test.each([401, 403, 404, 410, 418])('that answers with %d forbids nothing', async (status) => {
    const host = `robots${status}.example`;
    web.pages.set(`http://${host}/robots.txt`, (_request, response) => {
      response.writeHead(status).end();
    });
    web.pages.set(`http://${host}/a`, says('a'));
    expect(await web.fetch(`http://${host}/a`, { kind: 'page' })).toMatchObject({
      outcome: 'fetched',
    });
  });

  test('that is too long forbids everything for now', async () => {
    web.pages.set('http://robots5.example/robots.txt', says('#'.repeat(600_000)));
    const refused = web.fetch('http://robots5.example/a', { kind: 'page' });
    expect(await refusalOf(refused)).toMatchObject({ kind: 'robotsUnknown' });
  });
});
