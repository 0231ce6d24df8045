import type { Option } from '../../src/discord/command.ts';

/** What a digest may be about. */
export const TOPIC_OPTION = {
  name: { en: 'topic', de: 'thema' },
  description: {
    en: 'Only what fits these words',
    de: 'Nur, was zu diesen Wörtern passt',
  },
  type: 'text',
  length: { min: 1, max: 100 },
} satisfies Option;

export const CHANNEL_OPTION = {
  name: { en: 'channel', de: 'kanal' },
  description: { en: 'Where it is posted', de: 'Wo sie erscheint' },
  type: 'channel',
} satisfies Option;

export const TIME_OPTION = {
  name: { en: 'time', de: 'uhrzeit' },
  description: { en: 'For example 08:00', de: 'Zum Beispiel 8:00' },
  type: 'text',
  length: { min: 1, max: 20 },
} satisfies Option;

/** What a subscription is made of beside channel and time. */
export const WISH_OPTIONS: readonly Option[] = [
  {
    name: { en: 'timezone', de: 'zeitzone' },
    description: {
      en: 'For example Europe/Berlin (the server’s unless told otherwise)',
      de: 'Zum Beispiel Europe/Berlin (ohne Angabe die des Servers)',
    },
    type: 'text',
    length: { min: 1, max: 50 },
    autocomplete: true,
  },
  {
    name: { en: 'days', de: 'tage' },
    description: {
      en: 'Days of the week, for example Mon-Fri (every day unless told otherwise)',
      de: 'Wochentage, zum Beispiel Mo-Fr (ohne Angabe täglich)',
    },
    type: 'text',
    length: { min: 1, max: 100 },
    autocomplete: true,
  },
  TOPIC_OPTION,
  {
    name: { en: 'language', de: 'sprache' },
    description: {
      en: 'The digest’s language; quotations stay in their own',
      de: 'Sprache der Zusammenfassung; Zitate bleiben, wie sie sind',
    },
    type: 'text',
    choices: [
      { name: { en: 'German', de: 'Deutsch' }, value: 'de' },
      { name: { en: 'English', de: 'Englisch' }, value: 'en' },
    ],
  },
  {
    name: { en: 'when-empty', de: 'ohne-neues' },
    description: {
      en: 'What is posted where nothing is new',
      de: 'Was erscheint, wenn es nichts Neues gibt',
    },
    type: 'text',
    choices: [
      { name: { en: 'A message that says so', de: 'Ein Hinweis darauf' }, value: 'say' },
      { name: { en: 'Nothing', de: 'Nichts' }, value: 'silent' },
    ],
  },
];
