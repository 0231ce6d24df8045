import type { Subcommand } from '../../src/discord/command.ts';
import { UserError } from '../../src/errors.ts';
import type { Wish } from '../../src/subscriptions/subscriptions.ts';
import { defaultZone } from '../../src/subscriptions/default-zone.ts';
import type { Services } from '../services.ts';
import { historyNotes, subscribedReply } from '../views/subscribed.ts';
import { completeWish } from './complete-wish.ts';
import { guildIdOf } from './guild.ts';
import { wishIn } from './wish.ts';
import { CHANNEL_OPTION, TIME_OPTION, WISH_OPTIONS } from './wish-options.ts';

export const subscribe = {
  name: { en: 'subscribe', de: 'abonnieren' },
  description: {
    en: 'Have a digest posted in a channel by itself, at an hour of the day',
    de: 'In einem Kanal von selbst eine Zusammenfassung erscheinen lassen, immer zur selben Uhrzeit',
  },
  options: [
    { ...CHANNEL_OPTION, required: true },
    { ...TIME_OPTION, required: true },
    ...WISH_OPTIONS,
  ],
  isPrivate: () => true,
  async execute(request, { subscriptions }) {
    const { m, locale } = request;
    const { channelId, time, ...others } = wishIn(request);
    if (channelId === undefined || time === undefined) {
      throw new UserError((texts) => texts.errors.unknownCommand);
    }
    const wish: Wish = {
      ...{
        channelId,
        time,
        timeZone: defaultZone(request.settings.timeZone, request.locale),
        days: [1, 2, 3, 4, 5, 6, 7],
      },
      ...{ topic: null, locale, whenEmpty: 'say' },
      ...others,
    };
    const subscription = await subscriptions.subscribe(guildIdOf(request), wish);
    const isZoneChosen = others.timeZone !== undefined || request.settings.timeZone !== null;
    const notes = [
      ...(isZoneChosen || locale === 'de' ? [] : [m.digests.noTimeZone(subscription.timeZone)]),
      ...historyNotes(request.channel('channel'), m),
    ];
    return subscribedReply(m.digests.subscribed, subscription, notes, m);
  },
  complete: (option, typed, _needs, { m }) => completeWish(option, typed, m),
} satisfies Subcommand<Pick<Services, 'subscriptions'>>;
