import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { Schema } from './schema.ts';
import type { Store, Subscription } from './store.ts';

/** The store's methods on subscriptions. */
export function subscriptionsOver(
  db: Kysely<Schema>,
): Pick<
  Store,
  'subscriptions' | 'addSubscription' | 'changeSubscription' | 'moveNext' | 'removeSubscription'
> {
  return {
    async subscriptions() {
      const rows = await db
        .selectFrom('subscriptions')
        .selectAll()
        .orderBy('next')
        .orderBy('id')
        .execute();
      return rows.map(subscriptionFrom);
    },
    async addSubscription(subscription) {
      await db.insertInto('subscriptions').values(rowOf(subscription)).execute();
    },
    changeSubscription: (id, changes) => changeSubscription(db, id, changes),
    async moveNext(id, from, to) {
      const row = await db
        .updateTable('subscriptions')
        .set({ next: to })
        .where('id', '=', id)
        .where('next', '=', from)
        .returningAll()
        .executeTakeFirst();
      return row === undefined ? null : subscriptionFrom(row);
    },
    async removeSubscription(id) {
      await db.deleteFrom('subscriptions').where('id', '=', id).execute();
    },
  };
}

/** Within a transaction as well. */
export async function subscriptionIn(db: Kysely<Schema>, id: string): Promise<Subscription | null> {
  const row = await db
    .selectFrom('subscriptions')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row === undefined ? null : subscriptionFrom(row);
}

/** See `Store`; within a transaction as well. */
export async function changeSubscription(
  db: Kysely<Schema>,
  id: string,
  changes: Partial<Subscription>,
): Promise<Subscription | null> {
  // With the id, since an update of nothing is no SQL.
  const row = await db
    .updateTable('subscriptions')
    .set(rowOf({ ...changes, id }))
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst();
  return row === undefined ? null : subscriptionFrom(row);
}

type Row = Schema['subscriptions'];

const narrow = z.object({
  locale: z.enum(['de', 'en']),
  whenEmpty: z.enum(['say', 'silent']),
  days: z.array(z.literal([1, 2, 3, 4, 5, 6, 7])),
  failedDays: z.array(z.string()),
});

function subscriptionFrom(row: Row): Subscription {
  return {
    id: row.id,
    guildId: row.guild_id,
    channelId: row.channel_id,
    time: row.time,
    timeZone: row.time_zone,
    topic: row.topic,
    isPaused: row.is_paused !== 0,
    next: row.next,
    toldUntil: row.told_until,
    ...narrow.parse({
      locale: row.locale,
      whenEmpty: row.when_empty,
      days: JSON.parse(row.days) as unknown,
      failedDays: JSON.parse(row.failed_days) as unknown,
    }),
  };
}

function rowOf(subscription: Subscription): Row;
function rowOf(changes: Partial<Subscription>): Partial<Row>;
/** What is left out is `undefined`, which Kysely leaves out in turn. */
function rowOf(of: Partial<Subscription>): Partial<Row> {
  return {
    id: of.id,
    guild_id: of.guildId,
    channel_id: of.channelId,
    time: of.time,
    time_zone: of.timeZone,
    days: of.days && JSON.stringify(of.days),
    topic: of.topic,
    locale: of.locale,
    when_empty: of.whenEmpty,
    is_paused: of.isPaused === undefined ? undefined : Number(of.isPaused),
    failed_days: of.failedDays && JSON.stringify(of.failedDays),
    next: of.next,
    told_until: of.toldUntil,
  };
}
