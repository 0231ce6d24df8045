import type { Subcommand } from '../../src/discord/command.ts';
import type { Services } from '../services.ts';
import { feedListReply, listedFeeds } from '../views/feed-list.ts';

export const list = {
  name: { en: 'list', de: 'liste' },
  description: {
    en: 'The feeds that are followed, and how each of them is; those that fail come first',
    de: 'Die verfolgten Feeds und ihr Zustand, die gestörten zuerst',
  },
  options: [],
  isPrivate: () => true,
  execute: async ({ m, locale }, { feeds }) =>
    feedListReply(await listedFeeds(feeds), '1', { m, locale }),
} satisfies Subcommand<Pick<Services, 'feeds'>>;
