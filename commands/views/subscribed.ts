import type { ChosenChannel } from '../../src/discord/command.ts';
import { customId } from '../../src/discord/custom-id.ts';
import { joined, md } from '../../src/discord/markdown.ts';
import type { Reply } from '../../src/discord/reply.ts';
import type { Messages } from '../../src/i18n/en.ts';
import type { Subscription } from '../../src/store/store.ts';
import { subscriptionText } from './subscription.ts';

/** Name of the button that shows what would be posted now. */
export const PREVIEW = 'preview';

/**
 * A subscription after a change, with what can be done next.
 *
 * @param done what was changed
 * @param notes what should be known about it
 */
export function subscribedReply(
  done: string,
  subscription: Subscription,
  notes: readonly string[],
  m: Messages,
): Reply {
  const lines = [
    md`**${done}**`,
    subscriptionText(subscription, m),
    ...notes.map((note) => md`⚠ ${note}`),
    md`-# ${m.digests.whatNext}`,
  ];
  const preview = { label: m.digests.preview, id: customId(PREVIEW, subscription.id) };
  return {
    tone: 'notice',
    blocks: [
      { kind: 'text', text: joined(lines, '\n') },
      { kind: 'buttons', buttons: [preview] },
    ],
  };
}

/** What the bot lacks in a channel, where one was just chosen. */
export function historyNotes(channel: ChosenChannel | null, m: Messages): string[] {
  return channel?.readsHistory === false ? [m.digests.noHistory] : [];
}
