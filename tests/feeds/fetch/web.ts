import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { type AddressInfo, connect, type Server, type Socket } from 'node:net';
import { createFetch, type Fetch } from '../../../src/feeds/fetch/fetcher.ts';
import { FetchRefusal } from '../../../src/feeds/fetch/refusal.ts';
import { CERTIFICATE, KEY } from './certificate.ts';

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

export const PUBLIC_ADDRESS = '93.184.216.34';

/** A small internet on loopback: names, servers, and how they were asked. */
export interface Web extends AsyncDisposable {
  readonly fetch: Fetch;
  /** By URL without query. What is not there is 404, every robots.txt included. */
  readonly pages: Map<string, Handler>;
  /** The addresses of a name, one list for each time it is asked for, the last one for ever. */
  readonly names: Map<string, readonly (readonly string[])[]>;
  /** Each name that was asked for, in order. */
  readonly resolved: string[];
  readonly dialled: {
    readonly name: string;
    readonly port: number;
    readonly addresses: readonly string[];
  }[];
  readonly requests: { readonly url: string; readonly headers: IncomingMessage['headers'] }[];
  /** Opens the next connections instead of the servers. */
  dial: ((port: number) => Socket) | null;
  /** Lets the time of every fetch under way be over. */
  tooLate(): void;
}

export async function startWeb(): Promise<Web> {
  let late = new AbortController();
  const plain = createServer((request, response) => answer('http', request, response));
  const secure = createSecureServer({ key: KEY, cert: CERTIFICATE }, (request, response) =>
    answer('https', request, response),
  );
  const plainPort = await portOf(plain);
  const securePort = await portOf(secure);
  const web: Web = {
    pages: new Map(),
    names: new Map(),
    resolved: [],
    dialled: [],
    requests: [],
    dial: null,
    tooLate() {
      late.abort();
      late = new AbortController();
    },
    fetch: createFetch({
      userAgent: 'Fundstelle/1.2.3 (+https://bot.example)',
      resolve: (name) => {
        const answers = web.names.get(name) ?? [[PUBLIC_ADDRESS]];
        const before = web.resolved.filter((asked) => asked === name).length;
        web.resolved.push(name);
        return Promise.resolve(answers[Math.min(before, answers.length - 1)] ?? []);
      },
      dial: (name, port, addresses) => {
        web.dialled.push({ name, port, addresses });
        if (web.dial !== null) return web.dial(port);
        return connect(port % 1000 === 443 ? securePort : plainPort, '127.0.0.1');
      },
      deadline: () => late.signal,
    }),
    async [Symbol.asyncDispose]() {
      for (const server of [plain, secure]) {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
    },
  };

  function answer(scheme: string, request: IncomingMessage, response: ServerResponse): void {
    const url = `${scheme}://${request.headers.host ?? ''}${request.url ?? ''}`;
    web.requests.push({ url, headers: request.headers });
    const handler = web.pages.get(url.replace(/\?.*/, ''));
    if (handler === undefined) response.writeHead(404).end();
    else handler(request, response);
  }

  return web;
}

export async function portOf(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

/** A page that answers with this body. */
export function says(body: string | Uint8Array, headers: Record<string, string> = {}): Handler {
  return (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=UTF-8', ...headers }).end(body);
  };
}

export function redirects(location: string, status = 302): Handler {
  return (_request, response) => {
    response.writeHead(status, { location }).end();
  };
}

/** Writes to the connection what no well-behaved server would. */
export function raw(bytes: string | Uint8Array): Handler {
  return (_request, response) => {
    response.socket?.end(bytes);
  };
}

/** What a fetch is refused for; fails where it is not. */
export async function refusalOf(fetching: Promise<unknown>): Promise<FetchRefusal> {
  const end = await fetching.catch((error: unknown) => error);
  if (end instanceof FetchRefusal) return end;
  throw new Error('was not refused', { cause: end });
}
