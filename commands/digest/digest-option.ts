import type { Option, Typing } from '../../src/discord/command.ts';
import type { Choice } from '../../src/discord/reply.ts';
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
  { guild, m, channelName }: Typing,
): Choice[] {
  const wanted = fold(typed.trim());
  const all = guild === null ? [] : subscriptions.of(guild.id);
  return all
    .map(({ id, channelId, days, time, timeZone, topic, isPaused }) => {
      const parts = [
        `#${channelName(channelId) ?? channelId}`,
        ...(isPaused ? [m.digests.paused] : []),
        m.digests.when(days, time, timeZone),
        ...(topic === null ? [] : [topic]),
      ];
      return { label: parts.join(' · '), value: id };
    })
    .filter(({ label }) => fold(label).includes(wanted));
}
