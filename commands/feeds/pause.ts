import type { Subcommand } from '../../src/discord/command.ts';
import { joined, md } from '../../src/discord/markdown.ts';
import type { Services } from '../services.ts';
import { feedText } from '../views/feed.ts';
import { completeFeed, FEED_OPTION } from './feed-option.ts';

export const pause = {
  name: { en: 'pause', de: 'pausieren' },
  description: {
    en: 'Stop checking a feed until this is called once more',
    de: 'Einen Feed nicht mehr prüfen, bis der Befehl noch einmal aufgerufen wird',
  },
  options: [FEED_OPTION],
  isPrivate: () => true,
  async execute({ text, m, locale }, { feeds }) {
    const feed = await feeds.pause(text('feed') ?? '');
    const done = feed.isPaused ? m.feeds.pausedNow : m.feeds.goesOn;
    const shown = joined([md`**${done}**`, feedText(feed, { m, locale })], '\n');
    return { tone: 'notice', blocks: [{ kind: 'text', text: shown }] };
  },
  complete: (_option, typed, needs) => completeFeed(typed, needs),
} satisfies Subcommand<Pick<Services, 'feeds'>>;
