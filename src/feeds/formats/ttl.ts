import { childrenNamed, firstValue } from './fields.ts';
import type { XmlElement } from './xml-tree.ts';

const PERIODS: ReadonlyMap<string, number> = new Map([
  ['hourly', 60],
  ['daily', 24 * 60],
  ['weekly', 7 * 24 * 60],
  ['monthly', 30 * 24 * 60],
  ['yearly', 365 * 24 * 60],
]);

/** Minutes for which a feed wants not to be fetched again, from `ttl` or its syndication module. */
export function minutesToLive(channel: XmlElement): number | null {
  const ttl = positive(firstValue(childrenNamed(channel, ['ttl'])));
  if (ttl !== null) return ttl;
  const period = PERIODS.get(
    firstValue(childrenNamed(channel, ['sy:updateperiod']))?.toLowerCase() ?? '',
  );
  const times = positive(firstValue(childrenNamed(channel, ['sy:updatefrequency']))) ?? 1;
  return period === undefined ? null : Math.max(1, Math.round(period / times));
}

/** A whole number above zero, of at most six digits. */
function positive(written: string | null): number | null {
  return written !== null && /^0*[1-9]\d{0,5}$/u.test(written) ? Number(written) : null;
}
