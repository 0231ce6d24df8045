import { z } from 'zod';
import type { Article } from '../articles/article.ts';

/** An article as it is kept: its text apart, since most are never asked for it. */
export interface KeptColumns {
  /** All but its text, as JSON. */
  readonly content: string;
  /** Its text in UTF-8. */
  readonly text: Uint8Array;
}

/** The same as bytes, which cross from the store's thread at less cost. */
export interface BareColumns {
  readonly content: Uint8Array;
  readonly text: Uint8Array;
}

type Head = Omit<Article, 'text'>;

const headSchema: z.ZodType<Head> = z.object({
  id: z.string(),
  title: z.string(),
  outlet: z.string().nullable(),
  author: z.string().nullable(),
  published: z.string().nullable(),
  url: z.string().nullable(),
  language: z.string().nullable(),
  sections: z.array(
    z.object({ start: z.number(), end: z.number(), heading: z.string().nullable() }),
  ),
  hash: z.string(),
});

/** Texts that stay decoded, for whoever asks for the same one again. */
const DECODED = 64;

const encoder = new TextEncoder();

export function columnsOf(article: Article): KeptColumns {
  return { content: contentOf(article), text: encoder.encode(article.text) };
}

export function contentOf(article: Article): string {
  return JSON.stringify({ ...article, text: undefined });
}

/** The article of some columns, which are looked through for what does not belong there. */
export function checkedArticle({ content, text }: KeptColumns): Article {
  return withText(headSchema.parse(JSON.parse(content)), () => decode(text));
}

/** Makes articles of columns: their texts are decoded when they are asked for. */
export function createArticleMaker(): (columns: BareColumns) => Article {
  const textOf = remembering(decode);
  return ({ content, text }) => withText(JSON.parse(decode(content)) as Head, () => textOf(text));
}

/** A plain object, which compares and crosses to threads like any other article. */
function withText(
  { id, title, outlet, author, published, url, language, sections, hash }: Head,
  text: () => string,
): Article {
  return {
    ...{ id, title, outlet, author, published, url, language },
    get text() {
      return text();
    },
    ...{ sections, hash },
  };
}

/** A byte order mark within a text is part of it. */
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

function decode(text: Uint8Array): string {
  return decoder.decode(text);
}

/** What was made last is not made again. */
function remembering<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    const value = made.get(key) ?? make(key);
    made.delete(key);
    made.set(key, value);
    const [oldest] = made.size > DECODED ? made.keys() : [];
    if (oldest !== undefined) made.delete(oldest);
    return value;
  };
}
