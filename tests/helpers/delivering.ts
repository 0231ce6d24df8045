import { setTimeout } from 'node:timers/promises';
import type { Quotation } from '../../src/answers/answer.ts';
import { verifyQuotation } from '../../src/answers/verify.ts';
import type { Client } from '../../src/discord/connect.ts';
import { connect, createClient } from '../../src/discord/connect.ts';
import { createPoster } from '../../src/discord/poster.ts';
import type { Log } from '../../src/log.ts';
import type { Store } from '../../src/store/store.ts';
import type { Deliveries } from '../../src/subscriptions/deliveries.ts';
import { createDeliveries } from '../../src/subscriptions/deliveries.ts';
import { openSubscribed } from '../../src/subscriptions/subscribed.ts';
import { article } from './article.ts';
import { digestOf, messagePerStory } from './digest-per-article.ts';

const ARTICLES = [
  article({ id: 'faehre', text: 'Die Fähre legt um acht ab. Der Kapitän heißt Brandt.' }),
  article({ id: 'rat', title: 'Der Rat tagt', text: 'Der Rat tagte bis Mitternacht. Es regnete.' }),
];

export interface DeliveringParts {
  readonly store: Store;
  /** Logged in. */
  readonly client: Client;
  readonly log: Log;
  readonly claimant?: string;
  /** How many messages a digest has, at most two. */
  readonly messages?: number;
  readonly wait?: (milliseconds: number) => Promise<unknown>;
}

/** All that delivers digests, as the bot puts it together; what they say is invented. */
export async function deliveriesFor(parts: DeliveringParts): Promise<Deliveries> {
  const { store, client, log, claimant = 'one', messages = 2 } = parts;
  const { wait = (milliseconds) => setTimeout(milliseconds) } = parts;
  const now = () => new Date();
  const articles = ARTICLES.slice(0, messages);
  return createDeliveries({
    ...{ store, subscribed: await openSubscribed(store), claimant, lateHours: 12, now, wait, log },
    digests: { make: (wish) => Promise.resolve(digestOf(wish, articles)) },
    poster: createPoster({ client, verify }),
    messagesFor: messagePerStory,
    onPaused: () => Promise.resolve(),
  });
}

/** @param address of the stand-in's API */
export async function loggedIn(address: string, token: string, log: Log): Promise<Client<true>> {
  return await connect(createClient(address), token, log, () => undefined);
}

async function verify(quotation: Quotation): Promise<void> {
  verifyQuotation(quotation, ARTICLES.find(({ id }) => id === quotation.articleId) ?? null);
  await Promise.resolve();
}
