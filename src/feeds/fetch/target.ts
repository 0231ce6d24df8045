import { LONGEST_ADDRESS } from '../../articles/url.ts';
import { FetchRefusal } from './refusal.ts';

/** As `URL.port` has them: empty is the scheme's own. */
const PORTS: ReadonlySet<string> = new Set(['', '80', '443', '8080', '8443']);

/** Characters of a name in the DNS (RFC 1035), which the sentences quote. */
const LONGEST_NAME = 253;

/**
 * An address that may be fetched as far as its spelling tells: `URL` reads every spelling of a host
 * into one, so that what is checked here is what is connected to.
 *
 * @throws {FetchRefusal}
 */
export function targetOf(address: string): URL {
  const url = address.length > LONGEST_ADDRESS ? null : URL.parse(address);
  if (url === null) throw new FetchRefusal('address', '');
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new FetchRefusal('scheme', '');
  if (url.username !== '' || url.password !== '')
    throw new FetchRefusal('credentials', url.hostname);
  if (!PORTS.has(url.port)) throw new FetchRefusal('port', url.hostname, url.port);
  if (url.hostname.length > LONGEST_NAME) throw new FetchRefusal('address', '');
  // The dot behind a name belongs neither into Host nor into TLS.
  url.hostname = url.hostname.replace(/\.+$/, '');
  url.hash = '';
  return url;
}

/**
 * Where a response of `from` leads to.
 *
 * @param location as node:http hands it over, a character for each byte
 * @throws {FetchRefusal}
 */
export function redirectTarget(from: URL, location: string | undefined): URL {
  const ascii = (location ?? '').replace(
    /[\x80-\xff]/g,
    (byte) => `%${byte.charCodeAt(0).toString(16)}`,
  );
  const to = URL.parse(ascii, from.href);
  if (ascii.trim() === '' || to === null) throw new FetchRefusal('redirect', from.hostname);
  const target = targetOf(to.href);
  if (from.protocol === 'https:' && target.protocol === 'http:')
    throw new FetchRefusal('downgrade', from.hostname);
  return target;
}
