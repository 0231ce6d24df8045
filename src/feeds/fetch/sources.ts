import { MIMEType } from 'node:util';

/** What is fetched, which decides on the types it may have. */
export type SourceKind = 'page' | 'feed' | 'upload' | 'robots';

const PAGE = ['text/html', 'application/xhtml+xml', 'text/plain', 'text/markdown'];
const XML = ['application/xml', 'text/xml'];
const FEED = ['application/rss+xml', 'application/atom+xml', 'application/feed+json'];

/** Servers name feeds loosely, as HTML even: the parser judges. Of uploads and robots.txt, nobody asks. */
const TYPES: Readonly<Record<SourceKind, readonly string[]>> = {
  page: PAGE,
  feed: [...FEED, 'application/rdf+xml', ...XML, 'application/json', 'text/plain', 'text/html'],
  upload: [],
  robots: [],
};

/** A body's type as its response declares it, in lower case, and the charset that goes with it. */
export interface MediaType {
  readonly essence: string;
  readonly charset: string | null;
}

/** Characters of a registered type (RFC 6838, 4.2); a sentence quotes it. */
const LONGEST_TYPE = 255;

/** @returns `null` where the header is missing or means nothing */
export function mediaTypeOf(header: string | undefined): MediaType | null {
  try {
    const { essence, params } = new MIMEType(header ?? '');
    if (essence.length > LONGEST_TYPE) return null;
    return { essence, charset: params.get('charset')?.toLowerCase() ?? null };
  } catch {
    return null;
  }
}

/** Whose types are somebody's guess: what they are is told by the place or by the file's ending. */
const OF_ANY_TYPE: ReadonlySet<SourceKind> = new Set<SourceKind>(['robots', 'upload']);

/** A robots.txt is one whatever it is called; a feed's type may be any dialect of XML or JSON. */
export function isAllowedType(kind: SourceKind, type: MediaType | null): boolean {
  if (OF_ANY_TYPE.has(kind)) return true;
  if (type === null) return false;
  if (kind === 'feed' && /^application\/.+\+(?:xml|json)$/.test(type.essence)) return true;
  return TYPES[kind].includes(type.essence);
}

/** What to ask for; the rest, because some servers refuse whoever does not take everything. */
export function acceptHeader(kind: SourceKind): string {
  return [...TYPES[kind], '*/*;q=0.1'].join(', ');
}
