import { z } from 'zod';
import { oneLine } from '../../articles/characters.ts';
import { parseFeedDate } from './dates.ts';
import type { FeedEntry, FeedText, ParsedFeed } from './feed.ts';
import { absolute } from './links.ts';
import { inlineText, looksLikeHtml } from './markup.ts';
import { MOST_AUTHORS } from './people.ts';
import { FeedRefusal } from './refusal.ts';

/** A value of another kind than asked for is as good as none: one bad field must not cost the feed. */
const text = z.string().nullish().catch(null);
const author = z.object({ name: text }).nullish().catch(null);
const credits = { author, authors: firstOf(author, MOST_AUTHORS).nullish().catch(null) };

const item = z
  .object({
    id: z.union([z.string(), z.number()]).nullish().catch(null),
    ...{ url: text, external_url: text, title: text, summary: text },
    ...{ content_html: text, content_text: text, date_published: text, date_modified: text },
    ...credits,
  })
  .catch({});
const feed = z.object({
  version: z.string().regex(/^https?:\/\/(?:www\.)?jsonfeed\.org\/version\//iu),
  ...{ title: text, home_page_url: text, description: text, language: text },
  ...credits,
  items: z.unknown(),
});

/**
 * JSON Feed 1.0 and 1.1; of what is no object among its items nothing is known.
 * @param url where the feed comes from, for its relative addresses
 * @param most entries that are looked at
 * @throws {FeedRefusal} where it is no JSON Feed
 */
export function parseJsonFeed(json: string, url: string | null, most: number): ParsedFeed {
  const read = feed.safeParse(valueOf(json));
  if (!read.success) throw new FeedRefusal('notAFeed');
  const { data } = read;
  const items = Array.isArray(data.items) ? data.items : [];
  const authors = names(data);
  return {
    id: null,
    url: absolute(data.home_page_url ?? '', url),
    title: line(data.title),
    description: plain(data.description),
    authors,
    updated: null,
    language: data.language ?? null,
    ttl: null,
    entries: items.slice(0, most).map((entry) => entryFrom(item.parse(entry), authors, url)),
    entriesLeft: Math.max(0, items.length - most),
  };
}

function entryFrom(
  entry: z.infer<typeof item>,
  feedAuthors: readonly string[],
  base: string | null,
): FeedEntry {
  const authors = names(entry);
  return {
    id: entry.id?.toString() || null,
    url: absolute(entry.url ?? '', base) ?? absolute(entry.external_url ?? '', base),
    title: line(entry.title),
    authors: authors.length > 0 ? authors : feedAuthors,
    published: parseFeedDate(entry.date_published ?? ''),
    updated: parseFeedDate(entry.date_modified ?? ''),
    summary: plain(entry.summary),
    content: html(entry.content_html) ?? plain(entry.content_text),
  };
}

/** Version 1.1 has a list of authors, version 1.0 one. */
function names({
  author: first,
  authors,
}: Pick<z.infer<typeof item>, 'author' | 'authors'>): string[] {
  return [...(authors ?? []), ...(authors?.length ? [] : [first])].flatMap(
    (person) => oneLine(person?.name ?? '') || [],
  );
}

/** Titles are plain, but are written as HTML here and there. */
function line(written: string | null | undefined): string | null {
  const value = written ?? '';
  return inlineText({ kind: looksLikeHtml(value) ? 'html' : 'plain', value }) || null;
}

function plain(value: string | null | undefined): FeedText | null {
  return value?.trim() ? { kind: 'plain', value } : null;
}

function html(value: string | null | undefined): FeedText | null {
  return value?.trim() ? { kind: 'html', value } : null;
}

/** Only those that are read: a list may hold millions of something else. */
function firstOf<T extends z.ZodType>(schema: T, most: number) {
  return z.preprocess(
    (list) => (Array.isArray(list) ? list.slice(0, most) : list),
    z.array(schema),
  );
}

function valueOf(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw new FeedRefusal('notAFeed', { cause });
  }
}
