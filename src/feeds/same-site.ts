import { getDomain } from 'tldts';

/**
 * Whether two addresses belong to one publisher: the same domain below a public suffix, so that
 * `rss.zeitung.example` and `www.zeitung.example` do, two blogs of one host of blogs do not.
 */
export function isSameSite(one: string, other: string): boolean {
  return siteOf(one) === siteOf(other);
}

function siteOf(address: string): string {
  const hostname = URL.parse(address)?.hostname ?? '';
  return getDomain(hostname, { allowPrivateDomains: true }) ?? hostname;
}
