import type { Subcommand } from '../../src/discord/command.ts';
import { joined, md } from '../../src/discord/markdown.ts';
import type { Services } from '../services.ts';
import { placeText } from '../views/subscription.ts';
import { digestMeant } from './digest-meant.ts';
import { completeDigest, DIGEST_OPTION } from './digest-option.ts';

export const remove = {
  name: { en: 'remove', de: 'entfernen' },
  description: { en: 'Post a digest no more', de: 'Eine Zusammenfassung abbestellen' },
  options: [DIGEST_OPTION],
  isPrivate: () => true,
  async execute(request, { subscriptions }) {
    const { m } = request;
    const { guildId, id } = digestMeant(request, { subscriptions });
    const removed = await subscriptions.remove(guildId, id);
    const text = joined([md`**${m.digests.removed}**`, placeText(removed, m)], '\n');
    return { tone: 'notice', blocks: [{ kind: 'text', text }] };
  },
  complete: (_option, typed, needs, person) => completeDigest(typed, needs, person),
} satisfies Subcommand<Pick<Services, 'subscriptions'>>;
