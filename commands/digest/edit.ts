import type { Subcommand } from '../../src/discord/command.ts';
import type { Services } from '../services.ts';
import { historyNotes, subscribedReply } from '../views/subscribed.ts';
import { completeWish } from './complete-wish.ts';
import { digestMeant } from './digest-meant.ts';
import { completeDigest, DIGEST_OPTION } from './digest-option.ts';
import { wishIn } from './wish.ts';
import { CHANNEL_OPTION, TIME_OPTION, WISH_OPTIONS } from './wish-options.ts';

export const edit = {
  name: { en: 'edit', de: 'bearbeiten' },
  description: {
    en: 'Change where, when or about what a digest is posted; what is not given stays',
    de: 'Ändern, wo, wann oder worüber eine Zusammenfassung erscheint; was fehlt, bleibt',
  },
  options: [
    DIGEST_OPTION,
    CHANNEL_OPTION,
    TIME_OPTION,
    ...WISH_OPTIONS,
    {
      name: { en: 'no-topic', de: 'kein-thema' },
      description: { en: 'About everything again', de: 'Wieder über alles' },
      type: 'flag',
    },
  ],
  isPrivate: () => true,
  async execute(request, { subscriptions }) {
    const { m } = request;
    const changes = {
      ...(request.flag('no-topic') === true && { topic: null }),
      ...wishIn(request),
    };
    const { guildId, id } = digestMeant(request, { subscriptions });
    const subscription = await subscriptions.edit(guildId, id, changes);
    const { changed, unchanged } = m.digests;
    const done = Object.keys(changes).length > 0 ? changed : unchanged;
    const notes = historyNotes(request.channel('channel'), m);
    return subscribedReply(done, subscription, notes, m);
  },
  complete(option, typed, needs, person) {
    if (option === 'digest') return completeDigest(typed, needs, person);
    return completeWish(option, typed, person.m);
  },
} satisfies Subcommand<Pick<Services, 'subscriptions'>>;
