import type { Subscription } from '../../src/store/store.ts';

/** Every day at eight in Berlin, in a channel of its own. */
export function subscriptionOf(id: string, changes: Partial<Subscription> = {}): Subscription {
  return {
    id,
    guildId: 'server',
    channelId: `channel-${id}`,
    time: '08:00',
    timeZone: 'Europe/Berlin',
    days: [1, 2, 3, 4, 5, 6, 7],
    topic: null,
    locale: 'de',
    whenEmpty: 'say',
    isPaused: false,
    failedDays: [],
    next: '2026-01-02T07:00:00.000Z',
    toldUntil: null,
    ...changes,
  };
}
