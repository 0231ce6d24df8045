import { formatsOf } from './format.ts';

/** What people read about feeds. */
export const FEEDS = { en: english(), de: german() };

function english() {
  const { number, count } = formatsOf('en');
  const articles = (value: number) => count(value, 'article', 'articles');
  const feeds = (value: number) => count(value, 'feed', 'feeds');
  const every = (minutes: number) => {
    if (minutes % 60 > 0) return `Checked every ${number(minutes)} minutes`;
    return minutes === 60 ? 'Checked every hour' : `Checked every ${number(minutes / 60)} hours`;
  };
  return {
    alreadyFollowed: 'This feed is followed already.',
    unknown: 'No feed that is followed fits; pick one from the list.',
    isListed:
      'This feed stands in the file feeds.txt of the bot’s operator and can only be removed there; it can be paused here.',
    severalLinked: (addresses: readonly string[]) =>
      `This is no feed but a page that names several; give one of them: ${addresses.join(' , ')}`,
    added: 'This feed is followed from now on:',
    foundAt: 'The address that was given leads to this feed.',
    pagesRead: (done: number, total: number) =>
      `${number(done)} of ${count(total, 'page', 'pages')} read`,
    brought: (entries: number, added: number, changed: number, pending: number) => {
      if (entries === 0) return 'It has no entries at present.';
      const brought = [
        ...(added + changed + pending === 0 ? ['nothing new'] : []),
        ...(added > 0 ? [`${articles(added)} added`] : []),
        ...(changed > 0 ? [`${articles(changed)} updated`] : []),
      ];
      return `${[count(entries, 'entry', 'entries'), ...brought].join(', ')}.`;
    },
    unchanged: 'Nothing has changed since it was last read.',
    teasers: (value: number) =>
      value === 1
        ? 'The page of one entry cannot be read; the collection gets its teaser alone.'
        : `The pages of ${number(value)} entries cannot be read; the collection gets their teasers alone.`,
    pending: (value: number) =>
      value === 1
        ? 'One page is still to be read; the next check tries that.'
        : `${number(value)} pages are still to be read; the next check goes on with them.`,
    every,
    everyAsWanted: (minutes: number) => `${every(minutes)}, since its publisher wants no more`,
    nextCheck: 'next check',
    fine: 'Works',
    lastChecked: 'last checked',
    failing: (times: number) =>
      times === 1
        ? 'Could not be read at the last check'
        : `Could not be read ${number(times)} times in a row`,
    lastRead: 'last read',
    neverRead: 'never read so far',
    nextTry: 'next try',
    paused: 'Paused',
    pausedFailing: (times: number) =>
      times === 1
        ? 'Paused; could not be read at the last check'
        : `Paused; could not be read ${number(times)} times in a row`,
    notReadYet: 'Not read yet',
    listed: 'from feeds.txt',
    movedTo: (address: string) => `Its server says that it has moved to ${address}`,
    articles,
    listTitle: (value: number, failing: number, page: number, pages: number) =>
      [
        feeds(value),
        ...(failing > 0 ? [`${number(failing)} failing`] : []),
        ...(pages > 1 ? [`page ${number(page)} of ${number(pages)}`] : []),
      ].join(' · '),
    problemLines: (lines: readonly number[], all: number) => {
      const named = lines.map(number).join(', ');
      if (all === 1) return `In feeds.txt, line ${named} is not understood; the log says why.`;
      const more = all > lines.length ? ' and more' : '';
      return `In feeds.txt, ${number(all)} lines are not understood (${named}${more}); the log says why.`;
    },
    none: 'No feed is followed yet: /feeds add does that.',
    pausedNow: 'This feed is not checked until /feeds pause is called once more.',
    goesOn: 'This feed is checked again, beginning now.',
    removed: 'This feed is no longer followed.',
    articlesStay: 'The articles that it brought stay in the collection.',
    articlesRemoved: (value: number) =>
      value === 0
        ? 'The collection had no article that only this feed brought.'
        : `${articles(value)} ${value === 1 ? 'was' : 'were'} removed from the collection with it.`,
    notices: { failing: 'A feed cannot be read', recovered: 'A feed can be read again' },
  };
}

function german(): ReturnType<typeof english> {
  const { number, count } = formatsOf('de');
  const articles = (value: number) => count(value, 'Artikel', 'Artikel');
  const feeds = (value: number) => count(value, 'Feed', 'Feeds');
  const every = (minutes: number) => {
    if (minutes % 60 > 0) return `Wird alle ${number(minutes)} Minuten geprüft`;
    return minutes === 60
      ? 'Wird stündlich geprüft'
      : `Wird alle ${number(minutes / 60)} Stunden geprüft`;
  };
  return {
    alreadyFollowed: 'Dieser Feed wird schon verfolgt.',
    unknown: 'Kein verfolgter Feed passt dazu; bitte einen aus der Liste wählen.',
    isListed:
      'Dieser Feed steht in der Datei feeds.txt des Betreibers und lässt sich nur dort entfernen; pausieren lässt er sich hier.',
    severalLinked: (addresses) =>
      `Das ist kein Feed, sondern eine Seite, die mehrere nennt; bitte einen davon angeben: ${addresses.join(' , ')}`,
    added: 'Dieser Feed wird ab jetzt verfolgt:',
    foundAt: 'Die angegebene Adresse führt zu diesem Feed.',
    pagesRead: (done, total) => `${number(done)} von ${count(total, 'Seite', 'Seiten')} gelesen`,
    brought: (entries, added, changed, pending) => {
      if (entries === 0) return 'Zurzeit enthält er keine Einträge.';
      const brought = [
        ...(added + changed + pending === 0 ? ['nichts Neues'] : []),
        ...(added > 0 ? [`${articles(added)} aufgenommen`] : []),
        ...(changed > 0 ? [`${articles(changed)} aktualisiert`] : []),
      ];
      return `${[count(entries, 'Eintrag', 'Einträge'), ...brought].join(', ')}.`;
    },
    unchanged: 'Seit dem letzten Lesen hat sich nichts geändert.',
    teasers: (value) =>
      value === 1
        ? 'Die Seite eines Eintrags lässt sich nicht lesen; in die Sammlung kommt nur sein Anreißer.'
        : `Die Seiten von ${number(value)} Einträgen lassen sich nicht lesen; in die Sammlung kommen nur ihre Anreißer.`,
    pending: (value) =>
      value === 1
        ? 'Eine Seite ist noch zu lesen; das übernimmt die nächste Prüfung.'
        : `${number(value)} Seiten sind noch zu lesen; damit geht es bei der nächsten Prüfung weiter.`,
    every,
    everyAsWanted: (minutes) => `${every(minutes)}, da der Herausgeber es öfter nicht wünscht`,
    nextCheck: 'nächste Prüfung',
    fine: 'In Ordnung',
    lastChecked: 'zuletzt geprüft',
    failing: (times) =>
      times === 1 ? 'Zuletzt nicht lesbar' : `${number(times)}-mal in Folge nicht lesbar`,
    lastRead: 'zuletzt gelesen',
    neverRead: 'noch nie gelesen',
    nextTry: 'nächster Versuch',
    paused: 'Pausiert',
    pausedFailing: (times) =>
      times === 1
        ? 'Pausiert; zuletzt nicht lesbar'
        : `Pausiert; ${number(times)}-mal in Folge nicht lesbar`,
    notReadYet: 'Noch nicht gelesen',
    listed: 'aus feeds.txt',
    movedTo: (address) => `Laut Server inzwischen zu finden unter ${address}`,
    articles,
    listTitle: (value, failing, page, pages) =>
      [
        feeds(value),
        ...(failing > 0 ? [`${number(failing)} gestört`] : []),
        ...(pages > 1 ? [`Seite ${number(page)} von ${number(pages)}`] : []),
      ].join(' · '),
    problemLines: (lines, all) => {
      const named = lines.map(number).join(', ');
      if (all === 1)
        return `In feeds.txt ist Zeile ${named} nicht verständlich; warum, steht im Log.`;
      const more = all > lines.length ? ' und weitere' : '';
      return `In feeds.txt sind ${number(all)} Zeilen nicht verständlich (${named}${more}); warum, steht im Log.`;
    },
    none: 'Bisher wird kein Feed verfolgt. Das geht mit /feeds hinzufügen.',
    pausedNow: 'Dieser Feed wird nicht mehr geprüft, bis /feeds pausieren erneut aufgerufen wird.',
    goesOn: 'Dieser Feed wird ab sofort wieder geprüft.',
    removed: 'Dieser Feed wird nicht mehr verfolgt.',
    articlesStay: 'Die Artikel, die er gebracht hat, bleiben in der Sammlung.',
    articlesRemoved: (value) =>
      value === 0
        ? 'Artikel, die nur er gebracht hatte, gab es in der Sammlung nicht.'
        : `Mit ihm ${value === 1 ? 'wurde' : 'wurden'} ${articles(value)} aus der Sammlung entfernt.`,
    notices: { failing: 'Ein Feed ist nicht lesbar', recovered: 'Ein Feed ist wieder lesbar' },
  };
}
