import type { Markdown } from '../../src/discord/markdown.ts';
import { channelMention, joined, md, timeFromNow } from '../../src/discord/markdown.ts';
import type { Messages } from '../../src/i18n/en.ts';
import type { Subscription } from '../../src/store/store.ts';

/** Where, when and what, and when it comes next. */
export function subscriptionText(subscription: Subscription, m: Messages): Markdown {
  return joined([placeText(subscription, m), nextLine(subscription, m)], '\n');
}

/** Where and when, and with what. */
export function placeText(subscription: Subscription, m: Messages): Markdown {
  const { channelId, days, time, timeZone, topic, locale, whenEmpty } = subscription;
  const texts = m.digests;
  const what = [texts.languages[locale], texts.whenEmpty[whenEmpty]];
  return joined(
    [
      md`**${channelMention(channelId)}** · ${texts.when(days, time, timeZone)}`,
      topic === null ? null : md`${texts.topic(topic)}`,
      md`-# ${what.join(' · ')}`,
    ],
    '\n',
  );
}

function nextLine({ isPaused, failedDays, next, timeZone }: Subscription, m: Messages): Markdown {
  const failed = failedDays.length === 0 ? null : md`⚠ ${m.digests.failed(failedDays.length)}`;
  if (isPaused) return joined([md`${m.digests.paused}`, failed], ' · ');
  const when = md`${m.digests.next(next, timeZone)} (${timeFromNow(next)})`;
  return joined([when, failed], ' · ');
}
