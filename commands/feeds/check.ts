import type { Subcommand } from '../../src/discord/command.ts';
import type { Services } from '../services.ts';
import { checkedFeedReply } from '../views/feed-check.ts';
import { completeFeed, FEED_OPTION } from './feed-option.ts';

export const check = {
  name: { en: 'check', de: 'prüfen' },
  description: {
    en: 'Read a feed now and say what it brought',
    de: 'Einen Feed sofort lesen und zeigen, was er bringt',
  },
  options: [FEED_OPTION],
  isPrivate: () => true,
  async execute({ text, progress, m, locale }, { feeds }) {
    const checked = await feeds.check(text('feed') ?? '', (done, total) => {
      progress(m.feeds.pagesRead(done, total));
    });
    return checkedFeedReply(checked, { m, locale });
  },
  complete: (_option, typed, needs) => completeFeed(typed, needs),
} satisfies Subcommand<Pick<Services, 'feeds'>>;
