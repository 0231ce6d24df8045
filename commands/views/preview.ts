import type { Asked } from '../../src/discord/command.ts';
import { md } from '../../src/discord/markdown.ts';
import type { Reply } from '../../src/discord/reply.ts';
import { messagesIn } from '../../src/i18n/locale.ts';
import type { Services } from '../services.ts';
import { digestReply } from './digest.ts';

/** Stands where deliveries have their own, so that this is taken for none of them. */
const MARK = 'preview';

/** What a channel would get now, in its language; nothing is recorded. */
export async function previewReply(
  guildId: string,
  id: string,
  { m, progress }: Pick<Asked, 'm' | 'progress'>,
  { subscriptions, paint }: Pick<Services, 'subscriptions' | 'paint'>,
): Promise<Reply> {
  progress(m.digests.summarising);
  const { subscription, digest } = await subscriptions.preview(guildId, id);
  if (digest.stories.length === 0 && subscription.whenEmpty === 'silent') {
    const text = md`${m.digests.previewSilent}`;
    return { tone: 'nothing', blocks: [{ kind: 'text', text }] };
  }
  return await digestReply(digest, {
    ...{ id: MARK, note: m.digests.previewOf, isAsked: false, paint },
    m: messagesIn(subscription.locale),
  });
}
