import type { Messages } from './en.ts';
import { DIGESTS } from './digests.ts';
import { FEEDS } from './feeds.ts';
import { FETCHING } from './fetching.ts';
import { formatsOf } from './format.ts';
import { SUBSCRIPTIONS } from './subscriptions.ts';
import { shortened } from './word-list.ts';

const { day, number, count, languageName } = formatsOf('de');
const articles = (value: number) => count(value, 'Artikel', 'Artikel');
const passages = (value: number) => count(value, 'Textstelle', 'Textstellen');

export const de: Messages = {
  day,
  number,
  unknownOutlet: 'Medium unbekannt',
  undated: 'ohne Datum',
  ask: {
    nothing: 'Darauf gibt die Sammlung keine Antwort.',
    nearest: 'Am nächsten kommen diese Stellen:',
    noneNear: 'Auch Verwandtes ist nicht zu finden.',
    undatedLeftOut: (value) =>
      value === 1
        ? 'Ein Artikel ohne Datum wurde wegen der Zeitangabe nicht berücksichtigt.'
        : `${articles(value)} ohne Datum wurden wegen der Zeitangabe nicht berücksichtigt.`,
    alsoIn: 'auch in',
    andOthers: 'und weiteren',
    noMore: 'Weitere Stellen dazu gibt es nicht.',
    unknown: (words) => `Nirgends in der Sammlung: ${words}`,
    untranslated: (code) =>
      `Als ${languageName(code)} gelesen. Die Artikel sind deutsch; ohne Wörterbuch lassen sich darin nur Namen und Zahlen finden.`,
  },
  filter: {
    outlet: (name) => `Medium: ${name}`,
    since: (value) => `ab ${day(value)}`,
    until: (value) => `bis ${day(value)}`,
  },
  coverage: {
    size: (value) => `Die Sammlung umfasst ${articles(value)}`,
    period: (from, to) =>
      from === to ? `vom ${day(from)}` : `vom ${day(from)} bis zum ${day(to)}`,
    undated: (value) => `${number(value)} ohne Datum`,
    outlets: (names, others) =>
      `Medien: ${names.join(', ')}${others > 0 ? ` und ${number(others)} weitere` : ''}`,
  },
  buttons: {
    context: 'Zusammenhang',
    more: 'Weitere Stellen',
    sources: 'Quellen',
    why: 'Warum?',
    helpful: 'Hilfreich',
    notHelpful: 'Nicht hilfreich',
    addPage: 'In die Sammlung aufnehmen',
    back: 'Zurück',
    next: 'Weiter',
    fullText: 'Volltext',
  },
  context: { title: 'Im Zusammenhang', heading: (text) => `Abschnitt: ${text}` },
  since: {
    title: 'Diese Stelle ist seit der Antwort geändert worden',
    before: 'Als sie zitiert wurde',
    now: 'Jetzt',
    gone: 'Im Artikel steht nichts Vergleichbares mehr.',
    seeContext:
      'Diese Stelle ist seit der Antwort geändert worden: „Zusammenhang“ zeigt beide Fassungen.',
    article: 'Dieser Artikel ist geändert worden, seit er hier aufgerufen wurde',
    nothingGone: 'Alles, was darin stand, steht noch darin.',
    others: (value) =>
      value === 1
        ? 'Eine weitere Stelle ist geändert worden.'
        : `${number(value)} weitere Stellen sind geändert worden.`,
    elsewhere:
      'Der Artikel ist seit der Antwort geändert worden; dieser Wortlaut steht noch darin.',
  },
  why: {
    title: 'Warum diese Stellen?',
    same: 'Wörtlich',
    missing: 'Nicht dabei',
    form: (found, relation) => `„${found}“ (${relation})`,
    relations: {
      inflected: 'andere Form',
      spelling: 'andere Schreibweise',
      compound: 'Zusammensetzung',
      synonym: 'sinnverwandt',
      name: 'derselbe Name',
      translation: 'Übersetzung',
    },
  },
  sources: {
    ofQuestion: 'Artikel zu dieser Frage',
    none: 'Kein Artikel passt.',
    noPassages: 'Keine Stelle enthält eines dieser Wörter.',
    open: 'Artikel öffnen …',
    passages,
    found: (value, page, pages) =>
      pages > 1
        ? `${passages(value)} · Seite ${number(page)} von ${number(pages)}`
        : passages(value),
    listed: (value, page, pages) =>
      pages > 1
        ? `${articles(value)} · Seite ${number(page)} von ${number(pages)}`
        : articles(value),
    author: (name) => `von ${name}`,
    headings: 'Abschnitte',
    opening: 'Anfang',
    page: (page, pages) => `Seite ${number(page)} von ${number(pages)}`,
    notExact: (text) => `Einen Artikel „${text}“ gibt es nicht; dieser passt am besten.`,
  },
  feedback: {
    helpful: 'Als hilfreich vermerkt. Danke!',
    notHelpful:
      'Als nicht hilfreich vermerkt. Danke, so zeigt sich, wo Antworten zu wünschen übrig lassen.',
  },
  settings: {
    title: 'Einstellungen dieses Servers',
    changed: 'Auf diesem Server gilt nun:',
    notices: 'Meldungen an die Admins',
    none: 'keine',
    timeZone: 'Zeitzone',
    timeZones: {
      unset: (zone) => `keine gewählt (Zusammenfassungen: ${zone})`,
      unsetByLanguage: (german, others) =>
        `keine gewählt (Zusammenfassungen: ${german}, bei anderer Sprache als Deutsch ${others})`,
    },
    language: 'Sprache der Antworten',
    languages: { own: 'die der jeweiligen Person', de: 'Deutsch', en: 'Englisch' },
    answers: 'Antworten',
    public: 'für alle im Kanal sichtbar',
    private: 'nur für die fragende Person sichtbar',
    perMinute: (value) => `Fragen: höchstens ${number(value)} pro Person und Minute`,
  },
  articles: {
    fetching: (host) => `${host} wird abgerufen …`,
    size: (characters, passageCount, headings) =>
      `${count(characters, 'Zeichen', 'Zeichen')}, ${passages(passageCount)}, ${count(headings, 'Überschrift', 'Überschriften')}`,
    language: (code) => `Sprache: ${languageName(code)}`,
    begins: 'Anfang:',
    ends: 'Ende:',
    states: {
      new: 'Die Sammlung enthält sie noch nicht.',
      changed: 'Die Sammlung enthält einen früheren Text, an dessen Stelle dieser treten würde.',
      same: 'Die Sammlung enthält sie bereits, Wort für Wort.',
      file: 'Die Sammlung enthält sie bereits, als Datei des Bot-Betreibers.',
    },
    added: 'Aufgenommen. Fragen werden ab sofort auch daraus beantwortet.',
    updated: 'Aktualisiert. Fragen werden ab sofort aus dem neuen Text beantwortet.',
    removed: (title) => `„${title}“ ist nicht mehr in der Sammlung.`,
    none: 'Bisher wurde kein Artikel aufgenommen. Das geht mit /artikel hinzufügen und /artikel hochladen.',
    notAdded: 'Kein aufgenommener Artikel passt dazu. Wähle einen aus der Liste.',
    from: { page: 'aus dem Web', upload: 'hochgeladen', feed: 'aus einem Feed' },
    isFile: 'Dieser Artikel gehört zu den Dateien des Bot-Betreibers und wird nicht ersetzt.',
    unreadable: (reason) => `Diese Seite lässt sich nicht aufnehmen: ${reason}.`,
  },
  feeds: FEEDS.de,
  digests: DIGESTS.de,
  subscriptions: SUBSCRIPTIONS.de,
  uploads: {
    reading: (name) => `„${shortened(name)}“ wird gelesen …`,
    title: (name) => `Datei „${name}“`,
    done: 'Fragen werden ab sofort auch daraus beantwortet.',
    added: (value) => `Aufgenommen: ${articles(value)}`,
    changed: (value) => `Aktualisiert: ${articles(value)}`,
    removed: (value) => `Entfernt, weil nicht mehr in der Datei: ${articles(value)}`,
    same: (value) => `Unverändert: ${articles(value)}`,
    held: (value) => `Nicht ersetzt: ${articles(value)}`,
    skipped: (value) => `Übergangen: ${count(value, 'Stelle', 'Stellen')} in der Datei`,
    notes: 'Hinweise:',
    characters: (value) => count(value, 'Zeichen', 'Zeichen'),
    heldBy: {
      file: 'gehört zu den Dateien des Bot-Betreibers',
      page: 'als Webseite aufgenommen',
      feed: 'stammt aus einem Feed',
    },
    more: (value) => `und ${number(value)} weitere`,
    unknownEnding: (name, endings) =>
      `„${shortened(name)}“ lässt sich nicht aufnehmen: Die Datei muss auf ${endings.slice(0, -1).join(', ')} oder ${String(endings.at(-1))} enden.`,
    tooLarge: (name, megabytes) =>
      `„${shortened(name)}“ lässt sich nicht aufnehmen: Die Datei ist größer als ${number(megabytes)} MB.`,
    tooMany: (name, most) =>
      `„${shortened(name)}“ lässt sich nicht aufnehmen: Eine Datei darf höchstens ${articles(most)} enthalten.`,
    unreadable: (name, reason) => `„${shortened(name)}“ lässt sich nicht aufnehmen: ${reason}.`,
  },
  notes: {
    ignored: (field, expected) => `Die Angabe „${field}“ ist ${expected} und wurde übergangen.`,
    expected: {
      text: 'kein Text',
      day: 'kein Tag des Kalenders',
      address: 'keine Adresse mit http oder https',
      language: 'kein Sprachcode',
    },
    dated: (value) =>
      `Der Text nennt kein Datum; es gilt der ${day(value)}, an dem die Datei erstellt wurde.`,
    broken: (value, charset) =>
      `${count(value, 'Stelle ist kein Zeichen', 'Stellen sind keine Zeichen')} in ${charset} und jetzt „\uFFFD“.`,
  },
  find: {
    title: 'Fundstellen zu dieser Nachricht',
    nothing: 'Zu dieser Nachricht sagt die Sammlung nichts.',
  },
  status: {
    title: 'Status',
    size: (articleCount, passageCount) => `${articles(articleCount)}, ${passages(passageCount)}`,
    skipped: (value) =>
      `Übergangen: ${count(value, 'Stelle', 'Stellen')} (Dateien oder Teile davon)`,
    unknownFormats: (value, endings) => `${number(value)} in unbekanntem Format: ${endings}`,
    noEnding: 'ohne Endung',
    skippedMore: (value) => `und ${number(value)} weitere`,
    nothingSkipped: 'Keine Datei wurde übergangen.',
    feeds: (value, failing) =>
      `Verfolgte Feeds: ${number(value)}${failing > 0 ? `, davon gestört: ${number(failing)}` : ''}`,
    reasons: {
      empty: 'Datei ist leer',
      binary: 'keine Textdatei',
      encoding: 'unbekannter Zeichensatz',
      unreadable: 'nicht lesbar',
      'too-large': 'zu groß',
      unsupported: 'unbekanntes Format',
      'front-matter': 'Kopfdaten sind kein gültiges YAML',
      json: 'Zeile ist kein JSON-Objekt',
      scanned: 'eingescannte Seiten ohne Text',
      'too-costly': 'braucht zum Lesen zu viel Zeit oder Speicher',
      'no-text': 'enthält keinen Artikeltext',
      unidentified: 'Feed-Eintrag ohne Kennung, Adresse und Titel',
      'same-id': 'dieselbe Kennung wie ein anderer Artikel',
      'too-many': 'mehr Einträge, als von einem Feed gelesen werden',
    },
    wholeFolder: 'der ganze Ordner',
    keepsArticles: 'was zuletzt darin stand, bleibt erhalten',
    feedback: (helpful, not) =>
      `Bewertete Antworten: ${number(helpful)} hilfreich, ${number(not)} nicht hilfreich`,
    unanswered: 'Die häufigsten Fragen ohne Antwort:',
    times: (value) => `${number(value)}-mal`,
    version: (version) => `Fundstelle ${version}`,
    permissions: 'In diesem Kanal hat der Bot alle nötigen Rechte.',
    lacks: (names) => `In diesem Kanal fehlen dem Bot Rechte: ${names.join(', ')}.`,
    permissionNames: {
      ViewChannel: 'Kanal ansehen',
      SendMessages: 'Nachrichten senden',
      SendMessagesInThreads: 'Nachrichten in Threads senden',
      AttachFiles: 'Dateien anhängen',
    },
  },
  help: {
    title: 'Was Fundstelle kann',
    intro:
      'Fundstelle beantwortet Fragen aus einer Artikelsammlung und zeigt die Stelle, die die Antwort enthält, im Wortlaut.',
    onMessages: 'Rechtsklick auf eine Nachricht, dann „Apps“',
  },
  fetch: FETCHING.de,
  errors: {
    questionTooShort: (least) => `Eine Frage braucht mindestens ${number(least)} Zeichen.`,
    wordsOutOfBounds: (least, most) =>
      `Gesuchte Wörter umfassen ${number(least)} bis ${number(most)} Zeichen.`,
    topicTooShort: (least) => `Ein Thema braucht mindestens ${number(least)} Zeichen.`,
    outletGone: 'Von diesem Medium enthält die Sammlung keinen Artikel mehr.',
    questionTooLong: (most, length) =>
      `Eine Frage darf höchstens ${number(most)} Zeichen lang sein; diese hat ${number(length)}.`,
    notADay: (written) =>
      `„${written}“ ist kein Datum. Möglich sind Angaben wie 22.10.2024 oder 2024-10-22.`,
    daysReversed: (since, until) =>
      `Der Zeitraum endet am ${day(until)} und damit vor seinem Beginn am ${day(since)}.`,
    unknownOutlet: (written, known) =>
      known.length === 0
        ? `Kein Artikel nennt sein Medium; nach „${written}“ lässt sich nicht filtern.`
        : `Das Medium „${written}“ kommt in der Sammlung nicht vor, wohl aber zum Beispiel: ${known.join(', ')}.`,
    severalOutlets: (written, matching) =>
      `„${written}“ passt auf mehrere Medien: ${matching.join(', ')}.`,
    articleChanged: (title) =>
      `Der Artikel „${title}“ hat sich seit dieser Antwort geändert; den jetzigen Wortlaut zeigt eine neue Frage.`,
    articleGone: 'Der Artikel ist nicht mehr in der Sammlung.',
    noArticle: (written) => `Zu „${written}“ passt kein Artikel.`,
    noText: 'Diese Nachricht enthält keinen Text, nach dem sich suchen ließe.',
    unknownButton:
      'Diese Schaltfläche stammt aus einer älteren Fassung von Fundstelle; bitte den Befehl neu aufrufen.',
    unknownCommand:
      'Dieser Befehl stammt aus einer anderen Fassung von Fundstelle und wirkt nicht mehr.',
    notAFeed: 'Das ist kein Feed: weder RSS noch Atom noch JSON Feed.',
    feedHasDtd:
      'Dieser Feed wurde nicht gelesen: Er bringt eine eigene Dokumenttypdefinition mit, die ein Feed nicht braucht und die für Angriffe dient.',
    feedTooDeep: 'Dieser Feed wurde nicht gelesen: Seine Elemente sind zu tief verschachtelt.',
    feedTooCostly: 'Dieser Feed wurde nicht gelesen: Das braucht zu viel Zeit oder Speicher.',
    fullTextOff: 'Volltexte werden hier nicht gezeigt; der Betreiber hat das so eingestellt.',
    tooManyQuestions: (most, seconds) =>
      `Hier darf jede Person ${count(most, 'Frage', 'Fragen')} pro Minute stellen; die nächste ist in ${count(seconds, 'Sekunde', 'Sekunden')} möglich.`,
    tooManyPeople:
      'Gerade fragen so viele Menschen, dass deine Antwort zu lange dauern würde; bitte versuche es in ein paar Minuten noch einmal.',
    notCurator:
      'Das können nur Personen, die einen Server verwalten dürfen, und nur auf den Servern, die der Betreiber des Bots dafür bestimmt hat.',
    notManager:
      'Das können nur Personen, die den Server verwalten dürfen (Recht „Server verwalten“).',
    cannotPost: (names) =>
      `In diesem Kanal kann der Bot nichts senden. Ihm fehlen folgende Rechte: ${names.join(', ')}.`,
    unknownTimeZone: (written) =>
      `„${written}“ ist keine Zeitzone. Wähle eine aus der Liste, zum Beispiel Europe/Berlin.`,
    bug: (reference) =>
      `Da ist etwas schiefgegangen. Die Ursache findet der Betreiber im Protokoll unter ${reference}.`,
    shuttingDown:
      'Fundstelle wird gerade beendet oder neu gestartet; bitte gleich noch einmal versuchen.',
  },
};
