/** Parameters that say where a reader came from, not which article it is. */
const TRACKING =
  /^(?:utm_.+|fbclid|gclid|gbraid|wbraid|dclid|msclkid|yclid|twclid|igshid|mc_cid|mc_eid|wt_mc|wt_zmc|_ga)$/i;

/** Characters of the longest address: browsers and servers take little more. */
const LONGEST = 2000;

/** An article's one address: http(s), host in lower case, without fragment and tracking; else null. */
export function canonicalUrl(address: string): string | null {
  if (address.length > LONGEST) return null;
  const url = URL.parse(address);
  if (!url || !/^https?:$/u.test(url.protocol)) return null;
  url.hash = '';
  for (const name of [...url.searchParams.keys()]) {
    if (TRACKING.test(name)) url.searchParams.delete(name);
  }
  return url.href;
}
