/**
 * Parameters that say where a reader came from, not which article it is. Only names that mean nothing
 * else anywhere: `ref`, `source`, `cid`, `s` or `id` tell articles apart on some sites.
 */
const TRACKING = new RegExp(
  `^(?:${[
    // Campaigns: Google Analytics, Matomo, AT Internet, Webtrekk, Comscore, Adobe, mailings.
    ...['utm_.+', '(?:pk|mtm|piwik|matomo)_(?:campaign|cid|content|keyword|kwd|medium|source)'],
    ...['at_(?:medium|campaign|custom\\d+)', 'xtor', 'wt[_.]z?mc(?:[_.].+)?', 's_kwcid', 'icid'],
    ...['ns_(?:mchannel|source|campaign|linkname)', 'mc_[ce]id', 'mkt_tok', '_hs(?:enc|mi)'],
    // Clicks: advertisements and networks.
    ...['fbclid', 'mibextid', 'fb_(?:action_ids|action_types|ref|source)', 'igsh(?:id)?'],
    ...['gclid', 'gclsrc', 'gbraid', 'wbraid', 'dclid', 'gad_(?:source|campaignid)', 'srsltid'],
    ...['msclkid', 'ocid', 'yclid', 'ysclid', 'twclid', 'ttclid', 'li_fat_id', 'epik'],
    ...['ref_(?:src|url)', '__twitter_impression', '_g[al]', 'dicbo', 'oborigurl', 'tblci'],
    // Of newspapers: Spiegel, F.A.Z. and Tagesspiegel, Deutsche Welle.
    ...['sara_(?:ref|ecid)', 'gepc', 'maca'],
  ].join('|')})$`,
  'i',
);

/** Characters of the longest address: browsers and servers take little more. */
export const LONGEST_ADDRESS = 2000;

/**
 * An article's one address, by which it is recognised: http(s), the host in lower case and ASCII,
 * without login, fragment, tracking and the scheme's own port; else `null`. What remains keeps its
 * order and its spelling, since servers are free to tell them apart.
 */
export function canonicalUrl(address: string): string | null {
  if (address.length > LONGEST_ADDRESS) return null;
  const url = URL.parse(address);
  if (!url || !/^https?:$/u.test(url.protocol)) return null;
  url.username = '';
  url.password = '';
  url.hash = '';
  url.hostname = url.hostname.replace(/\.+$/u, '');
  url.pathname = normalEscapes(url.pathname);
  url.search = normalEscapes(withoutTracking(url.search));
  return url.href.length > LONGEST_ADDRESS ? null : url.href;
}

/** Percent-encoding in its one normal form (RFC 3986, 6.2.2): `%7e` is `~`, `%c3` is `%C3`. */
export function normalEscapes(text: string): string {
  return text.replace(/%[\da-f]{2}/gi, (escape) => {
    const character = String.fromCharCode(parseInt(escape.slice(1), 16));
    return /[\w.~-]/.test(character) ? character : escape.toUpperCase();
  });
}

/** The others as they are written: `URLSearchParams` would write `?a` as `?a=`. */
function withoutTracking(search: string): string {
  const pairs = search.slice(1).split('&');
  const kept = pairs.filter((pair) => pair !== '' && !isTracking(pair));
  return kept.length === 0 ? '' : `?${kept.join('&')}`;
}

function isTracking(pair: string): boolean {
  const [name = ''] = new URLSearchParams(pair).keys();
  return TRACKING.test(name);
}
