import type { Subcommand } from '../../src/discord/command.ts';
import { joined, md } from '../../src/discord/markdown.ts';
import type { Services } from '../services.ts';
import { feedHeading } from '../views/feed.ts';
import { completeFeed, FEED_OPTION } from './feed-option.ts';

export const remove = {
  name: { en: 'remove', de: 'entfernen' },
  description: {
    en: 'Stop following a feed',
    de: 'Einen Feed nicht mehr verfolgen',
  },
  options: [
    FEED_OPTION,
    {
      name: { en: 'articles', de: 'artikel' },
      description: {
        en: 'Take the articles that it brought out of the collection, too (no)',
        de: 'Auch die Artikel, die er gebracht hat, aus der Sammlung entfernen (nein)',
      },
      type: 'flag',
    },
  ],
  isPrivate: () => true,
  async execute({ text, flag, m }, { feeds }) {
    const withArticles = flag('articles') === true;
    const { feed, articles } = await feeds.remove(text('feed') ?? '', withArticles);
    const lines = [
      md`**${m.feeds.removed}**`,
      feedHeading(feed),
      md`${withArticles ? m.feeds.articlesRemoved(articles) : m.feeds.articlesStay}`,
    ];
    return { tone: 'notice', blocks: [{ kind: 'text', text: joined(lines, '\n') }] };
  },
  complete: (_option, typed, needs) => completeFeed(typed, needs),
} satisfies Subcommand<Pick<Services, 'feeds'>>;
