import { parseFeedDate } from '../../../feeds/formats/dates.ts';
import type { FeedEntry, FeedText, ParsedFeed } from '../../../feeds/formats/feed.ts';
import { inlineText } from '../../../feeds/formats/markup.ts';
import { personName } from '../../../feeds/formats/people.ts';
import type { Expectation, Field } from './expectations.ts';

/**
 * Whether the feed says what is expected, as `FEEDS_DEFINITION` defines it.
 * @param plain whether the file declares its texts to be plain
 */
export function isRight(feed: ParsedFeed, expectation: Expectation, plain: boolean): boolean {
  const { of, field, expected } = expectation;
  const part = of === 'feed' ? feed : feed.entries[of];
  if (part === undefined) return false;
  return valueOf(part, field) === expectedValue(field, expected, plain);
}

/** Whether nothing is expected, or markup in which nothing can be seen. */
export function expectsNothing({ field, expected }: Expectation, plain: boolean): boolean {
  return (expectedValue(field, expected, plain) ?? '') === '';
}

type Part = ParsedFeed | FeedEntry;

function valueOf(part: Part, field: Field): string | number | null {
  const entry = 'published' in part ? part : null;
  const feed = 'entries' in part ? part : null;
  const updated = part.updated ?? entry?.published ?? null;
  const values: Record<Field, () => string | number | null> = {
    title: () => part.title ?? '',
    link: () => part.url,
    id: () => part.id,
    author: () => part.authors.join(', ') || null,
    published: () => instant(entry ? entry.published : updated),
    updated: () => instant(updated),
    summary: () => visible(feed ? feed.description : (entry?.summary ?? entry?.content ?? null)),
    content: () => visible(entry?.content ?? null),
    language: () => feed?.language ?? null,
    ttl: () => feed?.ttl ?? null,
  };
  return values[field]();
}

function expectedValue(
  field: Field,
  expected: Expectation['expected'],
  plain: boolean,
): string | number | null {
  if (field === 'title' || field === 'summary' || field === 'content')
    return visible({ kind: plain ? 'plain' : 'html', value: String(expected ?? '') });
  if (expected === null || expected === '') return null;
  if (typeof expected === 'object') {
    const [year = 0, month = 1, ...rest] = expected;
    return Date.UTC(year, month - 1, ...rest.slice(0, 4));
  }
  if (field === 'ttl') return Number(expected);
  const text = String(expected);
  if (field === 'published' || field === 'updated') return instant(parseFeedDate(text));
  if (field === 'link') return URL.parse(text)?.href ?? text;
  return field === 'author' ? personName(text) : text;
}

function visible(text: FeedText | null): string {
  return text === null ? '' : inlineText(text);
}

function instant(date: string | null): number | null {
  return date === null ? null : Date.parse(date);
}
