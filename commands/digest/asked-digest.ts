import type { Period } from '../../src/digests/digest.ts';
import type { Asked } from '../../src/discord/command.ts';
import type { Reply } from '../../src/discord/reply.ts';
import type { Services } from '../services.ts';
import { digestReply } from '../views/digest.ts';

/** Stands where deliveries have their own, so that this is taken for none of them. */
const MARK = 'now';

/** The digest of some days for somebody who waits for it. */
export async function askedDigest(
  period: Period,
  topic: string | null,
  { userId, settings, m, progress }: Asked,
  { digests, paint, questionRate }: AskedDigestNeeds,
): Promise<Reply> {
  questionRate.count(userId, settings.questionsPerMinute);
  progress(m.digests.summarising);
  const digest = await digests.make({ period, by: 'day', topic, told: new Map() });
  return await digestReply(digest, {
    ...{ id: MARK, note: null, isAsked: true, m, paint },
  });
}

export type AskedDigestNeeds = Pick<Services, 'digests' | 'paint' | 'questionRate'>;
