import type { FeedEntry, FeedText, ParsedFeed } from './feed.ts';
import { childrenNamed, dateNamed, firstLine, firstText, firstValue } from './fields.ts';
import { baseOf, pageOf } from './links.ts';
import { authorsIn } from './people.ts';
import { FeedRefusal } from './refusal.ts';
import { minutesToLive } from './ttl.ts';
import { parseXml, type XmlElement } from './xml-tree.ts';

const ROOTS = new Set(['rss', 'rdf:rdf', 'feed', 'channel']);
const ENTRIES = new Set(['item', 'entry']);

const ID = ['id', 'guid', 'dc:identifier'];
const TITLE = ['title', 'dc:title', 'media:title'];
const CONTENT = ['content:encoded', 'content', 'fullitem', 'xhtml:body', 'xhtml:div', 'body'];
const SUMMARY = new Set(['summary', 'description', 'abstract']);
const OTHER_SUMMARY = ['dc:description', 'itunes:summary', 'media:description', 'itunes:subtitle'];
const DESCRIPTION = ['subtitle', 'tagline', ...SUMMARY, ...OTHER_SUMMARY];
const AUTHOR = ['author', 'managingeditor', 'dc:creator', 'dc:author', 'itunes:author'];
const PUBLISHED = [
  'published',
  'pubdate',
  'issued',
  'dcterms:issued',
  'created',
  'dcterms:created',
];
const UPDATED = ['updated', 'modified', 'dcterms:modified', 'lastbuilddate', 'dc:date', 'lastmod'];

/**
 * RSS 0.9x to 2.0, RSS 1.0 and 1.1 (RDF), Atom 0.3 and 1.0, CDF.
 * @param url where the feed comes from, for its relative addresses
 * @param most entries that are looked at
 * @throws {FeedRefusal} where it is no feed or must not be read
 */
export function parseXmlFeed(xml: string, url: string | null, most: number): ParsedFeed {
  const root = parseXml(xml).find(({ name }) => ROOTS.has(name));
  if (!root) throw new FeedRefusal('notAFeed');
  const [channel = root] = childrenNamed(root, ['channel']);
  const isAtom = root.name === 'feed';
  const base = baseOf(root, url);
  const inner = channel === root ? base : baseOf(channel, base);
  const authors = authorsIn(channel, AUTHOR);
  const entries = [...new Set([channel, ...childrenNamed(channel, ['items']), root])]
    .flatMap(({ elements }) => elements)
    .filter(({ name }) => ENTRIES.has(name));
  return {
    id: firstValue(childrenNamed(channel, ID)) ?? channel.attributes.get('rdf:about') ?? null,
    url: pageOf(channel, inner),
    title: firstLine(childrenNamed(channel, TITLE), isAtom),
    description: firstText(childrenNamed(channel, DESCRIPTION), isAtom),
    authors,
    updated: dateNamed(channel, [...UPDATED, ...PUBLISHED]),
    language: languageOf(channel) ?? languageOf(root),
    ttl: minutesToLive(channel),
    entries: entries
      .slice(0, most)
      .map((entry) => entryFrom(entry, isAtom, baseOf(entry, inner)))
      .map((entry) => (isAtom && entry.authors.length === 0 ? { ...entry, authors } : entry)),
    entriesLeft: Math.max(0, entries.length - most),
  };
}

function entryFrom(entry: XmlElement, isAtom: boolean, base: string | null): FeedEntry {
  return {
    id: firstValue(childrenNamed(entry, ID)) ?? entry.attributes.get('rdf:about') ?? null,
    url: pageOf(entry, base),
    title: firstLine(childrenNamed(entry, TITLE), isAtom),
    authors: authorsIn(entry, AUTHOR),
    published: dateNamed(entry, [...PUBLISHED, 'dc:date']),
    updated: dateNamed(entry, UPDATED),
    ...textsOf(entry, isAtom),
  };
}

/** Of several summaries the first is one; the next is the content where nothing else is. */
function textsOf(
  entry: XmlElement,
  isAtom: boolean,
): { summary: FeedText | null; content: FeedText | null } {
  const [summary, ...more] = entry.elements.filter(({ name }) => SUMMARY.has(name));
  const groups = [entry, ...childrenNamed(entry, ['media:group'])];
  const others = groups.flatMap((group) => childrenNamed(group, OTHER_SUMMARY));
  return {
    summary: firstText(summary ? [summary, ...others] : others, isAtom),
    content: firstText([...childrenNamed(entry, CONTENT), ...more], isAtom),
  };
}

function languageOf(element: XmlElement): string | null {
  const stated = firstValue(childrenNamed(element, ['language', 'dc:language']));
  return (stated ?? element.attributes.get('xml:lang') ?? '').trim().replaceAll('_', '-') || null;
}
