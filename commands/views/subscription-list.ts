import { md } from '../../src/discord/markdown.ts';
import type { Reply } from '../../src/discord/reply.ts';
import type { Messages } from '../../src/i18n/en.ts';
import type { Subscription } from '../../src/store/store.ts';
import { pageButtons, pageFrom, pagesFor } from './pages.ts';
import { subscriptionText } from './subscription.ts';

export const SUBSCRIPTIONS_PAGE = 'digests-page';

/** How many subscriptions a page lists: a topic of 100 characters takes twice as many, escaped. */
const PER_PAGE = 6;

/** One page of what a server subscribed to. */
export function subscriptionListReply(
  subscriptions: readonly Subscription[],
  wantedPage: string,
  m: Messages,
): Reply {
  if (subscriptions.length === 0) {
    return { tone: 'notice', blocks: [{ kind: 'text', text: md`${m.digests.none}` }] };
  }
  const pages = pagesFor(subscriptions.length, PER_PAGE);
  const page = pageFrom(wantedPage, pages);
  const shown = subscriptions.slice((page - 1) * PER_PAGE, page * PER_PAGE);
  const title = md`**${m.digests.listed(subscriptions.length, page, pages)}**`;
  const texts = shown.map((subscription) => subscriptionText(subscription, m));
  return {
    tone: 'notice',
    blocks: [
      ...[title, ...texts].map((text) => ({ kind: 'text', text }) as const),
      pageButtons(SUBSCRIPTIONS_PAGE, page, pages, [], m),
    ],
  };
}
