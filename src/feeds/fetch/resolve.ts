import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { isPublic } from './address.ts';
import { FetchRefusal, isFailure } from './refusal.ts';

/** No name server answered, which says nothing about the name. */
const UNANSWERED: ReadonlySet<string> = new Set(['EAI_AGAIN', 'ECONNREFUSED', 'ETIMEOUT']);

/** The IP addresses of a name. */
export type Resolve = (name: string) => Promise<readonly string[]>;

export const resolveName: Resolve = async (name) => {
  const addresses = await lookup(name, { all: true });
  return addresses.map(({ address }) => address);
};

/**
 * The addresses to connect to, asked for once. One that is not public spoils all: no honest name
 * leads both into the internet and into somebody's network.
 *
 * @throws {FetchRefusal}
 */
export async function publicAddresses(url: URL, resolve: Resolve): Promise<readonly string[]> {
  const host = hostOf(url);
  const addresses = isIP(host) === 0 ? await resolved(url, resolve) : [host];
  if (addresses.length === 0) throw new FetchRefusal('unknown', url.hostname);
  if (!addresses.every(isPublic)) throw new FetchRefusal('private', url.hostname);
  return addresses;
}

/** A URL's name or IP address, without the brackets of IPv6. */
export function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/g, '');
}

async function resolved({ hostname }: URL, resolve: Resolve): Promise<readonly string[]> {
  try {
    return await resolve(hostname);
  } catch (error) {
    if (!isFailure(error)) throw error;
    const isUnanswered = 'code' in error && UNANSWERED.has(String(error.code));
    const kind = isUnanswered ? 'offline' : 'unknown';
    throw new FetchRefusal(kind, hostname, '', { cause: error });
  }
}
