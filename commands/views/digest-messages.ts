import type { Reply } from '../../src/discord/reply.ts';
import { messagesOf } from '../../src/discord/reply.ts';
import { messagesIn } from '../../src/i18n/locale.ts';
import type { MessagesFor } from '../../src/subscriptions/deliveries.ts';
import type { Services } from '../services.ts';
import { digestReply } from './digest.ts';

/** Writes what a subscription gets, in its language, each message by itself. */
export function digestMessages({
  feeds,
  paint,
}: Pick<Services, 'feeds' | 'paint'>): MessagesFor<Reply> {
  return async (digest, { locale, timeZone }, { id, slot }, { late }) => {
    const m = messagesIn(locale);
    const note = late ? m.digests.late(slot, timeZone) : null;
    return messagesOf(await digestReply(digest, { id, note, feeds: feeds.all(), m, paint }));
  };
}
