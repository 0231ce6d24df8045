import type { Option, Person } from '../../src/discord/command.ts';
import type { Choice } from '../../src/discord/reply.ts';
import type { Messages } from '../../src/i18n/en.ts';
import type { Subscription } from '../../src/store/store.ts';
import type { Subscriptions } from '../../src/subscriptions/subscriptions.ts';
import { fold } from '../../src/text/fold.ts';

/** Which of those that the server subscribed to. */
export const DIGEST_OPTION = {
  name: { en: 'digest', de: 'zusammenfassung' },
  description: { en: 'Its channel, time or topic', de: 'Kanal, Uhrzeit oder Thema' },
  type: 'text',
  required: true,
  autocomplete: true,
} satisfies Option;

/** Those that hold what was typed. */
export function completeDigest(
  typed: string,
  { subscriptions }: { readonly subscriptions: Subscriptions },
  { guild, m, channelName }: Person,
): Choice[] {
  const wanted = fold(typed.trim());
  const all = guild === null ? [] : subscriptions.of(guild.id);
  return all
    .map((subscription) => ({
      label: digestLabel(subscription, channelName, m),
      value: subscription.id,
    }))
    .filter(({ label }) => fold(label).includes(wanted));
}

/** A subscription in one line, as a list to pick from has it. */
export function digestLabel(
  { channelId, days, time, timeZone, topic, isPaused }: Subscription,
  channelName: Person['channelName'],
  m: Messages,
): string {
  const parts = [
    `#${channelName(channelId) ?? channelId}`,
    ...(isPaused ? [m.digests.paused] : []),
    m.digests.when(days, time, timeZone),
    ...(topic === null ? [] : [topic]),
  ];
  return parts.join(' · ');
}
