import { keyOf } from '../../src/articles/collection.ts';
import type { Option } from '../../src/discord/command.ts';
import type { Choice } from '../../src/discord/reply.ts';
import type { Feeds } from '../../src/library/feeds/feeds.ts';
import { fold } from '../../src/text/fold.ts';
import { shorten } from '../../src/text/shorten.ts';

/** How much of a title is suggested, so that something of the address is to be seen beside it. */
const TITLE_LENGTH = 50;

/** Which of the feeds that are followed. */
export const FEED_OPTION = {
  name: { en: 'feed', de: 'feed' },
  description: { en: 'Its title or address', de: 'Titel oder Adresse' },
  type: 'text',
  required: true,
  autocomplete: true,
} satisfies Option;

/** Those that hold what was typed; the failing ones are marked and come first. */
export function completeFeed(typed: string, { feeds }: { readonly feeds: Feeds }): Choice[] {
  const wanted = fold(typed.trim());
  return feeds
    .all()
    .filter(({ title, url }) => fold(`${title ?? ''} ${url}`).includes(wanted))
    .sort((a, b) => Number(b.health.failures > 0) - Number(a.health.failures > 0))
    .map(({ title, url, health }) => {
      const name = title === null ? url : `${shorten(title, TITLE_LENGTH)} (${url})`;
      return { label: health.failures > 0 ? `⚠ ${name}` : name, value: keyOf(url) };
    });
}
