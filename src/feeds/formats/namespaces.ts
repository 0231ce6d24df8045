/**
 * The vocabularies that feeds are read from, by their namespace without scheme, end and case. Those of
 * RSS and Atom share the empty prefix: feeds mix them, and their words mean the same.
 */
const PREFIXES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '': [
      ...['purl.org/rss/1.0', 'purl.org/net/rss1.1', 'my.netscape.com/rdf/simple/0.9'],
      ...['channel.netscape.com/rdf/simple/0.9', 'my.netscape.com/publish/formats/rss-0.91.dtd'],
      ...['backend.userland.com/rss', 'backend.userland.com/rss2', 'backend.userland.com/rss2.1'],
      ...['blogs.law.harvard.edu/tech/rss', 'cyber.law.harvard.edu/rss', 'purl.org/atom/ns'],
      ...['www.w3.org/2005/atom', 'purl.org/atom-blog/ns'],
    ],
    rdf: ['www.w3.org/1999/02/22-rdf-syntax-ns'],
    dc: ['purl.org/dc/elements/1.1', 'purl.org/dc/elements/1.0'],
    dcterms: ['purl.org/dc/terms'],
    content: ['purl.org/rss/1.0/modules/content'],
    sy: ['purl.org/rss/1.0/modules/syndication'],
    media: ['search.yahoo.com/mrss', 'tools.search.yahoo.com/mrss'],
    itunes: ['www.itunes.com/dtds/podcast-1.0.dtd', 'example.com/dtds/podcast-1.0.dtd'],
    xhtml: ['www.w3.org/1999/xhtml'],
    xml: ['www.w3.org/xml/1998/namespace'],
  }).flatMap(([prefix, uris]) => uris.map((uri) => [uri, prefix] as const)),
);
const USUAL = new Set(PREFIXES.values());

/** For what belongs to no vocabulary that is read. */
const FOREIGN = '?';
/** Declared prefixes that count: every element that declares one copies those around it. */
const MOST_PREFIXES = 100;

/** Namespaces by the prefix that they were declared for; those of an element and all around it. */
export type Scope = ReadonlyMap<string, string>;

/** Around the root: what that declares without prefix is the document's own vocabulary. */
export const NO_SCOPE: Scope = new Map();

/** The scope inside an element with these attributes. */
export function scopeWithin(outer: Scope, attributes: Iterable<readonly [string, string]>): Scope {
  const isRoot = outer === NO_SCOPE;
  let scope: Map<string, string> | null = isRoot ? new Map<string, string>() : null;
  for (const [name, value] of attributes) {
    const prefix = name === 'xmlns' ? '' : /^xmlns:(?<prefix>.+)$/u.exec(name)?.groups?.['prefix'];
    if (prefix === undefined || outer.size > MOST_PREFIXES) continue;
    scope ??= new Map(outer);
    // Whatever a feed's root calls its own vocabulary, it is the feed's: drafts had many names.
    const own = prefix === '' && (isRoot || value === '');
    scope.set(prefix, PREFIXES.get(comparable(value)) ?? (own ? '' : FOREIGN));
  }
  return scope ?? outer;
}

/** A name with the usual prefix of its vocabulary, in lower case: `dc:creator`, `title`. */
export function usualName(name: string, scope: Scope): string {
  const lower = name.toLowerCase();
  const colon = lower.indexOf(':');
  const written = colon < 0 ? '' : lower.slice(0, colon);
  const prefix = scope.get(written) ?? (written === '' || USUAL.has(written) ? written : FOREIGN);
  const local = lower.slice(colon + 1);
  return prefix === '' ? local : `${prefix}:${local}`;
}

function comparable(uri: string): string {
  return uri
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//u, '')
    .replace(/[/#]$/u, '');
}
