import { periodOfDays } from '../../src/digests/days.ts';
import type { Press } from '../../src/discord/command.ts';
import { UserError } from '../../src/errors.ts';
import { defaultZone } from '../../src/subscriptions/default-zone.ts';
import type { AskedDigestNeeds } from '../digest/asked-digest.ts';
import { askedDigest } from '../digest/asked-digest.ts';
import type { Services } from '../services.ts';
import { LATEST_DAYS } from '../views/newest.ts';

/** As many as `/digest now` goes back at most. */
const DAYS = 7;

/** The days up to the newest article that bears one, below a digest of later days. */
export const latestDays = {
  name: LATEST_DAYS,
  turnsPage: false,
  execute(request, services) {
    const { to } = services.collection.coverage();
    if (to === null) throw new UserError((m) => m.digests.noneDated);
    const timeZone = defaultZone(request.settings.timeZone, request.locale);
    const topic = request.values.join(':');
    const period = periodOfDays(to, DAYS, timeZone);
    return askedDigest(period, topic === '' ? null : topic, request, services);
  },
} satisfies Press<AskedDigestNeeds & Pick<Services, 'collection'>>;
