import { type IncomingMessage, type OutgoingHttpHeaders, request } from 'node:http';
import { connect, isIP, type Socket } from 'node:net';
import { connect as connectSecurely } from 'node:tls';
import { LIMITS } from './limits.ts';
import { FetchRefusal, isFailure, type RefusalKind } from './refusal.ts';
import { hostOf } from './resolve.ts';

/** Opens a connection to one of these addresses, whatever the name stands for by now. */
export type Dial = (name: string, port: number, addresses: readonly string[]) => Socket;

export const dial: Dial = (name, port, addresses) =>
  connect({
    host: name,
    port,
    autoSelectFamily: true,
    lookup: (_name, _options, done) => {
      done(
        null,
        addresses.map((address) => ({ address, family: isIP(address) })),
      );
    },
  });

export interface Sending {
  readonly addresses: readonly string[];
  readonly headers: OutgoingHttpHeaders;
  readonly dial: Dial;
  readonly signal: AbortSignal;
}

/**
 * A response's status and headers; its body is still to be read or destroyed. One connection each:
 * an agent's pool would hand one out whose address nobody checked.
 *
 * @throws {FetchRefusal}
 */
export function send(url: URL, { addresses, headers, dial, signal }: Sending) {
  const host = hostOf(url);
  const secure = url.protocol === 'https:';
  const socket = dial(host, Number(url.port) || (secure ? 443 : 80), addresses);
  let failure: RefusalKind = 'unreachable';
  socket.once('connect', () => (failure = secure ? 'tls' : 'broken'));
  const connection = secure ? securely(socket, host) : socket;
  connection.once('secureConnect', () => (failure = 'broken'));

  return new Promise<IncomingMessage>((resolve, reject) => {
    const sent = request({
      createConnection: () => connection,
      path: url.pathname + url.search,
      headers: { ...headers, host: url.host },
      maxHeaderSize: LIMITS.headers,
      signal,
    });
    sent.once('response', resolve);
    sent.on('error', (cause) => {
      const refusal = new FetchRefusal(failure, url.hostname, '', { cause });
      reject(isFailure(cause) ? refusal : cause);
    });
    // Where a server changes the protocol, that is all there is.
    sent.once('close', () => {
      reject(new FetchRefusal(failure, url.hostname));
    });
    sent.end();
  });
}

function securely(socket: Socket, host: string): Socket {
  const named = isIP(host) === 0 ? { servername: host } : {};
  const connection = connectSecurely({ socket, host, ...named, ALPNProtocols: ['http/1.1'] });
  socket.once('error', (error) => connection.destroy(error));
  return connection;
}
