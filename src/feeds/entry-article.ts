import { createHash } from 'node:crypto';
import type { Article } from '../articles/article.ts';
import { normaliseCharacters, oneLine } from '../articles/characters.ts';
import { compose } from '../articles/compose.ts';
import { parsePlainText } from '../articles/formats/plain-text.ts';
import { readPage } from '../articles/page.ts';
import { languageCode } from '../articles/declared.ts';
import { canonicalUrl } from '../articles/url.ts';
import { detectLanguage } from '../text/language.ts';
import { splitSentences } from '../text/sentences.ts';
import { shorten } from '../text/shorten.ts';
import type { FeedEntry, FeedText, ParsedFeed } from './formats/feed.ts';
import { textOfHtml } from './html-text.ts';
import { type IdentifiedEntry, identified } from './identity.ts';
import { isTeaser } from './teaser.ts';

/** What blogs put below each entry of their feeds. */
const FOOTER =
  /\n(?:The post|Der Beitrag|Dieser Beitrag) [^\n]{1,400}(?:appeared first on|erschien zuerst auf)[^\n]{1,200}$/u;

/** Characters of a title that is made of the text's beginning. */
const TITLE_LENGTH = 120;

export interface EntryArticle {
  /** Which entry of the feed it is, from 1. */
  readonly number: number;
  /** Recognises the entry when its feed is read again. */
  readonly key: string;
  /** What it says beside its text, which its page may leave out. */
  readonly about: Pick<Article, 'outlet' | 'author' | 'published'> & {
    readonly title: string | null;
  };
  /** Null for an entry without text. */
  readonly article: Article | null;
  /** Of the page that holds the article, as far as the entry names one of its own. */
  readonly url: string | null;
  /** When its publisher changed it, as the entry has it. */
  readonly updated: string | null;
  /** Whether the entry has no more than the beginning of the article. */
  readonly isTeaser: boolean;
}

/**
 * What the entries of a feed hold, each once, in their order.
 * @param origin the feed's address, or the path of its file: part of the id of entries without a page
 */
export function entryArticles(feed: ParsedFeed, origin: string): EntryArticle[] {
  const entries = identified(feed.entries);
  const shared = sharedPages(feed, entries);
  return entries.map(({ key, number, entry }) => {
    const url = entry.url === null ? null : canonicalUrl(entry.url);
    const text = longest([entry.content, entry.summary]);
    const id = url === null || shared.has(url) ? `${url ?? origin}#${key}` : url;
    const about = aboutIn(entry, feed);
    return {
      ...{ number, key, about, updated: entry.updated, isTeaser: isTeaser(text) },
      article: articleFrom(about, { id, url, feed, text }),
      url: url === null || shared.has(url) ? null : url,
    };
  });
}

/** Addresses that stand for more than one entry, and the site's own, are no article's. */
function sharedPages(feed: ParsedFeed, entries: readonly IdentifiedEntry[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const address of [feed.url, ...entries.map(({ entry }) => entry.url)]) {
    const url = address === null ? null : canonicalUrl(address);
    if (url !== null) (seen.has(url) ? shared : seen).add(url);
  }
  return shared;
}

function longest(texts: readonly (FeedText | null)[]): string {
  const [first = ''] = texts
    .flatMap((text) =>
      text === null ? [] : [text.kind === 'html' ? textOfHtml(text.value) : text.value],
    )
    .map((text) => normaliseCharacters(text).trim().replace(FOOTER, '').trim())
    .sort((a, b) => b.length - a.length);
  return first;
}

interface Known {
  readonly id: string;
  readonly url: string | null;
  readonly feed: ParsedFeed;
  readonly text: string;
}

function aboutIn(entry: FeedEntry, feed: ParsedFeed): EntryArticle['about'] {
  const names = entry.authors.filter((name) => !name.includes('@'));
  return {
    title: entry.title,
    outlet: feed.title,
    author: names.join(', ') || null,
    published: (entry.published ?? entry.updated)?.slice(0, 10) ?? null,
  };
}

function articleFrom(
  about: EntryArticle['about'],
  { id, url, feed, text: body }: Known,
): Article | null {
  const blocks = parsePlainText(body);
  const page = readPage(blocks, about.title);
  const read = compose(page.blocks);
  // A note of one line is its own title and all there is.
  const { text, sections } = read.text === '' ? compose(blocks) : read;
  if (text === '') return null;
  return {
    id,
    title: about.title ?? (read.text === '' ? null : page.title) ?? beginningOf(text),
    outlet: page.outlet ?? about.outlet,
    author: about.author ?? page.author,
    published: about.published ?? page.published,
    url,
    language: detectLanguage(text) ?? languageCode(feed.language ?? ''),
    text,
    sections,
    hash: createHash('sha256').update(text).digest('hex'),
  };
}

function beginningOf(text: string): string {
  const [first] = splitSentences(text.slice(0, 2 * TITLE_LENGTH));
  return shorten(oneLine(text.slice(first?.start, first?.end)), TITLE_LENGTH);
}
