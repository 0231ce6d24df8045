import { isIP } from 'node:net';
import { readBody } from './fetch/body.ts';
import type { Fetch } from './fetch/fetcher.ts';
import { LIMITS } from './fetch/limits.ts';
import { FetchRefusal } from './fetch/refusal.ts';
import { hostOf } from './fetch/resolve.ts';
import { dial, send } from './fetch/send.ts';

/** Where Discord keeps what people attach. */
const DISCORDS_HOSTS: ReadonlySet<string> = new Set(['cdn.discordapp.com', 'media.discordapp.net']);

/** Fetches what somebody attached in Discord. @throws {FetchRefusal} also for any other address */
export type FetchAttachment = (address: string) => Promise<Uint8Array>;

/** @param standIn the address of a stand-in for Discord on this machine, which then keeps the files */
export function attachmentFetcher(fetch: Fetch, standIn: string | null): FetchAttachment {
  return async (address) => {
    const url = URL.parse(address);
    if (url === null || url.hostname === '') throw new FetchRefusal('address', '');
    if (standIn !== null) return await fromStandIn(url, new URL(standIn).origin);
    requireDiscords(url);
    const outcome = await fetch(url.href, { kind: 'upload' });
    if (outcome.outcome !== 'fetched') throw new FetchRefusal('busy', url.hostname);
    requireDiscords(new URL(outcome.url));
    return outcome.body;
  };
}

function requireDiscords({ protocol, host, hostname }: URL): void {
  if (protocol === 'https:' && DISCORDS_HOSTS.has(host)) return;
  throw new FetchRefusal('elsewhere', hostname);
}

/** As much and as long as from anywhere else, from the one place on this machine that is known. */
async function fromStandIn(url: URL, origin: string): Promise<Uint8Array> {
  const { hostname } = url;
  if (url.origin !== origin) throw new FetchRefusal('elsewhere', hostname);
  const addresses = isIP(hostOf(url)) === 0 ? ['127.0.0.1', '::1'] : [hostOf(url)];
  const signal = AbortSignal.timeout(LIMITS.time);
  try {
    const response = await send(url, { addresses, headers: {}, dial, signal });
    const { statusCode } = response;
    if (statusCode === 200) return await readBody(response, hostname, LIMITS.body);
    response.destroy();
    throw new FetchRefusal('status', hostname, String(statusCode));
  } catch (error) {
    throw signal.aborted ? new FetchRefusal('time', hostname, '', { cause: error }) : error;
  }
}
