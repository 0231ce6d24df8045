import type { Expression, ExpressionBuilder, Kysely, SqlBool } from 'kysely';
import type { Schema } from './schema.ts';
import type { Delivery } from './store.ts';

/** Keeps that a delivery is owed, by nobody yet, unless it is known or its subscription is gone. */
export async function owe(
  db: Kysely<Schema>,
  { id, subscriptionId, slot }: Pick<Delivery, 'id' | 'subscriptionId' | 'slot'>,
): Promise<void> {
  await db
    .insertInto('deliveries')
    .columns([
      ...(['id', 'subscription_id', 'slot', 'state', 'claims', 'claimant'] as const),
      ...(['claimed_until', 'is_late', 'message_ids', 'stories'] as const),
    ])
    .expression(
      db
        .selectFrom('subscriptions')
        .select((is) => [
          ...[is.val(id).as('id'), 'subscriptions.id as subscription_id' as const],
          ...[is.val(slot).as('slot'), is.val('owed').as('state'), is.lit(0).as('claims')],
          ...[is.val('').as('claimant'), is.val('').as('claimed_until')],
          ...[is.lit(0).as('is_late'), is.val('[]').as('message_ids'), is.val('[]').as('stories')],
        ])
        .where('subscriptions.id', '=', subscriptionId),
    )
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

/** Whether a claimant may have it: each subscription's go one after the other. */
export function isClaimable(
  is: ExpressionBuilder<Schema, 'deliveries'>,
  claimant: string,
  now: string,
): Expression<SqlBool> {
  const earlier = is
    .selectFrom('deliveries as earlier')
    .select('earlier.id')
    .whereRef('earlier.subscription_id', '=', 'deliveries.subscription_id')
    .whereRef('earlier.slot', '<', 'deliveries.slot')
    .where('earlier.state', '=', 'owed');
  return is.and([
    is('deliveries.state', '=', 'owed'),
    is.or([is('deliveries.claimed_until', '<', now), is('deliveries.claimant', '=', claimant)]),
    is.not(is.exists(earlier)),
  ]);
}
