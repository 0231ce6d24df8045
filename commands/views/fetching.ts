import type { Messages } from '../../src/i18n/en.ts';

/** What is shown while a page is fetched: whose. */
export function fetching(address: string, m: Messages): string {
  return m.articles.fetching(URL.parse(address)?.host ?? address);
}
