import { createHash } from 'node:crypto';
import type { Log } from '../log.ts';
import type { Feedback, Store, Unanswered } from '../store/store.ts';

/** What people make of the answers. */
export interface Audience {
  /** Resolves once it is kept. A person's later word on a message replaces the earlier one. */
  feedback(given: Omit<Feedback, 'voter'> & { readonly userId: string }): Promise<void>;
  /** Never rejects: that it could not be kept is no reason to keep an answer back. */
  unanswered(guildId: string | null, question: string): Promise<void>;
  /** @param guildId `null` for all servers and direct messages */
  report(guildId: string | null): Promise<Report>;
}

/** What those who manage a server are told of it. */
export interface Report {
  readonly helpful: number;
  readonly notHelpful: number;
  /** The most frequent questions that found nothing. */
  readonly unanswered: readonly Unanswered[];
}

/** Questions in a report. */
const REPORTED = 5;

export function createAudience(store: Store, log: Log): Audience {
  return {
    async feedback({ userId, ...given }) {
      await store.addFeedback({ ...given, voter: voterFor(given.messageId, userId) });
    },
    async unanswered(guildId, question) {
      try {
        await store.addUnanswered(guildId, question);
      } catch (error) {
        log.error({ err: error }, 'a question that found nothing could not be kept');
      }
    },
    async report(guildId) {
      const { helpful, not } = await store.countFeedback(guildId);
      const unanswered = await store.unanswered(guildId, REPORTED);
      return { helpful, notHelpful: not, unanswered };
    },
  };
}

/** The same for the same person and message, and for nothing else. */
function voterFor(messageId: string, userId: string): string {
  return createHash('sha256').update(`${messageId} ${userId}`).digest('base64url').slice(0, 22);
}
