import type { Digest } from '../../src/digests/digest.ts';
import { customId } from '../../src/discord/custom-id.ts';
import type { Block } from '../../src/discord/reply.ts';
import { localMoment } from '../../src/i18n/moments.ts';
import type { Messages } from '../../src/i18n/en.ts';

/** Names of the buttons below a digest that lead to the newest articles and to the digest of their days. */
export const LATEST = 'latest';
export const LATEST_DAYS = 'latest-days';

/** The longest topic that fits into a `custom_id`. */
const TOPIC_LENGTH = 80;

/** The newest day of the collection where a digest begins after it, so that all it tells is undated. */
export function newestDayBefore({ latest, period }: Digest): string | null {
  const begins = localMoment(period.from, period.timeZone).day;
  return latest !== null && latest < begins ? latest : null;
}

/**
 * @param day up to which a digest is offered; `null` for none
 * @param mark the id of the digest and the number of its message
 */
export function newestButtons(
  day: string | null,
  digest: Digest,
  mark: readonly [id: string, number: number],
  m: Messages,
): Block {
  const articles = { label: m.digests.latestArticles, id: customId(LATEST, ...mark) };
  const topic = findableTopic(digest);
  if (day === null || (topic ?? '').length > TOPIC_LENGTH) {
    return { kind: 'buttons', buttons: [articles] };
  }
  const id = customId(LATEST_DAYS, ...(topic === null ? [] : [topic]));
  return { kind: 'buttons', buttons: [articles, { label: m.digests.latestDays(day), id }] };
}

/** As the collection spells it; `null` where there is none, or one that it has in no spelling. */
function findableTopic({ topic, misspelt = [] }: Digest): string | null {
  let spelled = topic;
  for (const { written, nearest } of misspelt) {
    if (nearest === null) return null;
    spelled = spelled?.replace(written, () => nearest) ?? null;
  }
  return spelled;
}
