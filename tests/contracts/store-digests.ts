import { describe, expect, test } from 'vitest';
import { keyOf } from '../../src/articles/collection.ts';
import type { Claim, Delivery, Store } from '../../src/store/store.ts';
import { subscriptionOf } from '../helpers/subscription.ts';
import { articleOf } from '../helpers/written-article.ts';

const SLOT = '2026-01-02T07:00:00.000Z';

/** @param minutes after the slot */
function at(minutes: number): string {
  return new Date(Date.parse(SLOT) + minutes * 60_000).toISOString();
}

/** Three minutes for A, who begins when it is due. */
function claimOf(changes: Partial<Claim> = {}): Claim {
  const delivery = { id: 'delivery', subscriptionId: 's', slot: SLOT };
  return { ...delivery, claimant: 'A', now: at(0), until: at(3), ...changes };
}

const CLAIMED: Delivery = {
  id: 'delivery',
  subscriptionId: 's',
  slot: SLOT,
  state: 'owed',
  claims: 1,
  digest: null,
  isLate: false,
  messageIds: [],
  stories: [],
};

function kept(id: string, text = 'Die Brücke ist alt.') {
  return { article: articleOf(text, { id }), key: keyOf(id), source: 'feed' } as const;
}

/** What every store must do with what digests are made of, when they are due and what became of them. */
export function digestStoreContract(
  name: string,
  opened: (now: () => Date) => Promise<Store>,
): void {
  async function subscribed(...ids: string[]): Promise<Store> {
    const store = await opened(() => new Date(SLOT));
    for (const id of ids) await store.addSubscription(subscriptionOf(id));
    return store;
  }

  describe(`${name} as a store of digests`, () => {
    test('an article arrived when it was first kept, whatever its corrections', async () => {
      let now = new Date(at(0));
      const store = await opened(() => now);
      await store.keepArticles([kept('a')]);
      now = new Date(at(1));
      await store.keepArticles([kept('a', 'Die Brücke ist neu.'), kept('b')]);
      expect(await store.arrivedSince(at(-1))).toEqual(
        new Map([
          ['a', at(0)],
          ['b', at(1)],
        ]),
      );
      expect(await store.arrivedSince(at(0))).toEqual(new Map([['b', at(1)]]));
    });

    test('an article that came by a clock that ran far ahead arrived when that was noticed', async () => {
      const DAY = 24 * 60;
      let now = new Date(at(2 * DAY));
      const store = await opened(() => now);
      await store.keepArticles([kept('far')]);
      now = new Date(at(0.5 * DAY));
      await store.keepArticles([kept('near')]);
      now = new Date(at(0));
      const arrivals = new Map([
        ['far', at(0)],
        ['near', at(0.5 * DAY)],
      ]);
      expect(await store.arrivedSince(at(-1))).toEqual(arrivals);
      now = new Date(at(1));
      expect(await store.arrivedSince(at(-1))).toEqual(arrivals);
    });

    test('an article belongs to the story that was kept last, also when it is corrected', async () => {
      const store = await subscribed();
      await store.keepArticles(['b', 'a', 'c'].map((id) => kept(id)));
      await store.keepStories(new Map(['a', 'b', 'c'].map((id) => [id, 'first'])));
      await store.keepStories(new Map([['c', 'second']]));
      await store.keepArticles([kept('a', 'Die Brücke ist neu.')]);
      expect(await store.articlesOfStory('first')).toEqual(['a', 'b']);
      expect(await store.storiesOf(['a', 'c', 'unknown'])).toEqual(
        new Map([
          ['a', 'first'],
          ['c', 'second'],
        ]),
      );
    });

    test('an article that goes leaves its story, and one that is gone joins none', async () => {
      const store = await subscribed();
      await store.keepArticles([kept('a'), kept('b')]);
      await store.keepStories(new Map(['a', 'b', 'gone'].map((id) => [id, 'story'])));
      await store.removeArticles(['a']);
      expect(await store.articlesOfStory('story')).toEqual(['b']);
    });

    test('more articles than one statement takes keep their stories', async () => {
      const store = await subscribed();
      const ids = Array.from({ length: 1100 }, (_, n) => String(n));
      await store.keepArticles(ids.map((id) => kept(id)));
      await store.keepStories(new Map(ids.map((id) => [id, `story-${id}`])));
      expect((await store.storiesOf(ids)).size).toBe(1100);
    });

    test('subscriptions come in the order of their next digests, as they were added', async () => {
      const store = await subscribed();
      const later = subscriptionOf('1', { next: at(5), days: [1, 5], topic: 'Brücke' });
      const sooner = subscriptionOf('2', { toldUntil: at(-5), failedDays: ['2026-01-01'] });
      await store.addSubscription(later);
      await store.addSubscription(sooner);
      expect(await store.subscriptions()).toEqual([sooner, later]);
    });

    test('a change of a subscription leaves everything else as it was', async () => {
      const store = await subscribed('s', 't');
      expect(await store.changeSubscription('s', { time: '09:00', isPaused: true })).toEqual(
        subscriptionOf('s', { time: '09:00', isPaused: true }),
      );
      await store.changeSubscription('s', { topic: 'Brücke', toldUntil: at(0) });
      await store.changeSubscription('s', { topic: null });
      expect(await store.subscriptions()).toEqual([
        subscriptionOf('s', { time: '09:00', isPaused: true, toldUntil: at(0) }),
        subscriptionOf('t'),
      ]);
      expect(await store.changeSubscription('s', {})).toMatchObject({ time: '09:00' });
      expect(await store.changeSubscription('gone', { time: '09:00' })).toBeNull();
    });

    test('the next digest moves once, however many move it', async () => {
      const store = await subscribed('s');
      expect(await store.moveNext('s', SLOT, at(10))).toEqual(
        subscriptionOf('s', { next: at(10) }),
      );
      expect(await store.moveNext('s', SLOT, at(20))).toBeNull();
      expect(await store.subscriptions()).toMatchObject([{ next: at(10) }]);
    });

    test('of many that claim a delivery at once, one gets it', async () => {
      const store = await subscribed('s');
      const claims = await Promise.all(
        Array.from({ length: 20 }, (_, n) => store.claimDelivery(claimOf({ claimant: String(n) }))),
      );
      expect(claims.filter((claim) => claim !== null)).toEqual([CLAIMED]);
    });

    test('a claim can be taken over once it ran out, and by its claimant at any time', async () => {
      const store = await subscribed('s');
      await store.claimDelivery(claimOf());
      expect(await store.claimDelivery(claimOf({ now: at(1) }))).toMatchObject({ claims: 2 });
      const other = { claimant: 'B', until: at(9) };
      expect(await store.claimDelivery(claimOf({ ...other, now: at(3) }))).toBeNull();
      expect(await store.owedDeliveries('B', at(3))).toEqual([]);
      expect(await store.owedDeliveries('A', at(3))).toEqual([{ ...CLAIMED, claims: 2 }]);
      expect(await store.owedDeliveries('B', at(4))).toEqual([{ ...CLAIMED, claims: 2 }]);
      expect(await store.claimDelivery(claimOf({ ...other, now: at(4) }))).toMatchObject({
        claims: 3,
      });
      expect(await store.claimDelivery(claimOf({ now: at(4) }))).toBeNull();
    });

    test('a delivery is owed, but no one’s, until the earlier ones of its subscription are settled', async () => {
      const store = await subscribed('s', 't');
      const later = { id: 'later', slot: at(60), now: at(60), until: at(63) };
      await store.claimDelivery(claimOf());
      expect(await store.claimDelivery(claimOf(later))).toBeNull();
      expect(await store.claimDelivery(claimOf({ ...later, claimant: 'B' }))).toBeNull();
      const elsewhere = { ...later, id: 'elsewhere', subscriptionId: 't' };
      expect(await store.claimDelivery(claimOf(elsewhere))).not.toBeNull();
      expect(await store.owedDeliveries('B', at(61))).toEqual([{ ...CLAIMED }]);
      await store.settleDelivery({ ...CLAIMED, state: 'skipped' }, 'A', () => ({}));
      const owed = { ...CLAIMED, id: 'later', slot: at(60), claims: 0 };
      expect(await store.owedDeliveries('B', at(61))).toEqual([owed]);
      expect(await store.claimDelivery(claimOf({ ...later, claimant: 'B' }))).toEqual({
        ...owed,
        claims: 1,
      });
    });

    test('what is kept of a delivery renews the claim, and nothing is kept without one', async () => {
      const store = await subscribed('s');
      await store.claimDelivery(claimOf());
      const begun = { ...CLAIMED, digest: '{}', isLate: true, messageIds: ['1', null] };
      expect(await store.keepDelivery(begun, 'A', at(8))).toBe(true);
      expect(await store.keepDelivery(CLAIMED, 'B', at(20))).toBe(false);
      expect(await store.settleDelivery(CLAIMED, 'B', () => ({ time: '09:00' }))).toBeNull();
      await store.releaseDelivery('delivery', 'B', at(-1));
      expect(await store.claimDelivery(claimOf({ claimant: 'B', now: at(7) }))).toBeNull();
      expect(await store.claimDelivery(claimOf({ claimant: 'B', now: at(9) }))).toEqual({
        ...begun,
        claims: 2,
      });
      expect(await store.subscriptions()).toEqual([subscriptionOf('s')]);
    });

    test('a delivery that was given back is for whoever comes first after the pause', async () => {
      const store = await subscribed('s');
      await store.claimDelivery(claimOf());
      await store.releaseDelivery('delivery', 'A', at(2));
      expect(await store.keepDelivery(CLAIMED, 'A', at(9))).toBe(false);
      expect(await store.owedDeliveries('A', at(2))).toEqual([]);
      expect(await store.claimDelivery(claimOf({ now: at(2) }))).toBeNull();
      expect(await store.claimDelivery(claimOf({ claimant: 'B', now: at(2.5) }))).not.toBeNull();
    });

    test('a delivery that is settled is never claimed again, and changes its subscription with it', async () => {
      const store = await subscribed('s');
      await store.claimDelivery(claimOf());
      const delivered = { ...CLAIMED, state: 'delivered', messageIds: ['1'] } as const;
      const changed = subscriptionOf('s', { toldUntil: SLOT });
      expect(await store.settleDelivery(delivered, 'A', () => ({ toldUntil: SLOT }))).toEqual(
        changed,
      );
      expect(await store.subscriptions()).toEqual([changed]);
      expect(await store.claimDelivery(claimOf({ now: at(60) }))).toBeNull();
      expect(await store.owedDeliveries('A', at(60))).toEqual([]);
      expect(await store.settleDelivery(delivered, 'A', () => ({ toldUntil: null }))).toBeNull();
    });

    test('what a delivery changes follows from its subscription as it is when it is settled', async () => {
      const store = await subscribed('s');
      await store.claimDelivery(claimOf());
      const paused = { isPaused: true, failedDays: ['2026-01-01'] };
      await store.changeSubscription('s', paused);
      const settled = await store.settleDelivery(
        { ...CLAIMED, state: 'skipped' },
        'A',
        ({ failedDays }) => ({ failedDays: [...failedDays, '2026-01-02'] }),
      );
      const failedDays = ['2026-01-01', '2026-01-02'];
      expect(settled).toEqual(subscriptionOf('s', { isPaused: true, failedDays }));
    });

    test('a story was told when it was last delivered to this subscription, for sixty days', async () => {
      const store = await subscribed('s', 't');
      const deliver = async (
        subscriptionId: string,
        days: number,
        state: Delivery['state'],
        stories: string[],
      ) => {
        const slot = at(days * 24 * 60);
        const id = `${subscriptionId}${String(days)}`;
        const claimed = await store.claimDelivery(claimOf({ id, subscriptionId, slot }));
        if (claimed === null) throw new Error('not claimed');
        await store.settleDelivery({ ...claimed, state, stories }, 'A', () => ({}));
      };
      await deliver('s', 0, 'delivered', ['old']);
      await deliver('s', 30, 'delivered', ['bridge', 'tower']);
      await deliver('s', 31, 'skipped', ['harbour']);
      await deliver('t', 31, 'delivered', ['elsewhere']);
      await deliver('s', 60, 'delivered', ['bridge']);
      expect(await store.toldStories('s')).toEqual(
        new Map([
          ['old', at(0)],
          ['bridge', at(60 * 24 * 60)],
          ['tower', at(30 * 24 * 60)],
        ]),
      );
      await deliver('s', 61, 'empty', []);
      expect((await store.toldStories('s')).has('old')).toBe(false);
    });

    test('a subscription goes with its deliveries, and none outlives it', async () => {
      const store = await subscribed('s', 't');
      await store.claimDelivery(claimOf());
      await store.removeSubscription('s');
      expect(await store.subscriptions()).toEqual([subscriptionOf('t')]);
      expect(await store.owedDeliveries('A', at(9))).toEqual([]);
      expect(await store.claimDelivery(claimOf({ now: at(9) }))).toBeNull();
      expect(await store.keepDelivery(CLAIMED, 'A', at(9))).toBe(false);
    });
  });
}
