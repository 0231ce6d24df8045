import type { DigestWish } from '../digests/digest.ts';
import type { Store, Subscription } from '../store/store.ts';
import { DELIVERY } from '../tuning.ts';

const HOUR = 3_600_000;

/** The digest that a subscription gets at a moment: what came since it was last told. */
export async function digestWish(
  { id, toldUntil, timeZone, topic }: Subscription,
  moment: Date,
  store: Pick<Store, 'toldStories'>,
): Promise<DigestWish> {
  const to = moment.getTime();
  const first = to - DELIVERY.firstPeriod * HOUR;
  const told = toldUntil === null ? first : Date.parse(toldUntil);
  // What was told far in the future was told by a clock that was wrong.
  const last = told > to + DELIVERY.firstPeriod * HOUR ? first : told;
  const from = Math.min(to, Math.max(last, to - DELIVERY.longestPeriod * HOUR));
  return {
    period: { from: new Date(from).toISOString(), to: moment.toISOString(), timeZone },
    by: 'arrival',
    topic,
    told: await store.toldStories(id),
  };
}
