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

/** What prefixes mean at one place of a document that is read from its beginning to its end. */
export interface Namespaces {
  /** An element with these attributes begins. */
  readonly enter: (attributes: Iterable<readonly [string, string]>) => void;
  /** The innermost element ends. */
  readonly leave: () => void;
  /** A name with the usual prefix of its vocabulary, in lower case: `dc:creator`, `title`. */
  readonly usualName: (name: string) => string;
}

/** An element costs what it declares itself, whatever is declared around it (as SAX's NamespaceSupport). */
export function readNamespaces(): Namespaces {
  /** By prefix, the innermost last. */
  const meanings = new Map<string, string[]>();
  /** Prefixes by the open element that declares them. */
  const declared: string[][] = [];

  function declare(prefix: string, meaning: string): void {
    const outer = meanings.get(prefix);
    if (outer) outer.push(meaning);
    else meanings.set(prefix, [meaning]);
  }

  return {
    enter(attributes) {
      const isRoot = declared.length === 0;
      const prefixes: string[] = [];
      for (const [name, value] of attributes) {
        const prefix = prefixIn(name);
        if (prefix === null) continue;
        // Whatever a feed's root calls its own vocabulary, it is the feed's: drafts had many names.
        const own = prefix === '' && (isRoot || value === '');
        declare(prefix, PREFIXES.get(comparable(value)) ?? (own ? '' : FOREIGN));
        prefixes.push(prefix);
      }
      declared.push(prefixes);
    },
    leave() {
      for (const prefix of declared.pop() ?? []) meanings.get(prefix)?.pop();
    },
    usualName(name) {
      const lower = name.toLowerCase();
      const colon = lower.indexOf(':');
      const written = colon < 0 ? '' : lower.slice(0, colon);
      const isUsual = written === '' || USUAL.has(written);
      const prefix = meanings.get(written)?.at(-1) ?? (isUsual ? written : FOREIGN);
      const local = lower.slice(colon + 1);
      return prefix === '' ? local : `${prefix}:${local}`;
    },
  };
}

/** The prefix that an attribute declares, `''` for none; null where it is another attribute. */
function prefixIn(attribute: string): string | null {
  if (attribute === 'xmlns') return '';
  return /^xmlns:(?<prefix>.+)$/u.exec(attribute)?.groups?.['prefix'] ?? null;
}

function comparable(uri: string): string {
  return uri
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//u, '')
    .replace(/[/#]$/u, '');
}
