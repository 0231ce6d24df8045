import type { Subcommand } from '../../src/discord/command.ts';
import type { Services } from '../services.ts';
import { previewReply } from '../views/preview.ts';
import { completeDigest, DIGEST_OPTION } from './digest-option.ts';
import { guildIdOf } from './guild.ts';

export const preview = {
  name: { en: 'preview', de: 'vorschau' },
  description: {
    en: 'Show, only to you, what would be posted now',
    de: 'Nur für dich zeigen, was jetzt erscheinen würde',
  },
  options: [DIGEST_OPTION],
  isPrivate: () => true,
  execute: (request, services) =>
    previewReply(guildIdOf(request), request.text('digest') ?? '', request, services),
  complete: (_option, typed, needs, person) => completeDigest(typed, needs, person),
} satisfies Subcommand<Pick<Services, 'subscriptions' | 'paint'>>;
