import type { Log } from '../log.ts';
import { DELIVERY } from '../tuning.ts';
import type { Deliveries } from './deliveries.ts';

/**
 * Posts what is due, now and every few seconds. A delivery that takes long holds up no other one.
 * @returns what ends it, once nothing is being sent
 */
export function keepDelivering(deliveries: Deliveries, log: Log): () => Promise<void> {
  const ticks = new Set<Promise<void>>();

  function begin(): void {
    const begun = deliveries
      .tick()
      .catch((error: unknown) => {
        log.error({ err: error }, 'it could not be found out which digests are due');
      })
      .finally(() => ticks.delete(begun));
    ticks.add(begun);
  }

  begin();
  const timer = setInterval(begin, DELIVERY.look * 1000);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await deliveries.close();
    await Promise.all(ticks);
  };
}
