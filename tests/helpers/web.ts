import type { Article } from '../../src/articles/article.ts';
import type { Fetch, FetchRequest } from '../../src/feeds/fetch/fetcher.ts';
import type { Fetched, FetchOutcome } from '../../src/feeds/fetch/outcome.ts';
import { FetchRefusal } from '../../src/feeds/fetch/refusal.ts';

/** What an address answers: an outcome, a refusal, or what depends on the request. */
export type Answer =
  FetchOutcome | FetchRefusal | ((request: FetchRequest) => FetchOutcome | Promise<FetchOutcome>);

/** A web of these addresses; what was asked for is recorded in order. */
export function webOf(answers: Readonly<Record<string, Answer>>) {
  const asked: { readonly address: string; readonly request: FetchRequest }[] = [];
  const fetch: Fetch = async (address, request) => {
    asked.push({ address, request });
    const answer =
      answers[address] ?? new FetchRefusal('missing', new URL(address).hostname, '404');
    if (answer instanceof FetchRefusal) throw answer;
    return typeof answer === 'function' ? await answer(request) : answer;
  };
  return { fetch, asked };
}

export function fetched(url: string, body: string, more: Partial<Fetched> = {}): Fetched {
  return {
    ...{ outcome: 'fetched', url, movedTo: null, type: 'application/feed+json', charset: null },
    body: Buffer.from(body),
    ...{ etag: null, lastModified: null, maxAge: null },
    ...more,
  };
}

/** A JSON Feed; its entries as the format has them. */
export function jsonFeed(items: readonly Readonly<Record<string, unknown>>[], more = {}): string {
  const version = 'https://jsonfeed.org/version/1.1';
  return JSON.stringify({ version, title: 'Hafenbote', items, ...more });
}

/** An entry that holds its whole article. */
export function wholeEntry(id: string, text: string, more = {}) {
  const padding = ' Der Hafen liegt am Fluss, und der Rat tagt im Turm.'.repeat(30);
  return {
    ...{ id, title: `Titel ${id}`, url: `https://hafenbote.example/${id}` },
    content_text: `${text}${padding}`,
    ...more,
  };
}

/** A page as it is read. */
export function pageReading(...articles: readonly Article[]) {
  return { articles, skipped: [], warnings: [] };
}
