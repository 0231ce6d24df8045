import type { Digest } from '../../src/digests/digest.ts';
import type { Reply } from '../../src/discord/reply.ts';
import { messagesOf } from '../../src/discord/reply.ts';
import { messagesIn } from '../../src/i18n/locale.ts';
import type { Delivery, Subscription } from '../../src/store/store.ts';
import type { Services } from '../services.ts';
import { digestReply } from './digest.ts';

/** Writes what a subscription gets, each message by itself. */
export function digestMessages({ feeds, paint }: Pick<Services, 'feeds' | 'paint'>) {
  return async (
    digest: Digest,
    { locale, timeZone }: Subscription,
    { id, slot }: Pick<Delivery, 'id' | 'slot'>,
    { late }: { readonly late: boolean },
  ): Promise<Reply[]> => {
    const m = messagesIn(locale);
    const note = late ? m.digests.late(slot, timeZone) : null;
    return messagesOf(await digestReply(digest, { id, note, feeds: feeds.all(), m, paint }));
  };
}
