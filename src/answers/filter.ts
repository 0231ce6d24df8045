import type { Article } from '../articles/article.ts';
import type { Collection } from '../articles/collection.ts';
import { parseDate, parseDay } from '../articles/dates.ts';
import { UserError } from '../errors.ts';
import { shorten } from '../text/shorten.ts';
import { fold } from '../text/fold.ts';

/** Which articles count. Days are `YYYY-MM-DD`, inclusive; `null` does not restrict. */
export interface Filter {
  readonly outlet: string | null;
  readonly since: string | null;
  readonly until: string | null;
}

export const NO_FILTER: Filter = { outlet: null, since: null, until: null };

/** How many outlets an error names, and how much of each name. */
const OUTLETS_NAMED = 10;
const OUTLET_LENGTH = 60;

/**
 * @param written what a person wrote: days as `2024-10-22` or `22.10.2024`, an outlet's name or a part of it
 * @throws {UserError} for an impossible day, days in the wrong order, an outlet that the collection lacks
 */
export function filterFrom(written: Filter, collection: Collection): Filter {
  const since = dayFrom(written.since);
  const until = dayFrom(written.until);
  if (since !== null && until !== null && since > until) {
    throw new UserError((m) => m.errors.daysReversed(since, until));
  }
  return { outlet: outletFrom(written.outlet, collection), since, until };
}

/** Whether there may be articles that do not count. */
export function restricts({ outlet, since, until }: Filter): boolean {
  return outlet !== null || since !== null || until !== null;
}

export function accepts(filter: Filter, article: Article): boolean {
  return fromOutlet(filter, article) && inPeriod(filter, article);
}

/** Articles left out by a filter on days for the sole reason that they carry no date. */
export function undatedLeftOut(filter: Filter, collection: Pick<Collection, 'all'>): number {
  if (filter.since === null && filter.until === null) return 0;
  return collection
    .all()
    .filter((article) => article.published === null && fromOutlet(filter, article)).length;
}

function fromOutlet({ outlet }: Filter, article: Article): boolean {
  return outlet === null || article.outlet === outlet;
}

function inPeriod({ since, until }: Filter, { published }: Article): boolean {
  if (since === null && until === null) return true;
  return (
    published !== null &&
    (since === null || published >= since) &&
    (until === null || published <= until)
  );
}

function dayFrom(written: string | null): string | null {
  if (written === null) return null;
  const day = parseDay(written) ?? parseDate(written);
  if (day === null) throw new UserError((m) => m.errors.notADay(written));
  return day;
}

function outletFrom(written: string | null, collection: Collection): string | null {
  if (written === null) return null;
  const { outlets } = collection.coverage();
  const wanted = fold(written.trim());
  const named = outlets.find((outlet) => fold(outlet) === wanted);
  if (named !== undefined) return named;
  const containing = outlets.filter((outlet) => fold(outlet).includes(wanted));
  if (containing.length === 1 && containing[0] !== undefined) return containing[0];
  if (containing.length > 1) {
    throw new UserError((m) =>
      m.errors.severalOutlets(written, containing.slice(0, OUTLETS_NAMED)),
    );
  }
  throw new UserError((m) => m.errors.unknownOutlet(written, listed(outlets)));
}

function listed(outlets: readonly string[]): string[] {
  return outlets.slice(0, OUTLETS_NAMED).map((outlet) => shorten(outlet, OUTLET_LENGTH));
}
