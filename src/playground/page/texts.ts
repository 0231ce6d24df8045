/** What the page says: in German and in English. */
const both = {
  at: [
    (day: string, time: string) => `${day} um ${time} Uhr`,
    (day: string, time: string) => `${day} at ${time}`,
  ],
  cancel: ['Abbrechen', 'Cancel'],
  channels: ['Kanäle', 'Channels'],
  chooseOption: ['Triff eine Auswahl', 'Make a selection'],
  commands: ['Befehle', 'Commands'],
  dark: ['Dunkel', 'Dark'],
  dismiss: ['Nachricht verwerfen', 'Dismiss message'],
  edited: ['(bearbeitet)', '(edited)'],
  ephemeral: ['Nur du kannst das sehen', 'Only you can see this'],
  failed: ['Die Anwendung hat nicht reagiert', 'The application did not respond'],
  fileTooLarge: ['Eine Datei darf höchstens 10 MB groß sein.', 'A file can have at most 10 MB.'],
  formGoesTo: [
    (name: string) => `Dieses Formular wird an ${name} gesendet.`,
    (name: string) => `This form will be submitted to ${name}.`,
  ],
  gone: ['Die ursprüngliche Nachricht ist nicht mehr da', 'The original message is gone'],
  intro: [
    'Hier antwortet der echte Bot – nur eben ohne Discord.',
    'This is the real bot, only without Discord.',
  ],
  language: ['Sprache', 'Language'],
  light: ['Hell', 'Light'],
  messageMenu: ['Apps für diese Nachricht', 'Apps for this message'],
  messagePlaceholder: [
    (channel: string) => `Nachricht an #${channel} oder / für Befehle`,
    (channel: string) => `Message #${channel}, or / for commands`,
  ],
  messages: ['Nachrichten', 'Messages'],
  no: ['Nein', 'No'],
  noCommands: ['Keine passenden Befehle', 'No matching commands'],
  noMessageCommands: [
    'Für Nachrichten gibt es hier keine Befehle',
    'There are no commands for messages here',
  ],
  noSuggestions: ['Keine passenden Vorschläge', 'No matching suggestions'],
  offline: [
    'Keine Verbindung. Läuft „npm start“ noch?',
    'No connection. Is “npm start” still running?',
  ],
  optional: ['optional', 'optional'],
  person: ['Person', 'Person'],
  pressFailed: ['Diese Interaktion ist fehlgeschlagen', 'This interaction failed'],
  quoted: [(text: string) => `„${text}“`, (text: string) => `“${text}”`],
  reveal: ['Spoiler anzeigen', 'Show spoiler'],
  send: ['Senden', 'Send'],
  sending: ['Befehl wird gesendet …', 'Sending command…'],
  suggestions: ['Vorschläge', 'Suggestions'],
  theme: ['Darstellung', 'Appearance'],
  thinking: [(name: string) => `${name} denkt nach …`, (name: string) => `${name} is thinking…`],
  title: ['Fundstelle ausprobieren', 'Try Fundstelle'],
  today: ['Heute', 'Today'],
  tooLong: [
    'Eine Nachricht darf höchstens 2.000 Zeichen haben.',
    'A message can have at most 2,000 characters.',
  ],
  toTry: ['Fragen zum Ausprobieren:', 'Some questions to try:'],
  unknownField: ['Dieses Feld gibt es hier nicht.', 'This field cannot be shown here.'],
  used: [(command: string) => `hat ${command} verwendet`, (command: string) => `used ${command}`],
  welcome: [
    (channel: string) => `Willkommen in #${channel}!`,
    (channel: string) => `Welcome to #${channel}!`,
  ],
  yes: ['Ja', 'Yes'],
} as const;

/** All that the page says in one language. */
export type Texts = { readonly [Key in keyof typeof both]: (typeof both)[Key][0 | 1] };

/** By the locale that the page sends with interactions. */
export const texts: Readonly<Record<'de' | 'en-US', Texts>> = { de: pick(0), 'en-US': pick(1) };

function pick(language: 0 | 1): Texts {
  const entries = Object.entries(both).map(([key, texts]) => [key, texts[language]]);
  return Object.fromEntries(entries) as Texts;
}
