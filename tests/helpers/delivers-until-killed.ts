import { createLog } from '../../src/log.ts';
import { openStore } from '../../src/store/sqlite/open.ts';
import type { Store } from '../../src/store/store.ts';
import { deliveriesFor, loggedIn } from './delivering.ts';

/**
 * A process that delivers what is due, and dies at the call of the store that `KILLED` names, such as
 * `before keepDelivery 2`, the second of that method.
 */
const { DATA_DIR = '', DISCORD_TOKEN = '', DISCORD_API_URL = '', KILLED = '' } = process.env;

const log = createLog({ token: DISCORD_TOKEN, logLevel: 'info' }, process.stdout);
const store = await openStore(DATA_DIR, log, () => new Date());
const client = await loggedIn(DISCORD_API_URL, DISCORD_TOKEN, log);
const deliveries = await deliveriesFor({ store: mortal(store, KILLED), client, log });
await deliveries.tick();

/** The store, at one of whose calls the process ends at once. */
function mortal(living: Store, when: string): Store {
  const [moment, name, time] = when.split(' ');
  let calls = 0;
  return new Proxy(living, {
    get(target, property, receiver) {
      const method: unknown = Reflect.get(target, property, receiver);
      if (property !== name || typeof method !== 'function') return method;
      return async (...parameters: unknown[]) => {
        calls += 1;
        const isLast = calls === Number(time);
        if (isLast && moment === 'before') await end();
        const result: unknown = await Reflect.apply(method, target, parameters);
        if (isLast) await end();
        return result;
      };
    },
  });
}

async function end(): Promise<never> {
  process.kill(process.pid, 'SIGKILL');
  return await new Promise<never>(() => undefined);
}
