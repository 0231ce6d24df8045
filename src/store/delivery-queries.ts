import type { Kysely } from 'kysely';
import { z } from 'zod';
import { isClaimable, owe } from './delivery-claims.ts';
import type { Schema } from './schema.ts';
import type { Delivery, Store } from './store.ts';
import { changeSubscription, subscriptionIn } from './subscription-queries.ts';

/** Days for which it is remembered what was delivered, and so which stories were told. */
const KEPT = 60;

/** The store's methods on deliveries. */
export function deliveriesOver(
  db: Kysely<Schema>,
): Pick<
  Store,
  | 'claimDelivery'
  | 'owedDeliveries'
  | 'keepDelivery'
  | 'releaseDelivery'
  | 'settleDelivery'
  | 'toldStories'
> {
  return {
    async claimDelivery({ id, subscriptionId, slot, claimant, now, until }) {
      await owe(db, { id, subscriptionId, slot });
      const row = await db
        .updateTable('deliveries')
        .set((is) => ({ claims: is('claims', '+', 1), claimant, claimed_until: until }))
        .where('id', '=', id)
        .where((is) => isClaimable(is, claimant, now))
        .returningAll()
        .executeTakeFirst();
      return row === undefined ? null : deliveryFrom(row);
    },
    async owedDeliveries(claimant, now) {
      const rows = await db
        .selectFrom('deliveries')
        .selectAll()
        .where((is) => isClaimable(is, claimant, now))
        .orderBy('slot')
        .execute();
      return rows.map(deliveryFrom);
    },
    async keepDelivery(delivery, claimant, until) {
      const kept = await db
        .updateTable('deliveries')
        .set({ ...contentOf(delivery), claimed_until: until })
        .where('id', '=', delivery.id)
        .where('state', '=', 'owed')
        .where('claimant', '=', claimant)
        .returning('id')
        .executeTakeFirst();
      return kept !== undefined;
    },
    async releaseDelivery(id, claimant, until) {
      await db
        .updateTable('deliveries')
        .set({ claimant: '', claimed_until: until })
        .where('id', '=', id)
        .where('claimant', '=', claimant)
        .execute();
    },
    async settleDelivery(delivery, claimant, changesOf) {
      return await db.transaction().execute(async (all) => {
        const settled = await all
          .updateTable('deliveries')
          .set({ ...contentOf(delivery), digest: null })
          .where('id', '=', delivery.id)
          .where('state', '=', 'owed')
          .where('claimant', '=', claimant)
          .returning('id')
          .executeTakeFirst();
        if (settled === undefined) return null;
        await all
          .deleteFrom('deliveries')
          .where('subscription_id', '=', delivery.subscriptionId)
          .where('slot', '<', daysBefore(delivery.slot, KEPT))
          .execute();
        const subscription = await subscriptionIn(all, delivery.subscriptionId);
        return (
          subscription && (await changeSubscription(all, subscription.id, changesOf(subscription)))
        );
      });
    },
    async toldStories(subscriptionId) {
      const rows = await db
        .selectFrom('deliveries')
        .select(['slot', 'stories'])
        .where('subscription_id', '=', subscriptionId)
        .where('state', '=', 'delivered')
        .orderBy('slot')
        .execute();
      return new Map(
        rows.flatMap(({ slot, stories }) =>
          namesSchema.parse(JSON.parse(stories)).map((story) => [story, slot] as const),
        ),
      );
    },
  };
}

type Row = Schema['deliveries'];

const namesSchema = z.array(z.string());

const narrow = z.object({
  state: z.enum(['owed', 'delivered', 'empty', 'skipped']),
  messageIds: z.array(z.string().nullable()),
  stories: namesSchema,
});

function deliveryFrom(row: Row): Delivery {
  return {
    id: row.id,
    subscriptionId: row.subscription_id,
    slot: row.slot,
    claims: row.claims,
    digest: row.digest,
    isLate: row.is_late !== 0,
    ...narrow.parse({
      state: row.state,
      messageIds: JSON.parse(row.message_ids) as unknown,
      stories: JSON.parse(row.stories) as unknown,
    }),
  };
}

function contentOf(
  delivery: Delivery,
): Pick<Row, 'state' | 'digest' | 'is_late' | 'message_ids' | 'stories'> {
  return {
    state: delivery.state,
    digest: delivery.digest,
    is_late: Number(delivery.isLate),
    message_ids: JSON.stringify(delivery.messageIds),
    stories: JSON.stringify(delivery.stories),
  };
}

function daysBefore(moment: string, days: number): string {
  return new Date(Date.parse(moment) - days * 86_400_000).toISOString();
}
