import type { Press } from '../../src/discord/command.ts';
import type { Services } from '../services.ts';
import { FEEDS_PAGE, feedListReply, listedFeeds } from '../views/feed-list.ts';

/** Another page of `/feeds list`. */
export const feedsPage = {
  name: FEEDS_PAGE,
  turnsPage: true,
  forCurators: true,
  execute: async ({ values, m, locale }, { feeds }) =>
    feedListReply(await listedFeeds(feeds), values[0] ?? '1', { m, locale }),
} satisfies Press<Pick<Services, 'feeds'>>;
