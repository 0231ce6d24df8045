import type { Coverage } from '../articles/collection.ts';
import { shorten } from '../text/shorten.ts';
import type { Messages } from './en.ts';

/** How many outlets are named, and how much of each name. */
const OUTLETS_NAMED = 8;
const OUTLET_LENGTH = 60;

/** What the collection covers, as one or two sentences. */
export function coverageText(coverage: Coverage, m: Messages): string {
  const { articles, from, to, undated, outlets } = coverage;
  const period = from === null || to === null ? '' : ` ${m.coverage.period(from, to)}`;
  const without = undated > 0 && period !== '' ? ` (${m.coverage.undated(undated)})` : '';
  const named = outlets.slice(0, OUTLETS_NAMED).map((name) => shorten(name, OUTLET_LENGTH));
  const by =
    named.length > 0 ? ` ${m.coverage.outlets(named, outlets.length - named.length)}.` : '';
  return `${m.coverage.size(articles)}${period}${without}.${by}`;
}
