import type { Subcommand } from '../../src/discord/command.ts';
import type { Services } from '../services.ts';
import { previewReply } from '../views/preview.ts';
import { digestMeant } from './digest-meant.ts';
import { completeDigest, DIGEST_OPTION } from './digest-option.ts';

export const preview = {
  name: { en: 'preview', de: 'vorschau' },
  description: {
    en: 'Show, only to you, what would be posted now',
    de: 'Nur für dich zeigen, was jetzt erscheinen würde',
  },
  options: [DIGEST_OPTION],
  isPrivate: () => true,
  execute(request, services) {
    const { guildId, id } = digestMeant(request, services);
    return previewReply(guildId, id, request, services);
  },
  complete: (_option, typed, needs, person) => completeDigest(typed, needs, person),
} satisfies Subcommand<Pick<Services, 'subscriptions' | 'paint'>>;
