import type { Subcommand } from '../../src/discord/command.ts';
import type { Services } from '../services.ts';
import { subscribedReply } from '../views/subscribed.ts';
import { digestMeant } from './digest-meant.ts';
import { completeDigest, DIGEST_OPTION } from './digest-option.ts';

export const pause = {
  name: { en: 'pause', de: 'pausieren' },
  description: {
    en: 'Post a digest no more until this is called once more',
    de: 'Eine Zusammenfassung aussetzen, bis der Befehl noch einmal aufgerufen wird',
  },
  options: [DIGEST_OPTION],
  isPrivate: () => true,
  async execute(request, { subscriptions }) {
    const { m } = request;
    const { guildId, id } = digestMeant(request, { subscriptions });
    const subscription = await subscriptions.pause(guildId, id);
    const done = subscription.isPaused ? m.digests.pausedNow : m.digests.goesOnNow;
    return subscribedReply(done, subscription, [], m);
  },
  complete: (_option, typed, needs, person) => completeDigest(typed, needs, person),
} satisfies Subcommand<Pick<Services, 'subscriptions'>>;
