import { formatsOf } from './format.ts';
import { momentsOf } from './moments.ts';

/** Names of the days of the week on which something happens, Monday first, as lists have them. */
const DAYS = {
  en: ['Mondays', 'Tuesdays', 'Wednesdays', 'Thursdays', 'Fridays', 'Saturdays', 'Sundays'],
  de: ['montags', 'dienstags', 'mittwochs', 'donnerstags', 'freitags', 'samstags', 'sonntags'],
} as const;

/** What people read about digests. */
export const DIGESTS = { en: english(), de: german() };

function english() {
  const { number, count, day } = formatsOf('en');
  const { clock, dayOfYear, moment, span, days, month } = momentsOf('en');
  const articles = (value: number) => count(value, 'article', 'articles');
  const on = (weekdays: readonly number[]) => {
    if (weekdays.length === 7) return 'every day';
    if (weekdays.join('') === '12345') return 'Monday to Friday';
    return `on ${namesOf('en', weekdays)}`;
  };
  return {
    title: (value: string) => `Digest of ${day(value)}`,
    span,
    size: (articleCount: number, outlets: number) =>
      [articles(articleCount), ...(outlets > 0 ? [count(outlets, 'outlet', 'outlets')] : [])].join(
        ', ',
      ),
    topic: (topic: string) => `Topic: “${topic}”`,
    late: (due: string, timeZone: string) => `Late: it was due on ${moment(due, timeZone)}.`,
    goesOn: (value: string, articleCount: number) =>
      `continues from ${dayOfYear(value)}, ${articles(articleCount)} until then`,
    newSince: (value: string) => `New since ${dayOfYear(value)}`,
    knownBefore: 'Known before',
    leftOut: (value: number) => `And ${count(value, 'more story', 'more stories')}.`,
    openStory: 'Open a story …',
    nothing: 'Nothing new has come in.',
    nothingOn: (topic: string) => `Nothing new has come in on “${topic}”.`,
    misspelt: (written: string, nearest: string) =>
      `“${written}” does not occur in the collection; spelled most like it is “${nearest}”.`,
    latest: (value: string) => `The newest dated article of the collection is from ${day(value)}.`,
    noneDated: 'No article of the collection bears a date.',
    latestArticles: 'Newest articles',
    latestDays: (value: string) => `Digest up to ${day(value)}`,
    failedFeeds: (names: readonly string[], others: number) => {
      const more = others > 0 ? ` and ${number(others)} more` : '';
      return `Feeds that could not be read: ${names.join(', ')}${more}`;
    },
    picture: 'Articles a day',
    pictureInWords: (first: string, last: string, counts: readonly number[]) =>
      `Articles a day from ${days(first, last)}: ${counts.map(number).join(', ')}`,
    most: (most: number, value: string) => `the most on ${dayOfYear(value)}: ${number(most)}`,
    month,
    story: {
      gone: 'The collection no longer has an article of this story.',
      kinds: { shared: 'In agreement', differing: 'Different numbers' },
      further: 'Further passages',
    },
    subscribed: 'Subscribed',
    changed: 'Changed',
    unchanged: 'Unchanged',
    pausedNow: 'Paused until this command is called once more',
    goesOnNow: 'Goes on',
    removed: 'No longer subscribed',
    when: (weekdays: readonly number[], time: string, timeZone: string) =>
      `${on(weekdays)} at ${clock(time)} (${timeZone})`,
    languages: { de: 'in German', en: 'in English' },
    whenEmpty: {
      say: 'says so where there is nothing new',
      silent: 'not posted where there is nothing new',
    },
    next: (value: string, timeZone: string) => `Next: ${moment(value, timeZone)}`,
    paused: 'Paused',
    failed: (value: number) => `Could not be posted on ${count(value, 'day', 'days')}`,
    noTimeZone: (zone: string) =>
      `No time zone was chosen, so the time is taken as ${zone}: /digest edit changes that here, /settings for all that follow.`,
    noHistory:
      'The bot may not read what was posted there (permission Read Message History): after a crash, it leaves a digest out rather than post it twice.',
    whatNext: '/digest edit, pause and remove change that.',
    preview: 'Preview',
    previewOf: 'Would be posted now:',
    previewSilent: 'There is nothing new: nothing would be posted now.',
    listed: (value: number, page: number, pages: number) =>
      [
        count(value, 'subscribed digest', 'subscribed digests'),
        ...(pages > 1 ? [`page ${number(page)} of ${number(pages)}`] : []),
      ].join(' · '),
    none: 'No digest is subscribed on this server yet: /digest subscribe does that.',
    summarising: 'Looking for what happened …',
    status: (value: number) => `Subscribed digests: ${number(value)}`,
    statusNext: 'the next one',
    pausedNotice: {
      title: (value: number) =>
        `A digest is paused: it could not be posted on ${count(value, 'day', 'days')}`,
      whatNow:
        'Is the channel still there, and may the bot post in it? /digest edit chooses another one, /digest pause goes on.',
    },
    on,
  };
}

function german(): ReturnType<typeof english> {
  const { number, count, day } = formatsOf('de');
  const { clock, dayOfYear, moment, span, days, month } = momentsOf('de');
  const articles = (value: number) => count(value, 'Artikel', 'Artikel');
  const on = (weekdays: readonly number[]) => {
    if (weekdays.length === 7) return 'täglich';
    if (weekdays.join('') === '12345') return 'montags bis freitags';
    return namesOf('de', weekdays);
  };
  return {
    title: (value) => `Zusammenfassung vom ${day(value)}`,
    span,
    size: (articleCount, outlets) =>
      [articles(articleCount), ...(outlets > 0 ? [count(outlets, 'Medium', 'Medien')] : [])].join(
        ', ',
      ),
    topic: (topic) => `Thema: „${topic}“`,
    late: (due, timeZone) => `Verspätet; fällig war sie am ${moment(due, timeZone)}.`,
    goesOn: (value, articleCount) =>
      `zuletzt am ${dayOfYear(value)}, bis dahin ${articles(articleCount)}`,
    newSince: (value) => `Neu seit dem ${dayOfYear(value)}`,
    knownBefore: 'Bereits bekannt',
    leftOut: (value) => `Und ${count(value, 'weitere Meldung', 'weitere Meldungen')}.`,
    openStory: 'Meldung öffnen …',
    nothing: 'Es ist nichts Neues hinzugekommen.',
    nothingOn: (topic) => `Zu „${topic}“ ist nichts Neues hinzugekommen.`,
    misspelt: (written, nearest) =>
      `„${written}“ kommt in der Sammlung nicht vor; am ähnlichsten ist „${nearest}“.`,
    latest: (value) => `Der neueste datierte Artikel der Sammlung ist vom ${day(value)}.`,
    noneDated: 'Kein Artikel der Sammlung trägt ein Datum.',
    latestArticles: 'Neueste Artikel',
    latestDays: (value) => `Zusammenfassung bis zum ${day(value)}`,
    failedFeeds: (names, others) => {
      const more = others > 0 ? ` und ${number(others)} weitere` : '';
      return `Feeds mit Ausfällen: ${names.join(', ')}${more}`;
    },
    picture: 'Artikel je Tag',
    pictureInWords: (first, last, counts) =>
      `Artikel je Tag vom ${days(first, last)}: ${counts.map(number).join(', ')}`,
    most: (most, value) => `am meisten ${number(most)} am ${dayOfYear(value)}`,
    month,
    story: {
      gone: 'Von dieser Meldung ist kein Artikel mehr in der Sammlung.',
      kinds: { shared: 'Übereinstimmend', differing: 'Unterschiedliche Zahlen' },
      further: 'Weitere Stellen',
    },
    subscribed: 'Abonniert',
    changed: 'Geändert',
    unchanged: 'Unverändert',
    pausedNow: 'Pausiert, bis dieser Befehl erneut aufgerufen wird',
    goesOnNow: 'Geht weiter',
    removed: 'Nicht mehr abonniert',
    when: (weekdays, time, timeZone) => `${on(weekdays)} um ${clock(time)} (${timeZone})`,
    languages: { de: 'auf Deutsch', en: 'auf Englisch' },
    whenEmpty: {
      say: 'weist darauf hin, wenn es nichts Neues gibt',
      silent: 'bleibt aus, wenn es nichts Neues gibt',
    },
    next: (value, timeZone) => `Nächste: ${moment(value, timeZone)}`,
    paused: 'Pausiert',
    failed: (value) => `Konnte an ${count(value, 'Tag', 'Tagen')} nicht gesendet werden`,
    noTimeZone: (zone) =>
      `Es wurde keine Zeitzone gewählt, deshalb gilt ${zone}: /zusammenfassung bearbeiten ändert das hier, /einstellungen für alle weiteren.`,
    noHistory:
      'Der Bot kann dort den Nachrichtenverlauf nicht lesen (Recht „Nachrichtenverlauf anzeigen“): Nach einem Absturz lässt er eine Zusammenfassung eher aus, als sie doppelt zu senden.',
    whatNext: 'Ändern lässt sich das mit /zusammenfassung bearbeiten, pausieren und entfernen.',
    preview: 'Vorschau',
    previewOf: 'Jetzt würde gesendet:',
    previewSilent: 'Es gibt nichts Neues; jetzt würde nichts gesendet.',
    listed: (value, page, pages) =>
      [
        count(value, 'abonnierte Zusammenfassung', 'abonnierte Zusammenfassungen'),
        ...(pages > 1 ? [`Seite ${number(page)} von ${number(pages)}`] : []),
      ].join(' · '),
    none: 'Auf diesem Server ist noch keine Zusammenfassung abonniert. Das geht mit /zusammenfassung abonnieren.',
    summarising: 'Die Meldungen werden zusammengestellt …',
    status: (value) => `Abonnierte Zusammenfassungen: ${number(value)}`,
    statusNext: 'die nächste',
    pausedNotice: {
      title: (value) =>
        `Eine Zusammenfassung ist pausiert: Sie konnte an ${count(value, 'Tag', 'Tagen')} nicht gesendet werden`,
      whatNow:
        'Gibt es den Kanal noch, und hat der Bot dort die nötigen Rechte? /zusammenfassung bearbeiten wählt einen anderen, mit /zusammenfassung pausieren geht es weiter.',
    },
    on,
  };
}

function namesOf(language: 'de' | 'en', weekdays: readonly number[]): string {
  const list = new Intl.ListFormat(language === 'de' ? 'de-DE' : 'en-GB');
  return list.format(weekdays.flatMap((weekday) => DAYS[language][weekday - 1] ?? []));
}
