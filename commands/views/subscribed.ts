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
 * @param channel where it was just chosen: what the bot lacks there is said
 */
export function subscribedReply(
  done: string,
  subscription: Subscription,
  channel: ChosenChannel | null,
  m: Messages,
): Reply {
  const lines = [
    md`**${done}**`,
    subscriptionText(subscription, m),
    channel?.readsHistory === false ? md`⚠ ${m.digests.noHistory}` : null,
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
