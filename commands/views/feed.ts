import type { Person } from '../../src/discord/command.ts';
import type { Markdown } from '../../src/discord/markdown.ts';
import { joined, md, timeFromNow } from '../../src/discord/markdown.ts';
import type { Feed } from '../../src/store/store.ts';
import { shorten } from '../../src/text/shorten.ts';
import { linked } from './citation.ts';

export type Language = Pick<Person, 'm' | 'locale'>;

/** How much is shown of what others wrote, in characters. */
export interface Lengths {
  readonly title: number;
  readonly address: number;
  readonly reason: number;
}

const USUAL: Lengths = { title: 150, address: 300, reason: 400 };

/** What a feed is called, as a link where its address is not too long for one, and its address. */
export function feedHeading(
  { title, url }: Feed,
  lengths = USUAL,
  beside: Markdown | null = null,
): Markdown {
  const address = shorten(url, lengths.address);
  if (title === null) return joined([md`**${address}**`, beside], ' · ');
  const name = linked(shorten(title, lengths.title), url.length <= lengths.address ? url : null);
  return joined([joined([md`**${name}**`, beside], ' · '), md`-# ${address}`], '\n');
}

/** A feed's heading and how it is, in words. */
export function feedText(
  feed: Feed,
  { m, locale }: Language,
  lengths = USUAL,
  beside: Markdown | null = null,
): Markdown {
  const { health, movedTo } = feed;
  const reason = health.problem?.[locale] ?? null;
  return joined(
    [
      feedHeading(feed, lengths, beside),
      joined(stateOf(feed, m), ' · '),
      reason === null ? null : md`${shorten(reason, lengths.reason)}`,
      movedTo === null ? null : md`${m.feeds.movedTo(shorten(movedTo, lengths.address))}`,
    ],
    '\n',
  );
}

function stateOf({ from, isPaused, health }: Feed, m: Language['m']): Markdown[] {
  const { checked, succeeded, next, failures } = health;
  const texts = m.feeds;
  const listed = from === 'list' ? [md`${texts.listed}`] : [];
  if (isPaused)
    return [md`${failures > 0 ? texts.pausedFailing(failures) : texts.paused}`, ...listed];
  if (failures > 0) {
    return [
      md`⚠ ${texts.failing(failures)}`,
      succeeded === null ? md`${texts.neverRead}` : md`${texts.lastRead} ${timeFromNow(succeeded)}`,
      md`${texts.nextTry} ${timeFromNow(next)}`,
      ...listed,
    ];
  }
  if (checked === null) return [md`${texts.notReadYet}`, ...listed];
  return [md`${texts.fine}`, md`${texts.lastChecked} ${timeFromNow(checked)}`, ...listed];
}
