import type { Article } from '../articles/article.ts';
import type { Collection } from '../articles/collection.ts';
import type { Day } from './days.ts';
import { daysUpTo } from './days.ts';
import type { DigestWish } from './digest.ts';
import type { Side, Timeline } from './timeline.ts';
import { createTimeline } from './timeline.ts';
import { DIGEST } from '../tuning.ts';

/**
 * Tells of all articles that came after a moment (ISO 8601 in UTC) when they came, by article id. Once
 * it does, the collection has them.
 */
export type ArrivedSince = (moment: string) => Promise<ReadonlyMap<string, string>>;

/** An article that a digest may have to do with. */
export interface Candidate {
  readonly article: Article;
  /** Milliseconds since 1970; `null` where nobody knows it. */
  readonly moment: number | null;
  readonly side: Exclude<Side, 'after'>;
}

/** What a digest is made of. */
export interface Candidates {
  readonly timeline: Timeline;
  readonly days: readonly Day[];
  /** Of all the days that the digest has to do with, in no order. */
  readonly all: readonly Candidate[];
  /** Of the period and of the days before it, from which its stories may go on. */
  readonly clustered: readonly Candidate[];
}

const DAY = 86_400_000;

/** @param arrivedSince `null` where nobody knows */
export async function candidatesFor(
  { period, by }: Pick<DigestWish, 'period' | 'by'>,
  collection: Pick<Collection, 'all'>,
  arrivedSince: ArrivedSince | null,
): Promise<Candidates> {
  const days = daysUpTo(period);
  const begin = Date.parse(period.from) - DIGEST.before * DAY;
  const since = Math.min(begin, ...days.map(({ from }) => from));
  const arrivals = arrivedSince && {
    since,
    moments: await arrivedSince(new Date(since).toISOString()),
  };
  const timeline = createTimeline({ period, by }, arrivals);
  const candidates: Candidate[] = [];
  for (const article of collection.all()) {
    const moment = timeline.momentOf(article);
    if (moment !== null && moment <= since) continue;
    const side = timeline.sideOf(article);
    if (side !== 'after') candidates.push({ article, moment, side });
  }
  const recent = candidates.filter(({ moment }) => moment === null || moment > begin);
  return { timeline, days, all: candidates, clustered: latest(recent) };
}

/** An archive that was put in at once must not keep digests from being made. */
function latest(candidates: readonly Candidate[]): readonly Candidate[] {
  if (candidates.length <= DIGEST.mostClustered) return candidates;
  return candidates
    .toSorted((a, b) => (b.moment ?? Infinity) - (a.moment ?? Infinity))
    .slice(0, DIGEST.mostClustered);
}
