import type { Person } from '../../src/discord/command.ts';
import { joined, md } from '../../src/discord/markdown.ts';
import type { Reply } from '../../src/discord/reply.ts';
import type { Subscription } from '../../src/store/store.ts';
import { subscriptionText } from './subscription.ts';

/** What admins are told of a digest that its channel did not take on several days. */
export function subscriptionNotice(subscription: Subscription, { m }: Pick<Person, 'm'>): Reply {
  const text = joined(
    [
      md`**${m.digests.pausedNotice.title(subscription.failedDays.length)}**`,
      subscriptionText(subscription, m),
      md`-# ${m.digests.pausedNotice.whatNow}`,
    ],
    '\n',
  );
  return { tone: 'notice', blocks: [{ kind: 'text', text }] };
}
