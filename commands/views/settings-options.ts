import type { Option } from '../../src/discord/command.ts';
import { QUESTIONS_PER_MINUTE } from '../../src/guilds/guilds.ts';

/** The choice that takes the reply's language back to each person's own. */
const OWN_LANGUAGE = 'auto';

export const SETTINGS_OPTIONS: readonly Option[] = [
  {
    name: { en: 'notices', de: 'meldungen' },
    description: {
      en: 'Channel for what admins should know, such as a feed that fails',
      de: 'Kanal für Meldungen an die Admins, etwa über einen Feed, der ausfällt',
    },
    type: 'channel',
  },
  {
    name: { en: 'no-notices', de: 'keine-meldungen' },
    description: { en: 'Post no notices any more', de: 'Keine Meldungen mehr senden' },
    type: 'flag',
  },
  {
    name: { en: 'time-zone', de: 'zeitzone' },
    description: {
      en: 'For example Europe/Berlin',
      de: 'Zum Beispiel Europe/Berlin',
    },
    type: 'text',
    length: { min: 1, max: 50 },
    autocomplete: true,
  },
  {
    name: { en: 'language', de: 'sprache' },
    description: { en: 'Language of all replies', de: 'Sprache aller Antworten' },
    type: 'text',
    choices: [
      { name: { en: 'Each person’s own', de: 'Die der jeweiligen Person' }, value: OWN_LANGUAGE },
      { name: { en: 'German', de: 'Deutsch' }, value: 'de' },
      { name: { en: 'English', de: 'Englisch' }, value: 'en' },
    ],
  },
  {
    name: { en: 'private', de: 'privat' },
    description: {
      en: 'Whether answers are shown only to the person who asks, unless they choose otherwise',
      de: 'Ob Antworten nur für die fragende Person sichtbar sind, wenn sie nichts anderes wählt',
    },
    type: 'flag',
  },
  {
    name: { en: 'per-minute', de: 'pro-minute' },
    description: {
      en: 'How many questions one person may ask in a minute',
      de: 'Wie viele Fragen eine Person in einer Minute stellen darf',
    },
    type: 'number',
    range: QUESTIONS_PER_MINUTE,
  },
];
