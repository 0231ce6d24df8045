import type { Press } from '../../src/discord/command.ts';
import { guildIdOf } from '../digest/guild.ts';
import type { Services } from '../services.ts';
import { previewReply } from '../views/preview.ts';
import { PREVIEW } from '../views/subscribed.ts';

/** What a subscription that was just changed would bring now. */
export const preview = {
  name: PREVIEW,
  turnsPage: false,
  execute: (request, services) =>
    previewReply(guildIdOf(request), request.values[0] ?? '', request, services),
} satisfies Press<Pick<Services, 'subscriptions' | 'paint'>>;
