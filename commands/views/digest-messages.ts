import type { Reply } from '../../src/discord/reply.ts';
import { messagesOf } from '../../src/discord/reply.ts';
import { messagesIn } from '../../src/i18n/locale.ts';
import type { Paint } from '../../src/pictures/painter.ts';
import type { MessagesFor } from '../../src/subscriptions/deliveries.ts';
import { digestReply } from './digest.ts';

/** Writes what a subscription gets, in its language, each message by itself. */
export function digestMessages(paint: Paint): MessagesFor<Reply> {
  return async (digest, { locale, timeZone }, { id, slot }, { late }) => {
    const m = messagesIn(locale);
    const note = late ? m.digests.late(slot, timeZone) : null;
    return messagesOf(await digestReply(digest, { id, note, isAsked: false, m, paint }));
  };
}
