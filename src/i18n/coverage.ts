import type { Coverage } from '../articles/collection.ts';
import type { Messages } from './en.ts';

/** How many outlets are named. */
const OUTLETS_NAMED = 8;

/** What the collection covers, as one or two sentences. */
export function coverageText(coverage: Coverage, m: Messages): string {
  const { articles, from, to, undated, outlets } = coverage;
  const period = from === null || to === null ? '' : ` ${m.coverage.period(from, to)}`;
  const without = undated > 0 && period !== '' ? ` (${m.coverage.undated(undated)})` : '';
  const named = outlets.slice(0, OUTLETS_NAMED);
  const by =
    named.length > 0 ? ` ${m.coverage.outlets(named, outlets.length - named.length)}.` : '';
  return `${m.coverage.size(articles)}${period}${without}.${by}`;
}
