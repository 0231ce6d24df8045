import { Temporal } from 'temporal-polyfill';
import type { Article } from '../articles/article.ts';
import { DIGEST } from '../tuning.ts';
import type { DigestWish } from './digest.ts';

const HOUR = 3_600_000;

/** When the articles came that came after a moment; the others came before. */
export interface Arrivals {
  /** Milliseconds since 1970, as all moments here. */
  readonly since: number;
  /** By article id, ISO 8601 in UTC. */
  readonly moments: ReadonlyMap<string, string>;
}

/** Where an article stands beside a period. */
export type Side = 'before' | 'within' | 'after';

/** When articles happened, as one who asks for a digest sees it. */
export interface Timeline {
  /**
   * The end of its day or its arrival, whichever is earlier: an article bears only a day. `null`
   * for an undated one of which no arrival is known.
   */
  momentOf(article: Dated): number | null;
  /** Of consecutive periods, an article is within one; where arrivals count, within one at most. */
  sideOf(article: Dated): Side;
}

type Dated = Pick<Article, 'id' | 'published'>;

/** @param arrivals `null` where nobody knows them: days alone count, and undated articles always do */
export function createTimeline(
  { period, by }: Pick<DigestWish, 'period' | 'by'>,
  arrivals: Arrivals | null,
): Timeline {
  const from = Date.parse(period.from);
  const to = Date.parse(period.to);
  const oldest = to - DIGEST.oldest * HOUR;
  const ends = new Map<string, number>();

  function endOf(day: string): number {
    const known = ends.get(day);
    if (known !== undefined) return known;
    const end = startOfDay(Temporal.PlainDate.from(day).add({ days: 1 }), period.timeZone);
    ends.set(day, end);
    return end;
  }
  function arrivalOf({ id }: Dated): number | null {
    if (arrivals === null) return null;
    const moment = arrivals.moments.get(id);
    return moment === undefined ? arrivals.since : Date.parse(moment);
  }
  function momentOf(article: Dated): number | null {
    const arrival = arrivalOf(article);
    if (article.published === null) return arrival;
    return Math.min(endOf(article.published), arrival ?? Infinity);
  }
  return {
    momentOf,
    sideOf(article) {
      const moment = momentOf(article);
      if (moment === null) return 'within';
      const counted = by === 'arrival' ? (arrivalOf(article) ?? moment) : moment;
      if (counted > to) return 'after';
      return counted <= from || (by === 'arrival' && moment <= oldest) ? 'before' : 'within';
    },
  };
}

/** When a day begins where it is, which is not always at midnight. */
export function startOfDay(day: Temporal.PlainDate, timeZone: string): number {
  return day.toZonedDateTime(timeZone).epochMilliseconds;
}

/** The day on which a moment falls, as the clock on the wall has it. */
export function dayAt(moment: number, timeZone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(timeZone).toPlainDate();
}
