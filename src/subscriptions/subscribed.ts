import type { Store, Subscription } from '../store/store.ts';

/** All subscriptions, in memory and in the store. */
export interface Subscribed {
  /** In the order of their next digests. */
  all(): readonly Subscription[];
  get(id: string): Subscription | undefined;
  add(subscription: Subscription): Promise<void>;
  /** Changes these of its fields alone. @returns `undefined` where it is gone */
  change(id: string, changes: Partial<Subscription>): Promise<Subscription | undefined>;
  remove(id: string): Promise<void>;
  /** Takes note of what is in the store already. */
  put(subscription: Subscription): void;
  /** Reads what others changed in the store. */
  refresh(): Promise<void>;
}

/** What keeps them. */
export type SubscribedStore = Pick<
  Store,
  'subscriptions' | 'addSubscription' | 'changeSubscription' | 'removeSubscription'
>;

export async function openSubscribed(store: SubscribedStore): Promise<Subscribed> {
  let known = new Map<string, Subscription>();
  let changes = 0;

  function put(subscription: Subscription): void {
    changes++;
    known.set(subscription.id, subscription);
  }
  function forget(id: string): void {
    changes++;
    known.delete(id);
  }
  async function refresh(): Promise<void> {
    const before = changes;
    const all = await store.subscriptions();
    // What changed meanwhile is newer than what was read.
    if (changes === before) known = new Map(all.map((one) => [one.id, one]));
  }

  await refresh();
  return {
    all: () => [...known.values()].sort((a, b) => a.next.localeCompare(b.next)),
    get: (id) => known.get(id),
    async add(subscription) {
      await store.addSubscription(subscription);
      put(subscription);
    },
    async change(id, to) {
      const changed = await store.changeSubscription(id, to);
      if (changed === null) forget(id);
      else put(changed);
      return changed ?? undefined;
    },
    async remove(id) {
      await store.removeSubscription(id);
      forget(id);
    },
    put,
    refresh,
  };
}
