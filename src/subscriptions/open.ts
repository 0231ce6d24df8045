import { setTimeout as wait } from 'node:timers/promises';
import type { DeliveryParts } from './deliveries.ts';
import { createDeliveries } from './deliveries.ts';
import { keepDelivering } from './keep-delivering.ts';
import { createSubscriptions } from './service.ts';
import type { SubscribedStore } from './subscribed.ts';
import { openSubscribed } from './subscribed.ts';
import type { Subscriptions } from './subscriptions.ts';

export interface SubscriptionParts<Message> extends Omit<
  DeliveryParts<Message>,
  'store' | 'subscribed' | 'wait'
> {
  readonly store: DeliveryParts<Message>['store'] & SubscribedStore;
}

/** Opens what channels are subscribed to; nothing is posted before `deliver` is called. */
export async function openSubscriptions<Message>(parts: SubscriptionParts<Message>): Promise<{
  readonly subscriptions: Subscriptions;
  /** Begins to post what is due. @returns what ends it, once nothing is being sent */
  readonly deliver: () => () => Promise<void>;
}> {
  const subscribed = await openSubscribed(parts.store);
  return {
    subscriptions: createSubscriptions({ ...parts, subscribed }),
    deliver: () => keepDelivering(createDeliveries({ ...parts, subscribed, wait }), parts.log),
  };
}
