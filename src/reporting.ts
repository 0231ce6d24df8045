import { digestMessages } from '../commands/views/digest-messages.ts';
import type { OpenFolder } from './answers/open.ts';
import type { Digests } from './digests/digest.ts';
import { createDigests } from './digests/digests.ts';
import type { Reply } from './discord/reply.ts';
import { failedSince } from './library/feeds/failed-since.ts';
import type { Feeds } from './library/feeds/feeds.ts';
import type { Library } from './library/library.ts';
import type { Paint } from './pictures/painter.ts';
import { createPainter } from './pictures/painter.ts';
import type { Store } from './store/store.ts';
import type { SubscriptionParts } from './subscriptions/open.ts';
import { openSubscriptions } from './subscriptions/open.ts';
import type { Subscriptions } from './subscriptions/subscriptions.ts';

interface ReportingParts extends Pick<
  SubscriptionParts<Reply>,
  'poster' | 'onPaused' | 'lateHours' | 'now' | 'log'
> {
  readonly opened: Pick<OpenFolder, 'collection' | 'engine'>;
  readonly store: Store;
  readonly library: Library;
  readonly feeds: Feeds;
}

/** What the collection reports by itself. */
export interface Reporting {
  readonly digests: Digests;
  readonly subscriptions: Subscriptions;
  readonly paint: Paint;
  /** Begins to post what is due. @returns what ends it, once nothing is being sent */
  readonly deliver: () => () => Promise<void>;
}

export async function openReporting(parts: ReportingParts): Promise<Reporting> {
  const { opened, store, library, feeds } = parts;
  const { collection, engine } = opened;
  const paint = createPainter();
  const digests = createDigests({
    ...{ collection, engine, stories: store },
    async arrivedSince(moment) {
      // What came before a digest's end must be there to be told: no later one looks back.
      await library.settled();
      return await store.arrivedSince(moment);
    },
    failedFeeds: (since) => failedSince(since, feeds.all()),
    now: () => performance.now(),
  });
  const opening = await openSubscriptions({
    ...parts,
    digests,
    messagesFor: digestMessages(paint),
    // One bot at a time has the store open.
    claimant: 'bot',
  });
  return { digests, paint, ...opening };
}
