import { canonicalUrl } from '../url.ts';

/** Parts of a host's name that make no other site of it. */
const EDITION = /^(?:www|m|mobil|mobile|amp)\./u;

/**
 * The page's canonical address: what it declares, as long as that is on the site that it came from.
 * A page must not pass itself off as another site's: whoever could would replace its articles.
 * @param url where it came from; null where nobody knows
 */
export function addressOf(declared: readonly string[], url: string | null): string | null {
  const own = url === null ? null : canonicalUrl(url);
  if (url !== null && own === null) return null;
  for (const address of declared) {
    const resolved = URL.parse(address, own ?? undefined)?.href;
    const canonical = resolved === undefined ? null : canonicalUrl(resolved);
    if (canonical !== null && (own === null || isSamePlace(canonical, own))) return canonical;
  }
  return own;
}

/** On the same site, and not its front page where the page came from below that. */
function isSamePlace(canonical: string, own: string): boolean {
  const [there, here] = [new URL(canonical), new URL(own)];
  const site = ({ host }: URL) => host.replace(EDITION, '');
  return site(there) === site(here) && (there.pathname !== '/' || here.pathname === '/');
}
