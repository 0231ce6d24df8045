import { Parser } from 'htmlparser2';
import { LONGEST_ADDRESS } from '../articles/url.ts';
import { absolute } from './formats/links.ts';

const FEED_TYPE = /^\s*application\/(?:(?:rss|atom)\+xml|feed\+json)\s*(?:;|$)/iu;
const MOST = 10;
/** Elements within one another; the parser looks through all that are open for each that is closed. */
const DEEPEST = 200;

/**
 * The feeds that an HTML page names as its own (`<link rel="alternate">`): absolute http(s) addresses in
 * the order of the page, each once, the first ten.
 * @param url of the page, for its relative addresses
 */
export function feedsLinkedFrom(html: string, url: string): string[] {
  const feeds = new Set<string>();
  let base: string | null = null;
  let depth = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      depth += 1;
      if (name === 'base') base ??= absolute(attributes['href'] ?? '', url);
      const feed = name === 'link' && isFeed(attributes) ? attributes['href'] : undefined;
      const address = absolute(feed ?? '', base ?? url);
      if (address !== null && address.length <= LONGEST_ADDRESS) feeds.add(address);
      if (feeds.size === MOST || depth > DEEPEST) parser.pause();
    },
    onclosetag() {
      depth -= 1;
    },
  });
  parser.end(html);
  return [...feeds];
}

function isFeed({ rel = '', type = '' }: Readonly<Record<string, string>>): boolean {
  return FEED_TYPE.test(type) && rel.toLowerCase().split(/\s+/u).includes('alternate');
}
