import type { Press } from '../../src/discord/command.ts';
import { guildIdOf } from '../digest/guild.ts';
import type { Services } from '../services.ts';
import { SUBSCRIPTIONS_PAGE, subscriptionListReply } from '../views/subscription-list.ts';

/** Another page of `/digest list`. */
export const subscriptionsPage = {
  name: SUBSCRIPTIONS_PAGE,
  turnsPage: true,
  execute(request, { subscriptions }) {
    const { values, m } = request;
    const all = subscriptions.of(guildIdOf(request));
    return Promise.resolve(subscriptionListReply(all, values[0] ?? '1', m));
  },
} satisfies Press<Pick<Services, 'subscriptions'>>;
