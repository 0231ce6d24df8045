import type { Quotation } from '../answers/answer.ts';
import type { Poster } from '../subscriptions/poster.ts';
import type { Client } from './connect.ts';
import { findMarked } from './history.ts';
import { openChannel, orClosed } from './open-channel.ts';
import { send } from './post.ts';
import type { Reply } from './reply.ts';
import { quotationsOf } from './reply.ts';

export interface PosterParts {
  readonly client: Client;
  /** Rejects where a quotation is not what its article says. */
  readonly verify: (quotation: Quotation) => Promise<void>;
}

/**
 * Posts digests. Where Discord fails or takes too long, discord.js has tried four times with the same
 * nonce before that is an error, and whether the message stands there is open. What continues a reply
 * is another message, with a nonce of its own.
 */
export function createPoster({ client, verify }: PosterParts): Poster<Reply> {
  async function verifyAll(reply: Reply): Promise<void> {
    for (const quotation of quotationsOf(reply)) await verify(quotation);
  }
  return {
    verify: verifyAll,
    async post(place, reply, nonce) {
      await verifyAll(reply);
      const channel = await openChannel(client, place);
      return await orClosed(() => send(channel, reply, nonce));
    },
    async find(place, since, marks) {
      const channel = await openChannel(client, place);
      return await orClosed(() => findMarked(channel, since, marks));
    },
  };
}
