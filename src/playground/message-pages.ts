import { broken, refuse } from './api-error.ts';
import type { Message } from './types.ts';

/** How many messages a page has unless told, and at most. */
const LENGTH = { usual: 50, most: 100 };

/** What a listing is asked for: messages next to another one, or the newest ones. */
export interface Page {
  readonly limit: number;
  /** An id, here and below. */
  readonly after: string | undefined;
  readonly before: string | undefined;
}

/** @throws ApiError for a query that Discord does not understand */
export function readPage({ limit: asked, after, before }: Record<string, string>): Page {
  const limit = asked === undefined ? LENGTH.usual : Number(asked);
  const isLength = Number.isInteger(limit) && limit >= 1 && limit <= LENGTH.most;
  refuse(
    broken([
      [!isLength, 'limit', `Must be a whole number from 1 to ${LENGTH.most}.`],
      [after !== undefined && before !== undefined, 'after', 'Excludes "before".'],
      [after !== undefined && !isId(after), 'after', 'Must be a snowflake.'],
      [before !== undefined && !isId(before), 'before', 'Must be a snowflake.'],
    ]),
  );
  return { limit, after, before };
}

/**
 * The page, the newest message first, as Discord has them in every page.
 *
 * @param messages in the order of their creation
 */
export function pageOf(messages: readonly Message[], { limit, after, before }: Page): Message[] {
  if (after !== undefined) {
    const later = messages.filter(({ id }) => BigInt(id) > BigInt(after));
    return later.slice(0, limit).reverse();
  }
  const earlier = messages.filter(({ id }) => !before || BigInt(id) < BigInt(before));
  return earlier.slice(-limit).reverse();
}

function isId(text: string): boolean {
  return /^\d{1,20}$/.test(text);
}
