import { connect, createServer, Socket } from 'node:net';
import { brotliCompressSync, constants, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { RefusalKind } from '../../../src/feeds/fetch/refusal.ts';
import {
  type Handler,
  portOf,
  raw,
  redirects,
  refusalOf,
  says,
  startWeb,
  type Web,
} from './web.ts';

let web: Web;
beforeAll(async () => {
  web = await startWeb();
});
afterAll(() => web[Symbol.asyncDispose]());
beforeEach(() => {
  web.pages.clear();
  web.names.clear();
  web.dialled.length = 0;
  web.dial = null;
});

describe('an address is refused before anything is connected to', () => {
  test.each<[address: string, kind: RefusalKind]>([
    // Spellings of 127.0.0.1.
    ['http://127.0.0.1/', 'private'],
    ['https://127.0.0.1/', 'private'],
    ['http://127.1/', 'private'],
    ['http://127.0.1/', 'private'],
    ['http://2130706433/', 'private'],
    ['http://0x7f000001/', 'private'],
    ['http://0x7f.0.0.1/', 'private'],
    ['http://0X7F.1/', 'private'],
    ['http://0177.0.0.1/', 'private'],
    ['http://017700000001/', 'private'],
    ['http://0177.0.0.01/', 'private'],
    ['http://127.0.0.1./', 'private'],
    ['http://127.0.0.1../', 'private'],
    ['http://%31%32%37.0.0.1/', 'private'],
    ['http://127。0。0。1/', 'private'],
    ['http://①②⑦.⓪.⓪.①/', 'private'],
    ['http://127.0.0.1:8080/', 'private'],
    ['http:127.0.0.1', 'private'],
    ['http:\\\\127.0.0.1\\', 'private'],
    [' http://127.0.0.1/ ', 'private'],
    ['ht\ntp://127.0.0.1/', 'private'],
    ['HTTP://127.0.0.1/', 'private'],
    // Other addresses that are no host of the internet.
    ['http://0/', 'private'],
    ['http://0.0.0.0/', 'private'],
    ['http://0.1.2.3/', 'private'],
    ['http://10.0.0.1/', 'private'],
    ['http://100.64.0.1/', 'private'],
    ['http://127.255.255.254/', 'private'],
    ['http://169.254.169.254/latest/meta-data/', 'private'],
    ['http://172.16.0.1/', 'private'],
    ['http://172.31.255.255/', 'private'],
    ['http://192.0.0.8/', 'private'],
    ['http://192.0.2.1/', 'private'],
    ['http://192.88.99.1/', 'private'],
    ['http://192.168.1.1/', 'private'],
    ['http://198.18.0.1/', 'private'],
    ['http://198.51.100.1/', 'private'],
    ['http://203.0.113.1/', 'private'],
    ['http://224.0.0.1/', 'private'],
    ['http://239.255.255.250/', 'private'],
    ['http://240.0.0.1/', 'private'],
    ['http://255.255.255.255/', 'private'],
    ['http://[::]/', 'private'],
    ['http://[::1]/', 'private'],
    ['http://[0:0:0:0:0:0:0:1]/', 'private'],
    ['http://[::127.0.0.1]/', 'private'],
    ['http://[::ffff:127.0.0.1]/', 'private'],
    ['http://[::ffff:7f00:1]/', 'private'],
    ['http://[::ffff:93.184.216.34]/', 'private'],
    ['http://[::ffff:0:127.0.0.1]/', 'private'],
    ['http://[64:ff9b::127.0.0.1]/', 'private'],
    ['http://[64:ff9b:1::a00:1]/', 'private'],
    ['http://[2002:7f00:1::]/', 'private'],
    ['http://[2001:0:7f00:1::]/', 'private'],
    ['http://[2001:db8::1]/', 'private'],
    ['http://[3fff::1]/', 'private'],
    ['http://[4000::1]/', 'private'],
    ['http://[100::1]/', 'private'],
    ['http://[fc00::1]/', 'private'],
    ['http://[fd00:ec2::254]/', 'private'],
    ['http://[fe80::1]/', 'private'],
    ['http://[fec0::1]/', 'private'],
    ['http://[ff02::1]/', 'private'],
    // What is no address.
    ['', 'address'],
    ['news.example/a', 'address'],
    ['/etc/passwd', 'address'],
    ['http://', 'address'],
    ['http://256.256.256.256/', 'address'],
    ['http://1.2.3.4.5/', 'address'],
    ['http://0x100000000/', 'address'],
    ['http://[::1', 'address'],
    ['http://[fe80::1%25eth0]/', 'address'],
    ['http://news.example:65536/', 'address'],
    ['http://news.example:-1/', 'address'],
    ['http://news example/', 'address'],
    ['http://news.example\u0000.evil.example/', 'address'],
    // Other schemes.
    ['file:///etc/passwd', 'scheme'],
    ['ftp://news.example/a', 'scheme'],
    ['gopher://127.0.0.1:6379/_INFO', 'scheme'],
    ['data:text/html,<p>a', 'scheme'],
    ['javascript:alert(1)', 'scheme'],
    ['blob:http://news.example/a', 'scheme'],
    ['ws://news.example/', 'scheme'],
    ['unix:/var/run/docker.sock', 'scheme'],
    ['view-source:http://news.example/', 'scheme'],
    ['localhost:8080', 'scheme'],
    // Logins, and hosts that look like another.
    ['http://user:secret@news.example/', 'credentials'],
    ['http://user@news.example/', 'credentials'],
    ['http://:secret@news.example/', 'credentials'],
    ['http://news.example@127.0.0.1/', 'credentials'],
    ['http://127.0.0.1\\@news.example/', 'private'],
    ['http://127.0.0.1#@news.example/', 'private'],
    ['http://127.0.0.1?@news.example/', 'private'],
    // Ports of other services.
    ['http://news.example:22/', 'port'],
    ['http://news.example:25/', 'port'],
    ['http://news.example:6379/', 'port'],
    ['http://news.example:8787/', 'port'],
    ['https://news.example:0/', 'port'],
  ])('%j: %s', async (address, kind) => {
    expect(await refusalOf(web.fetch(address, { kind: 'upload' }))).toMatchObject({ kind });
    expect(web.dialled).toEqual([]);
  });
});

test('an address or a name that is too long is none, given or redirected to', async () => {
  const long = `http://news.example/${'a'.repeat(2000)}`;
  web.pages.set('http://news.example/redirecting', redirects(long));
  const longName = `http://${'a.'.repeat(130)}example/`;
  for (const address of [long, longName, 'http://news.example/redirecting']) {
    expect(await refusalOf(web.fetch(address, { kind: 'upload' }))).toMatchObject({
      kind: 'address',
    });
  }
});

describe('a name is refused that leads', () => {
  test.each<[where: string, name: string, addresses: string[], kind: RefusalKind]>([
    ['to this machine', 'localhost', ['127.0.0.1'], 'private'],
    ['to this machine, with a dot', 'localhost.', ['::1'], 'private'],
    ['to this machine, under a public name', '127.0.0.1.nip.example', ['127.0.0.1'], 'private'],
    ['to a cloud’s metadata', 'metadata.example', ['169.254.169.254'], 'private'],
    ['into somebody’s network', 'printer.example', ['192.168.0.20'], 'private'],
    ['into somebody’s network by IPv6', 'nas.example', ['fd12:3456::1'], 'private'],
    ['to IPv4 in IPv6', 'mapped.example', ['::ffff:10.0.0.1'], 'private'],
    ['also to a private address', 'both.example', ['93.184.216.34', '10.0.0.1'], 'private'],
    ['to something that is no address', 'odd.example', ['news.example'], 'private'],
    ['nowhere', 'nowhere.example', [], 'unknown'],
  ])('%s', async (_where, name, addresses, kind) => {
    web.names.set(name.replace(/\.$/, ''), [addresses]);
    expect(await refusalOf(web.fetch(`http://${name}/`, { kind: 'page' }))).toMatchObject({ kind });
    expect(web.dialled).toEqual([]);
  });
});

describe('a redirect is refused that leads to', () => {
  test.each<[location: string, kind: RefusalKind]>([
    ['http://127.0.0.1/', 'private'],
    ['//127.0.0.1/', 'private'],
    ['\\\\127.0.0.1\\', 'private'],
    ['http://2130706433/', 'private'],
    ['http://[::ffff:a00:1]/', 'private'],
    ['http://intern.example/', 'private'],
    ['file:///etc/passwd', 'scheme'],
    ['data:text/html,a', 'scheme'],
    ['gopher://news.example/', 'scheme'],
    ['http://user:secret@news.example/', 'credentials'],
    ['http://news.example:6379/', 'port'],
    ['http://[', 'redirect'],
    ['', 'redirect'],
    ['http://news.example/redirecting', 'redirects'],
  ])('%j: %s', async (location, kind) => {
    web.names.set('intern.example', [['10.0.0.1']]);
    web.pages.set('http://news.example/redirecting', redirects(location));
    const fetching = web.fetch('http://news.example/redirecting', { kind: 'page' });
    expect(await refusalOf(fetching)).toMatchObject({ kind });
    expect(web.dialled.every(({ name }) => name === 'news.example')).toBe(true);
  });
});

const MEGABYTE = 1024 * 1024;
const endless: Handler = (_request, response) => {
  const chunk = Buffer.alloc(65_536, 'a');
  const write = () => {
    while (!response.destroyed && response.write(chunk));
  };
  response.writeHead(200, { 'content-type': 'text/html' }).on('drain', write);
  write();
};
const packed = (packing: string, body: Uint8Array) => says(body, { 'content-encoding': packing });
const emptyBlocks = Buffer.concat([
  gzipSync('').subarray(0, 10),
  Buffer.alloc(6 * MEGABYTE, Buffer.from([0, 0, 0, 0xff, 0xff])),
]);
const head = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n';

describe('an answer is refused that is', () => {
  test.each<[what: string, kind: RefusalKind, handler: () => Handler]>([
    ['endless', 'size', () => endless],
    ['a byte too long', 'size', () => says(Buffer.alloc(5 * MEGABYTE + 1))],
    ['said to be too long', 'size', () => raw(`${head}Content-Length: 99999999999\r\n\r\na`)],
    ['a gzip bomb', 'size', () => packed('gzip', gzipSync(Buffer.alloc(64 * MEGABYTE)))],
    [
      'a Brotli bomb',
      'size',
      () =>
        packed(
          'br',
          brotliCompressSync(Buffer.alloc(64 * MEGABYTE), {
            params: { [constants.BROTLI_PARAM_QUALITY]: 1 },
          }),
        ),
    ],
    ['megabytes of gzip that hold nothing', 'size', () => packed('gzip', emptyBlocks)],
    ['packed twice', 'packing', () => packed('gzip, gzip', gzipSync(gzipSync('a')))],
    // Half of the servers that send it mean it without zlib's header.
    ['packed in a way that nobody asked for', 'packing', () => packed('deflate', deflateSync('a'))],
    ['packed in an unknown way', 'packing', () => packed('constructor', Buffer.from('a'))],
    ['said to be gzip and is not', 'broken', () => packed('gzip', Buffer.from('<p>a'))],
    ['gzip cut short', 'broken', () => packed('gzip', gzipSync('a'.repeat(100)).subarray(0, 20))],
    ['cut short', 'broken', () => raw(`${head}Content-Length: 10\r\n\r\na`)],
    ['an image', 'type', () => says('a', { 'content-type': 'image/png' })],
    ['a program', 'type', () => says('a', { 'content-type': 'application/x-msdownload' })],
    ['an archive', 'type', () => says('a', { 'content-type': 'application/zip' })],
    ['of no type', 'type', () => raw('HTTP/1.1 200 OK\r\n\r\na')],
    ['of a type that is none', 'type', () => says('a', { 'content-type': 'html' })],
    ['of an endless type', 'type', () => says('a', { 'content-type': `a/${'a'.repeat(9000)}` })],
    ['of two types', 'type', () => says('a', { 'content-type': 'image/png, text/html' })],
    ['no HTTP', 'broken', () => raw('SSH-2.0-OpenSSH_9.6\r\n')],
    ['nothing at all', 'broken', () => raw('')],
    ['a bare body', 'broken', () => raw('<html><p>a')],
    [
      'of two lengths',
      'broken',
      () => raw(`${head}Content-Length: 1\r\nContent-Length: 2\r\n\r\na`),
    ],
    [
      'of a length and in chunks',
      'broken',
      () =>
        raw(`${head}Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\n\r\n`),
    ],
    [
      'in chunks that are none',
      'broken',
      () => raw(`${head}Transfer-Encoding: chunked\r\n\r\nzz\r\n`),
    ],
    ['split by its headers', 'broken', () => raw(`${head}X-A: a\rb\r\n\r\na`)],
    ['with a NUL in its headers', 'broken', () => raw(`${head}X-A: \0\r\n\r\na`)],
    ['with huge headers', 'broken', () => raw(`${head}X-A: ${'a'.repeat(20_000)}\r\n\r\na`)],
    ['with thousands of headers', 'broken', () => raw(`${head}${'A: b\r\n'.repeat(20_000)}\r\na`)],
    [
      'another protocol',
      'broken',
      () => raw('HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n'),
    ],
    [
      'unchanged, without having been asked',
      'status',
      () => raw('HTTP/1.1 304 Not Modified\r\n\r\n'),
    ],
    ['a part', 'status', () => raw('HTTP/1.1 206 Partial Content\r\n\r\n')],
    ['a redirect to nowhere', 'redirect', () => raw('HTTP/1.1 302 Found\r\n\r\n')],
    ['gone', 'missing', () => raw('HTTP/1.1 410 Gone\r\n\r\n')],
    ['only for members', 'denied', () => raw('HTTP/1.1 401 Unauthorized\r\n\r\n')],
    ['an error', 'failing', () => raw('HTTP/1.1 500 Oh\r\n\r\n')],
    ['a joke', 'status', () => raw('HTTP/1.1 418 Teapot\r\n\r\n')],
    ['of an impossible status', 'status', () => raw('HTTP/1.1 999 No\r\n\r\n')],
  ])('%s: %s', async (_what, kind, handler) => {
    web.pages.set('http://news.example/a', handler());
    const fetching = web.fetch('http://news.example/a', { kind: 'page' });
    expect(await refusalOf(fetching)).toMatchObject({ kind, host: 'news.example' });
  });
});

describe('time is over for', () => {
  test.each<[what: string, page: Handler]>([
    [
      'a server that accepts and says nothing',
      () => {
        web.tooLate();
      },
    ],
    [
      'a server that sends its headers letter by letter',
      (_request, response) => {
        response.socket?.write('HTTP/1.1 200 OK\r\nX-', () => {
          web.tooLate();
        });
      },
    ],
    [
      'a server that sends its body letter by letter',
      (_request, response) => {
        response.writeHead(200, { 'content-type': 'text/html' });
        response.write('a', () => {
          web.tooLate();
        });
      },
    ],
    [
      'a server that only ever announces an answer',
      (_request, response) => {
        response.writeProcessing();
        response.writeProcessing(() => {
          web.tooLate();
        });
      },
    ],
  ])('%s, and the connection ends', async (_what, page) => {
    const ended = Promise.withResolvers<void>();
    web.pages.set('http://news.example/a', (request, response) => {
      request.socket.once('close', ended.resolve);
      page(request, response);
    });
    const fetching = web.fetch('http://news.example/a', { kind: 'upload' });
    expect(await refusalOf(fetching)).toMatchObject({ kind: 'time' });
    await ended.promise;
  });

  test('a server that never answers TLS, and the connection ends', async () => {
    const ended = Promise.withResolvers<void>();
    const silent = createServer((socket) => {
      socket.once('close', ended.resolve).resume();
      web.tooLate();
    });
    const port = await portOf(silent);
    web.dial = () => connect(port, '127.0.0.1');
    const fetching = web.fetch('https://news.example/a', { kind: 'upload' });
    expect(await refusalOf(fetching)).toMatchObject({ kind: 'time' });
    await ended.promise;
    silent.close();
  });

  test('a connection that is never made', async () => {
    web.dial = () => {
      queueMicrotask(() => {
        web.tooLate();
      });
      return new Socket();
    };
    for (const address of ['http://news.example/', 'https://news.example/']) {
      expect(await refusalOf(web.fetch(address, { kind: 'upload' }))).toMatchObject({
        kind: 'time',
      });
    }
  });
});
