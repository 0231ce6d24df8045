import { DIGESTS } from './digests.ts';
import { FEEDS } from './feeds.ts';
import { FETCHING } from './fetching.ts';
import { formatsOf } from './format.ts';
import { SUBSCRIPTIONS } from './subscriptions.ts';
import { shortened } from './word-list.ts';
import type { SkipReason } from '../articles/folder.ts';

const { day, number, count, languageName } = formatsOf('en');
const articles = (value: number) => count(value, 'article', 'articles');
const passages = (value: number) => count(value, 'passage', 'passages');

const SKIP_REASONS: Record<SkipReason, string> = {
  empty: 'empty',
  binary: 'not a text file',
  encoding: 'unknown charset',
  unreadable: 'cannot be read',
  'too-large': 'too large',
  unsupported: 'unknown format',
  'front-matter': 'front matter is not valid YAML',
  json: 'line is no JSON object',
  scanned: 'scanned pages without text',
  'too-costly': 'takes too long or too much memory to read',
  'no-text': 'holds no article text',
  unidentified: 'feed entry without id, address and title',
  'same-id': 'same id as another article',
  'too-many': 'more entries than are read of one feed',
};

export const en = {
  day,
  number,
  unknownOutlet: 'outlet unknown',
  undated: 'undated',
  ask: {
    nothing: 'The collection does not answer this.',
    nearest: 'These passages come closest:',
    noneNear: 'No passage comes close.',
    undatedLeftOut: (value: number) =>
      `${articles(value)} left out by the date filter: no date known.`,
    alsoIn: 'also in',
    andOthers: 'and others',
    noMore: 'There are no further passages on this.',
    unknown: (words: string) => `Nowhere in the collection: ${words}`,
    untranslated: (code: string) =>
      `Read as ${languageName(code)}. The articles are in German: without a dictionary, only names and numbers can be found in them.`,
  },
  filter: {
    outlet: (name: string) => `Outlet: ${name}`,
    since: (value: string) => `since ${day(value)}`,
    until: (value: string) => `until ${day(value)}`,
  },
  coverage: {
    size: (value: number) => `The collection holds ${articles(value)}`,
    period: (from: string, to: string) =>
      from === to ? `from ${day(from)}` : `from ${day(from)} to ${day(to)}`,
    undated: (value: number) => `${number(value)} undated`,
    outlets: (names: readonly string[], others: number) =>
      `Outlets: ${names.join(', ')}${others > 0 ? ` and ${number(others)} more` : ''}`,
  },
  buttons: {
    context: 'Context',
    more: 'More passages',
    sources: 'Sources',
    why: 'Why?',
    helpful: 'Helpful',
    notHelpful: 'Not helpful',
    addPage: 'Add to the collection',
    back: 'Back',
    next: 'Next',
    fullText: 'Full text',
  },
  context: { title: 'In context', heading: (text: string) => `Section: ${text}` },
  since: {
    title: 'This passage has changed since the answer',
    before: 'When it was quoted',
    now: 'Now',
    gone: 'Nothing like it stands in the article any more.',
    seeContext: 'This passage has changed since the answer: “Context” shows both wordings.',
    article: 'This article has changed since its text was opened here',
    nothingGone: 'All that stood in it still does.',
    others: (value: number) =>
      value === 1
        ? 'One more passage has changed.'
        : `${number(value)} more passages have changed.`,
    elsewhere: 'The article has changed since the answer; these words still stand in it.',
  },
  why: {
    title: 'Why these passages?',
    same: 'Word for word',
    missing: 'Missing',
    form: (found: string, relation: string) => `“${found}” (${relation})`,
    relations: {
      inflected: 'another form',
      spelling: 'another spelling',
      compound: 'compound',
      synonym: 'similar meaning',
      name: 'same name',
      translation: 'translation',
    },
  },
  sources: {
    ofQuestion: 'Articles on this question',
    none: 'No article fits.',
    noPassages: 'No passage contains any of these words.',
    open: 'Open an article …',
    passages,
    found: (value: number, page: number, pages: number) =>
      pages > 1 ? `${passages(value)} · page ${number(page)} of ${number(pages)}` : passages(value),
    listed: (value: number, page: number, pages: number) =>
      pages > 1 ? `${articles(value)} · page ${number(page)} of ${number(pages)}` : articles(value),
    author: (name: string) => `by ${name}`,
    headings: 'Sections',
    opening: 'Opening',
    page: (page: number, pages: number) => `Page ${number(page)} of ${number(pages)}`,
    notExact: (text: string) => `No article is called “${text}”; this one fits best.`,
  },
  feedback: {
    helpful: 'Noted as helpful. Thank you!',
    notHelpful: 'Noted as not helpful. Thank you: that shows where answers fall short.',
  },
  settings: {
    title: 'Settings of this server',
    changed: 'The settings of this server are now:',
    notices: 'Notices to admins',
    none: 'none',
    timeZone: 'Time zone',
    timeZones: {
      unset: (zone: string) => `none chosen (digests: ${zone})`,
      unsetByLanguage: (german: string, others: string) =>
        `none chosen (digests: ${german} for those who use Discord in German, ${others} for others)`,
    },
    language: 'Language of replies',
    languages: { own: 'each person’s own', de: 'German', en: 'English' },
    answers: 'Answers',
    public: 'visible to all in the channel',
    private: 'visible only to the person who asks',
    perMinute: (value: number) => `Questions: at most ${number(value)} a minute for each person`,
  },
  articles: {
    fetching: (host: string) => `Fetching ${host} …`,
    size: (characters: number, passageCount: number, headings: number) =>
      `${count(characters, 'character', 'characters')}, ${passages(passageCount)}, ${count(headings, 'heading', 'headings')}`,
    language: (code: string) => `Language: ${languageName(code)}`,
    begins: 'Begins:',
    ends: 'Ends:',
    states: {
      new: 'The collection does not have it yet.',
      changed: 'The collection has an earlier text of it, which this one would replace.',
      same: 'The collection has it already, word for word.',
      file: 'The collection has it already: it is one of the files of the bot’s operator.',
    },
    added: 'Added. Questions are answered from it as of now.',
    updated: 'Updated. Questions are answered from the new text as of now.',
    removed: (title: string) => `“${title}” is no longer in the collection.`,
    none: 'No article has been added yet: /articles add and /articles upload do that.',
    notAdded: 'No article that was added fits; pick one from the list.',
    from: { page: 'from the web', upload: 'uploaded', feed: 'from a feed' },
    isFile: 'This article is one of the files of the bot’s operator and is not replaced.',
    unreadable: (reason: string) => `That page cannot be added: ${reason}.`,
  },
  feeds: FEEDS.en,
  digests: DIGESTS.en,
  subscriptions: SUBSCRIPTIONS.en,
  uploads: {
    reading: (name: string) => `Reading “${shortened(name)}” …`,
    title: (name: string) => `File “${name}”`,
    done: 'Questions are answered from it as of now.',
    added: (value: number) => `Added: ${articles(value)}`,
    changed: (value: number) => `Updated: ${articles(value)}`,
    removed: (value: number) =>
      `Removed, since the file no longer has ${value === 1 ? 'it' : 'them'}: ${articles(value)}`,
    same: (value: number) => `Unchanged: ${articles(value)}`,
    held: (value: number) => `Not replaced: ${articles(value)}`,
    skipped: (value: number) => `Skipped: ${count(value, 'place', 'places')} in the file`,
    notes: 'Notes:',
    characters: (value: number) => count(value, 'character', 'characters'),
    heldBy: {
      file: 'one of the files of the bot’s operator',
      page: 'added as a page of the web',
      feed: 'from a feed',
    },
    more: (value: number) => `and ${number(value)} more`,
    unknownEnding: (name: string, endings: readonly string[]) =>
      `“${shortened(name)}” cannot be added: it must end in ${endings.slice(0, -1).join(', ')} or ${String(endings.at(-1))}.`,
    tooLarge: (name: string, megabytes: number) =>
      `“${shortened(name)}” cannot be added: it is larger than ${number(megabytes)} MB.`,
    tooMany: (name: string, most: number) =>
      `“${shortened(name)}” cannot be added: one file may hold at most ${articles(most)}.`,
    unreadable: (name: string, reason: string) =>
      `“${shortened(name)}” cannot be added: ${reason}.`,
  },
  notes: {
    ignored: (field: string, expected: string) =>
      `The declared “${field}” is not ${expected} and was ignored.`,
    expected: {
      text: 'a text',
      day: 'a day of the calendar',
      address: 'an http or https address',
      language: 'a language code',
    },
    dated: (value: string) =>
      `The text states no day; ${day(value)}, on which the file was made, is taken.`,
    broken: (value: number, charset: string) =>
      `${count(value, 'place is no character', 'places are no characters')} in ${charset} and became “\uFFFD”.`,
  },
  find: {
    title: 'Passages on this message',
    nothing: 'The collection says nothing about this message.',
  },
  status: {
    title: 'Status',
    size: (articleCount: number, passageCount: number) =>
      `${articles(articleCount)}, ${passages(passageCount)}`,
    skipped: (value: number) =>
      `Skipped: ${count(value, 'place', 'places')} (files, or parts of them)`,
    unknownFormats: (value: number, endings: string) =>
      `${number(value)} of unknown format: ${endings}`,
    noEnding: 'without an ending',
    skippedMore: (value: number) => `and ${number(value)} more`,
    nothingSkipped: 'No file was skipped.',
    feeds: (value: number, failing: number) =>
      `Feeds followed: ${number(value)}${failing > 0 ? `, failing: ${number(failing)}` : ''}`,
    reasons: SKIP_REASONS,
    wholeFolder: 'the whole folder',
    keepsArticles: 'what was read of it before stays',
    feedback: (helpful: number, not: number) =>
      `Answers rated: ${number(helpful)} helpful, ${number(not)} not helpful`,
    unanswered: 'Most frequent questions without an answer:',
    times: (value: number) => `${number(value)}×`,
    version: (version: string) => `Fundstelle ${version}`,
    permissions: 'The bot has the permissions it needs in this channel.',
    lacks: (names: readonly string[]) => `The bot lacks permissions here: ${names.join(', ')}.`,
    permissionNames: {
      ViewChannel: 'View Channel',
      SendMessages: 'Send Messages',
      SendMessagesInThreads: 'Send Messages in Threads',
      AttachFiles: 'Attach Files',
    },
  },
  help: {
    title: 'What Fundstelle can do',
    intro:
      'Fundstelle answers questions from a collection of articles and quotes the passage that holds the answer, word for word.',
    onMessages: 'right-click a message, then “Apps”',
  },
  fetch: FETCHING.en,
  errors: {
    questionTooShort: (least: number) => `A question needs at least ${number(least)} characters.`,
    wordsOutOfBounds: (least: number, most: number) =>
      `Words to look up take ${number(least)} to ${number(most)} characters.`,
    topicTooShort: (least: number) => `A topic needs at least ${number(least)} characters.`,
    outletGone: 'The collection no longer has an article from that outlet.',
    questionTooLong: (most: number, length: number) =>
      `A question may have at most ${number(most)} characters; this one has ${number(length)}.`,
    notADay: (written: string) =>
      `“${written}” is not a date: write it as 2024-10-22 or 22.10.2024.`,
    daysReversed: (since: string, until: string) =>
      `The period ends on ${day(until)}, before it begins on ${day(since)}.`,
    unknownOutlet: (written: string, known: readonly string[]) =>
      known.length === 0
        ? `No article names its outlet, so none can be from “${written}”.`
        : `The collection has no outlet “${written}”. It has, for instance: ${known.join(', ')}.`,
    severalOutlets: (written: string, matching: readonly string[]) =>
      `“${written}” fits several outlets: ${matching.join(', ')}.`,
    articleChanged: (title: string) =>
      `The article “${title}” has changed since this answer; ask again for its present wording.`,
    articleGone: 'The article is no longer in the collection.',
    noArticle: (written: string) => `No article fits “${written}”.`,
    noText: 'This message has no text to look for.',
    unknownButton: 'This button is from an older version of Fundstelle; run the command again.',
    unknownCommand: 'This command is from another version of Fundstelle and no longer works.',
    notAFeed: 'This is not a feed: neither RSS nor Atom nor JSON Feed.',
    feedHasDtd:
      'This feed was not read: it brings a document type definition of its own, which feeds do not need and attacks use.',
    feedTooDeep: 'This feed was not read: its elements are nested too deeply.',
    feedTooCostly: 'This feed was not read: that takes too long or too much memory.',
    fullTextOff: 'Whole texts are not shown here; the bot’s operator has switched that off.',
    tooManyQuestions: (most: number, seconds: number) =>
      `Here, each person may ask ${count(most, 'question', 'questions')} a minute; the next one is possible in ${count(seconds, 'second', 'seconds')}.`,
    tooManyPeople:
      'So many people are asking at the moment that your answer would take too long; please try again in a few minutes.',
    notCurator:
      'Only those who may manage a server can do that, and only on servers that the bot’s operator has chosen for it.',
    notManager: 'Only those who may manage the server (permission “Manage Server”) can do that.',
    cannotPost: (names: readonly string[]) =>
      `The bot cannot post in that channel. It lacks: ${names.join(', ')}.`,
    unknownTimeZone: (written: string) =>
      `“${written}” is not a time zone: pick one from the list, such as Europe/Berlin.`,
    bug: (reference: string) =>
      `Something went wrong. The bot’s operator can find the cause in the log under ${reference}.`,
    shuttingDown: 'Fundstelle is stopping or restarting; please try again in a moment.',
  },
};

export type Messages = typeof en;
