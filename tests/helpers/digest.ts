import type { Excerpt } from '../../src/answers/answer.ts';
import type { Digest, Digests, DigestStory, StorySentence } from '../../src/digests/digest.ts';
import type { Subscriptions } from '../../src/subscriptions/subscriptions.ts';

/** The 24 hours up to eight in the morning of 22 November in Berlin, in which nothing happened. */
export function digestOf(given: Partial<Digest> = {}): Digest {
  return {
    period: {
      from: '2026-11-21T07:00:00.000Z',
      to: '2026-11-22T07:00:00.000Z',
      timeZone: 'Europe/Berlin',
    },
    topic: null,
    stories: [],
    storiesLeftOut: 0,
    articles: 0,
    outlets: 0,
    days: [],
    latest: null,
    failedFeeds: [],
    ...given,
  };
}

/** A new story of one article. */
export function storyOf(
  id: string,
  sentences: readonly StorySentence[],
  given: Partial<DigestStory> = {},
): DigestStory {
  return { id, headline: id, sentences, articles: 1, outlets: 1, goesOn: null, ...given };
}

export function sentenceOf(excerpt: Excerpt, isNew = true): StorySentence {
  return { ...excerpt, isNew };
}

/** Can only what is given; anything else fails the test, here and below. */
export function digestsThat(can: Partial<Digests>): Digests {
  return { make: unexpected, story: unexpected, close: unexpected, ...can };
}

export function subscriptionsThat(can: Partial<Subscriptions>): Subscriptions {
  return {
    ...{ subscribe: unexpected, of: unexpected, edit: unexpected },
    ...{ pause: unexpected, remove: unexpected, preview: unexpected },
    ...can,
  };
}

function unexpected(): never {
  throw new Error('unexpected call');
}
