import { joined, md } from '../../src/discord/markdown.ts';
import type { Reply } from '../../src/discord/reply.ts';
import type { Feed } from '../../src/store/store.ts';
import type { Language } from './feed.ts';
import { feedText } from './feed.ts';

/** What admins are told of a feed that keeps failing, and of one that no longer does. */
export function feedNotice(what: 'failing' | 'recovered', feed: Feed, language: Language): Reply {
  const title = md`**${language.m.feeds.notices[what]}**`;
  const text = joined([title, feedText(feed, language)], '\n');
  return { tone: 'notice', blocks: [{ kind: 'text', text }] };
}
