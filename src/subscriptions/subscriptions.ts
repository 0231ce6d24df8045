import type { Digest } from '../digests/digest.ts';
import type { Subscription } from '../store/store.ts';

/** What somebody wishes to have posted, where and when. */
export type Wish = Pick<
  Subscription,
  'channelId' | 'time' | 'timeZone' | 'days' | 'topic' | 'locale' | 'whenEmpty'
>;

/** The digests that channels get by themselves. Changes are kept once they resolve. */
export interface Subscriptions {
  /** @throws {UserError} where the server has as many as it may have */
  subscribe(guildId: string, wish: Wish): Promise<Subscription>;
  /** Those of a server, in the order of their next digests, paused ones last. */
  of(guildId: string): readonly Subscription[];
  /**
   * Another time, zone or days count from the next digest on.
   * @throws {UserError} where the server has none of that id, here and below
   */
  edit(guildId: string, id: string, changes: Partial<Wish>): Promise<Subscription>;
  /** Pauses, or goes on: what was missed meanwhile is not made up for. */
  pause(guildId: string, id: string): Promise<Subscription>;
  remove(guildId: string, id: string): Promise<Subscription>;
  /** What would be posted if it were due now; nothing is recorded. */
  preview(guildId: string, id: string): Promise<{ subscription: Subscription; digest: Digest }>;
}
