import type { Subcommand } from '../../src/discord/command.ts';
import type { Services } from '../services.ts';
import { subscriptionListReply } from '../views/subscription-list.ts';
import { guildIdOf } from './guild.ts';

export const list = {
  name: { en: 'list', de: 'liste' },
  description: {
    en: 'The digests of this server: where, when, about what, and when the next one comes',
    de: 'Die Zusammenfassungen dieses Servers: wo, wann, worüber und wann die nächste kommt',
  },
  options: [],
  isPrivate: () => true,
  execute(request, { subscriptions }) {
    const all = subscriptions.of(guildIdOf(request));
    return Promise.resolve(subscriptionListReply(all, '1', request.m));
  },
} satisfies Subcommand<Pick<Services, 'subscriptions'>>;
