import type { Press } from '../../src/discord/command.ts';
import type { Services } from '../services.ts';
import { FEEDS_PAGE, feedListReply } from '../views/feed-list.ts';

/** Another page of `/feeds list`. */
export const feedsPage = {
  name: FEEDS_PAGE,
  turnsPage: true,
  forCurators: true,
  execute: async ({ values, m, locale }, { feeds }) =>
    feedListReply(feeds.all(), await feeds.countArticles(), values[0] ?? '1', { m, locale }),
} satisfies Press<Pick<Services, 'feeds'>>;
