import type { Period } from '../../src/digests/digest.ts';
import type { Subcommand } from '../../src/discord/command.ts';
import { defaultZone } from '../../src/subscriptions/default-zone.ts';
import type { Services } from '../services.ts';
import type { AskedDigestNeeds } from './asked-digest.ts';
import { askedDigest } from './asked-digest.ts';
import { topicIn } from './wish.ts';
import { TOPIC_OPTION } from './wish-options.ts';

const HOUR = 3_600_000;

/** By their hours. */
const PERIODS = [
  { name: { en: '24 hours', de: '24 Stunden' }, value: '24' },
  { name: { en: '3 days', de: '3 Tage' }, value: '72' },
  { name: { en: '7 days', de: '7 Tage' }, value: '168' },
] as const;

export const now = {
  name: { en: 'now', de: 'jetzt' },
  description: {
    en: 'What happened lately, story by story',
    de: 'Was zuletzt geschehen ist, Meldung für Meldung',
  },
  options: [
    {
      name: { en: 'period', de: 'zeitraum' },
      description: {
        en: 'Up to now (24 hours unless told otherwise)',
        de: 'Bis jetzt (ohne Angabe 24 Stunden)',
      },
      type: 'text',
      choices: PERIODS,
    },
    TOPIC_OPTION,
    {
      name: { en: 'private', de: 'privat' },
      description: {
        en: 'Show it only to you',
        de: 'Die Zusammenfassung ist nur für dich sichtbar',
      },
      type: 'flag',
    },
  ],
  isPrivate: (request) => request.flag('private') ?? request.settings.privateAnswers,
  execute(request, services) {
    const [usual] = PERIODS;
    const { value } = PERIODS.find((each) => each.value === request.text('period')) ?? usual;
    const to = services.clock();
    const period: Period = {
      from: new Date(to.getTime() - Number(value) * HOUR).toISOString(),
      to: to.toISOString(),
      timeZone: defaultZone(request.settings.timeZone, request.locale),
    };
    return askedDigest(period, topicIn(request), request, services);
  },
} satisfies Subcommand<AskedDigestNeeds & Pick<Services, 'clock'>>;
