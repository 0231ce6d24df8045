/**
 * Every number that was tuned, each with its range, what it does when turned, and the measurement
 * that chose it: `npm run eval` on xquad.de.dev, "with news" meaning the Wikinews distractors. Two
 * figures such as .946 / .961 are nDCG@10 with news and without; a test on both halves of the topics
 * showed that finer steps do not carry over.
 */

/** How articles are cut into passages. */
export const PASSAGE = {
  /** Sentences, 1 to 10: more make hits vaguer, fewer tear apart what belongs together. Not measured anew. */
  sentences: 3,
  /** UTF-16 units, 200 to 1000, where the sentences allow: what one excerpt may show. */
  length: 400,
  /** UTF-16 units, 0 to 200, below which a passage goes on into the next paragraph: less says too little alone. */
  shortest: 120,
} as const;

/** Letters in a gram, 2 to 5: fewer match by chance, more miss spellings. S@1 without news .920 for 3, .912 for 4, .904 for 5 (first ranking). */
export const GRAM_LENGTH = 3;

/** What MiniSearch finds and what is looked at more closely. */
export const RANKING = {
  /** Hits, 10 to 500, that may be ranked anew; higher: slower. The right one is among 60 for .972 of the questions with news, 100: .980, 200: .980. */
  candidates: 100,
  /** Of these, the most promising that are weighed in full, 20 to `candidates`; takes most of the time. 60: .945 / .961, 75 and 90: .946 / .961. */
  weighed: 75,
  /** Of these, the best with which the sentences around them count as well, 10 to `weighed`. 12 to 75: .946 / .961. */
  widened: 20,
} as const;

/** BM25+ of MiniSearch, whose own values these are but for `b`. */
export const BM25 = {
  /** 0 to 3, how soon a repeated word adds nothing more; higher: later. */
  k: 1.2,
  /** 0 to 1, how much long passages lose. 0.5 instead of MiniSearch's 0.7: S@1 +.002. */
  b: 0.5,
  /** 0 to 2, what a word adds at least, however long the passage. 0.2 with k 0.9: no gain. */
  d: 0.5,
} as const;

/** Weight of a word above a passage against the same word in it, 0 to 1; higher: titles decide more. No titles on dev. */
export const ABOVE = { title: 0.5, heading: 0.5 } as const;

/**
 * What terms that stand for a word of the question count among MiniSearch's candidates, 0 to 1; its own
 * counts 1. Synonyms 0.35: no change; 0: S@1 with news −.007. Translations share theirs: without that −.02.
 */
export const CANDIDATES = { synonym: 0.2, translation: 1, name: 0.8, part: 0.3, same: 1 } as const;

/** How passages are kept for searching. */
export const SEGMENTS = {
  /** Passages, 1000 to 20000, from which those in MiniSearch are packed; below, it is as fast, above, each takes nine kilobytes. */
  live: 5000,
  /** Passages, 10,000 to 1,000,000, that are packed at once when a collection is loaded; memory grows with them meanwhile, but fewer of a million are merged once more. */
  largest: 500_000,
  /** Packed segments about as large that are merged into one, 2 to 10; higher: more of them to search, less to write. */
  merged: 4,
  /** Share of a segment, 0.5 to 0.95, below which what is left of it is packed anew. */
  left: 0.75,
} as const;

/**
 * What counts in the order of the passages, 0 to 5 each, relative to one another: `Evidence` says what
 * they are. Behind each, what is left without it (.946 / .961 with all, all 100 candidates weighed).
 */
export const WEIGHTS = {
  /** .942 / .961 */
  engine: 0.4,
  /** .942 / .958 */
  sentence: 1.9,
  /** .945 / .961; S@1 −.003 / .000 */
  nearby: 0.5,
  /** .943 / .959 */
  weakest: 1.1,
  /** .943 / .959 */
  closeness: 1,
  /** .940 / .951 */
  gramsInPassage: 3.1,
  /** .945 / .960 */
  gramsNearby: 0.5,
  /** .943 / .960 */
  wordsInPassage: 0.8,
  /** .938 / .956 */
  wordsAround: 1.9,
  /** .943 / .959 */
  opening: 0.2,
} as const;

/** What counts as the neighbourhood of a passage. */
export const NEARBY = {
  /** Sentences, 0 to 10, on either side. */
  sentences: 3,
  /** Passages, 1 to 10, that a neighbourhood is as long as, on average. */
  stretch: 3,
  /** Sentences, 5 to 50, on either side of the wider one. 15: no better. */
  sentencesAround: 10,
  /** As `stretch`, of the wider one. */
  stretchAround: 4,
  /** What title and heading count within a passage, 0 to 1. Dev has no titles, the news do: 0: .946, 0.3: .946, 0.5: .944 with news; on seeds/ a question in the words of a title needs 0.3. */
  heading: 0.3,
  /** What closeness is worth where the words come in the other order, 0 to 1. */
  otherOrder: 0.7,
} as const;

/** BM25's numbers (see `BM25`) for the counts in `Evidence`. */
export const SATURATION = {
  grams: { k: 1.2, b: 0.5, d: 0 },
  words: { k: 1.2, b: 0.5, d: 0.5 },
  around: { k: 1.2, b: 0.8, d: 0.5 },
} as const;

/** How the words of a question count. */
export const ASKED = {
  /** Words, 10 to 100, of a long text that are looked for: time grows with them. */
  mostWords: 40,
  /** A word in small letters, often a verb that is said otherwise, against one with a capital, 0 to 1. 0.7 and 0.9: −.001. */
  lowerCase: 0.8,
  /** Share of a word's information, 0 to 1, from which another counts as spelled like it. */
  sameWord: 0.5,
  /** Grams, 1 to 5, that a word must share to be more than a chance. */
  gramsShared: 2,
  /** Grams in more than this share of the passages, 0.1 to 1, and in so many, are left out: they tell little and take time. 0.5: as 1; 0.3: .944 / .960. */
  commonGram: { share: 0.5, passages: 100 },
  /** What stands for a word, against the word itself, 0 to 1. 0.3: no change, 0.6: −.001. */
  synonym: 0.4,
  translation: 1,
  name: 0.8,
  /** The same in excerpts for what is spelled like a word. 1: visible@1 .820 / .838 instead of .824 / .840. */
  spelling: 0.7,
  /** What each further translation counts of the one before, 0.5 to 1; the same for synonyms: no change. */
  later: 0.95,
  /** What a part of a compound in the question counts, 0 to 1. 0.6: no change. */
  partOfAsked: 0.4,
  /** What a compound counts that holds a word of the question, 0 to 1. 0.8: no change. */
  partOfCompound: 0.6,
} as const;

/** Which word of the collection may be meant by one that it does not have. */
export const MISSPELT = {
  /** Letters, 1 to 3, in which they may differ; more: unlike words are proposed. As the fuzziness that search engines choose by themselves, not measured here. */
  letters: { short: 1, long: 2 },
  /** Letters of a long word, 5 to 8. */
  long: 6,
} as const;

/** What a compound is split into. */
export const COMPOUNDS = {
  /** Letters of a part, 3 to 6; fewer: endings are taken for words. */
  shortestPart: 4,
  /** Passages, 1 to 10, in which a part occurs by itself at least. */
  fewestPassages: 2,
} as const;

/**
 * How sure it is that the best passage answers: AUROC .968 with news, .981 without. Weights of
 * logistic regression over both, which sum up to 1. Shares alone: .944 / .974.
 */
export const CERTAINTY = {
  /** Weight of `Evidence.sentence`. */
  sentence: 0.27,
  /** Weight of `Evidence.nearby`. */
  nearby: 0.17,
  /** Weight of how much was found in all: a share of three everyday words says little. */
  amount: 0.56,
  /** `Evidence.rareWordsAround`, 1 to 10, from which the amount is half of what it can be. 2 and 8: no change. */
  halfWay: 4,
  /** What is taken for ten times as many passages, 0 to 0.1, so that one threshold fits 40, 400 and 4,000. */
  perTenfold: 0.045,
  /** Passages at which nothing is taken for their number. */
  passages: 1000,
  /** What is taken where all words of the question are names or numbers that occur nowhere, 0 to 0.5. 0: .966 / .980. */
  unknownNames: 0.2,
} as const;

export const ANSWERING = {
  /** Certainty from which a question is answered, 0 to 1; higher: abstains more. Answered with and without its articles: .905 / .090 with news, .940 / .074 without; of the questions on seeds/ .95 / .42. */
  certainty: 0.42,
  /** Share of the best passage's certainty that further ones need to be shown, 0 to 1; higher: fewer excerpts. */
  furtherShare: 0.5,
} as const;

/** How sure another language than German must be, 0 to 1; higher: more foreign questions count as German. On questions of xquad dev all German ones are right from 0.3 on; 0.6 finds 0.992 of the English, 0.982 of the Turkish and all Spanish and Russian ones. Of 60 short German queries full of English names it finds 57; 0.5: 56, 0.3: 50. */
export const SURE_LANGUAGE = 0.6;

/** Words in Latin letters up to which a question counts as German, 0 to 3; higher: fewer foreign ones are known. Of 24 German queries of one or two words, fastText takes `getötet` for Hungarian, `drohte` for Finnish, `Selenskij` and `selenskij uno` for Italian. */
export const WORDS_WITHOUT_LANGUAGE = 2;

/** Words that stand for one. */
export const LEXICON = {
  /** Synonyms, 5 to 50: an operator's file may have a hundred. */
  synonyms: 24,
  /** Translations, 1 to 30; higher: more words that mean something else. English questions on German articles, with Ding: 10: S@1 .866, 5: .853, 1: .77, 15: .866. */
  translations: 10,
  /** What a headword is worth in another inflection than the one asked for, 0 to 1. 0.1 and 1: .859. */
  inflected: 0.3,
} as const;

/** When two words are one name, on 188 pairs of names: precision .95, recall .92. */
export const NAMES = {
  /** Letters, 3 to 6: shorter words are alike by chance. */
  shortest: 4,
  /** Sounds from which a name is long. */
  long: 7,
  /** What may differ, in sounds, 0 to 1; higher: finds more, confuses more. */
  allowed: { short: 0.25, long: 0.6 },
} as const;

/**
 * What an excerpt shows, and when it only repeats. Shares of the worth of a stretch of sentences,
 * chosen on dev by visible@1 with news / without: .824 / .840 with all, better on both halves of the
 * topics than a stretch that has to show the passage's best sentence. Steps below .004 are noise.
 */
export const EXCERPT = {
  /** UTF-16 units: the most that an excerpt shows. */
  length: 400,
  /** 0 to 2, for having all words of the question that stand nearby; at 0.5 .809 / .825, at 1.5 no better. */
  words: 1,
  /** 0 to 1, for each of its sentences, by how much of the question it holds beside the one that holds most. 0.2: .815 / .827, 0.4: .814 / .828. */
  sentences: 0.3,
  /** Sentences, 2 to 10, on either side of the passage's best one that may be shown. 3: .815 / .833. */
  reach: 5,
  /** 0 to 1, for filling the whole length; more shows more and ends more often within a sentence. 0.1: .820 / .835. */
  room: 0.2,
  /** 0 to 0.3, against ending within a sentence: 0.02 is the worth of 40 units. 0.03: no change. */
  cut: 0.02,
  /** UTF-16 units of a sentence, 0 to 100, below which it is not begun. .804 at 0, .799 at 80. */
  shortestPart: 40,
  /** 0 to 0.5, against opening with a word that points to the sentence before. 0: .822 / .840 and visible@3 −.003. */
  leaning: 0.1,
  /** 0 to 2, against a break between paragraphs, in the stretch or between it and the passage's best sentence. No change on dev; the questions on seeds/ lose two answers at 0.5, one from 0.8. */
  paragraph: 0.8,
  /** UTF-16 units of a paragraph, 0 to 200, below which it says too little alone and a break costs nothing. As in passages. */
  shortestParagraph: 120,
  /** 0 to 1: the share of pairs of words from which an excerpt repeats another. Dev has no repeats; none is lost from 0.5. */
  repeated: 0.8,
} as const;

/** When a passage is the new wording of one that was quoted. */
export const SINCE = {
  /** Dice coefficient of their words, 0 to 1, from which it is; higher: more quotations count as gone. Not measured: half of the words is what one would call a correction. */
  alike: 0.4,
  /** Characters, 5000 to 200000, before and behind a quotation in which its new wording is looked for; more: a moved one is found farther away, and a look takes longer. Not measured: articles are shorter, and a look takes some 100 ms. */
  near: 50_000,
} as const;

/** When two articles are the same: recall of `npm run eval -- --duplicates` .998 at precision 1. */
export const DUPLICATES = {
  /** Jaccard similarity of the sets of runs of three words, 0.3 to 1, from which they are; given, not chosen. */
  similarity: 0.5,
  /** Bands, 5 to 50, of which two articles must share one to be compared; more: finds more, takes more memory. 10: .993, 30: .999. */
  bands: 18,
  /** Minima in a band, 1 to 5; more: fewer are compared, fewer found. 3: .993. */
  rows: 2,
  /** Words of a text, 3 to 50, below which it is no copy of anything: hints to read on are as long. 3: .999. */
  fewestWords: 20,
  /** Words of the shorter text, 0 to 300, below which an appendix to both may be most of it. 0: no change. */
  appendix: 150,
  /** Runs of three words, 5 to 20, that a text opens with. */
  opening: 10,
  /** How many of these, 1 to `opening`, the other text must have. 4: .997. */
  openingShared: 2,
} as const;

/** Characters, 50000 to 1000000, of an article from a feed, a page or an upload: what has more is refused. To index as many different words takes about a second, in which the bot answers nothing; a long newspaper article has 30,000. */
export const LONGEST_TEXT = 250_000;

/** When digests are posted by themselves. None of these is measured: they follow from Discord's limits and from what people expect. */
export const DELIVERY = {
  /** Digests, 1 to 50, that one server may have posted. */
  perServer: 25,
  /** Hours, 1 to 168, that the first digest of a subscription covers. */
  firstPeriod: 24,
  /** Hours, `firstPeriod` to 168, that a digest covers at most, however long ago the last one was. */
  longestPeriod: 48,
  /** Minutes, 1 to 60, after which a digest says that it comes late: a thousand at one time take two. */
  lateAfter: 10,
  /** Seconds, 1 to 60, between two looks at what is due. */
  look: 10,
  /** Deliveries, 1 to 50, that are under way at once. */
  atOnce: 8,
  /** Messages, 1 to 40, posted in a second: Discord takes 50 requests of a bot, answers among them. */
  perSecond: 10,
  /** Seconds, 60 to 600, for which a claim keeps others away, unless it is renewed. */
  claim: 180,
  /** Seconds, 1 to 300, after which a delivery is tried again; twice as long each time, up to `longestRetry`. */
  retry: 15,
  /** Seconds, `retry` to 3600. */
  longestRetry: 900,
  /** Days, 1 to 10, on which a channel turns digests away before they are paused. */
  failedDays: 3,
} as const;

/** What comes out of feeds. */
export const FEED = {
  /** Characters, 200 to 2000, below which an entry's text is taken for a teaser; higher: more pages are fetched. Of the 68 pages of `eval/html/fundus`, none has a shorter text than 1000; lead and first paragraph together are longer in 3 %. */
  teaser: 1000,
  /** Minutes between two checks of a feed, 5 to 1440, unless somebody wishes for another time; given, not chosen. */
  minutes: 15,
  /** Minutes at most between two checks, 60 to 10080, whatever the feed wants and however often it failed: longer, and its return would go unnoticed. */
  longestMinutes: 1440,
  /** Minutes, 0 to 1440, that `Cache-Control` may add: many servers send a day for everything. */
  longestCaching: 60,
  /** 0 to 1, share of the time to the next check that chance adds, so that feeds are not all fetched at once. */
  jitter: 0.1,
  /** Checks that fail in a row, 1 to 10, before the admins are told: one or two are a server's restart. */
  failuresTold: 3,
  /** Articles, 20 to 1000, that one check takes from the texts of its entries; the rest waits for the next one, so that no feed floods the collection within the hour. */
  textsAtOnce: 200,
  /** Pages of entries, 10 to 500, that one check reads; the rest waits for the next one. At a robots.txt's longest delay, 50 take 8 minutes. */
  pagesAtOnce: 50,
  /** Times, 1 to 20, that a page is asked for in vain before the entry's teaser is taken instead. */
  pageTries: 5,
  /** 0 to 1, share of the words of an entry's title and teaser that its page must have: below, it is another one, such as a login. Not measured: a lead is repeated or retold, a notice on cookies says something else. */
  pageWords: 0.25,
  /** 0 to 1, share of the length of what was read from a page before, below which what it has now is no correction of it, but such as a paywall. Not measured. */
  shrunk: 0.5,
  /** Hours, 1 to 168, before the page of an entry whose publisher says that it changed is read again: some say so at every check. */
  hoursBetweenReadings: 6,
} as const;

/**
 * How an article is told from the page around it. Two figures such as .934 / .940 are the F1 of
 * segments and of tokens that `npm run eval -- --html` gives for the two folders of pages; these
 * values give just those. Differences below .003 are a few pages; the rules weigh more than them.
 */
export const PAGE = {
  /** Characters, 0 to 2000, that are an article: below, Readability tries again with more of the page. 250: the same, 1000: .937 / .940, but slower. */
  enough: 500,
  /** 1 to 3: how many times as long the text of a later try must be to be taken instead. 1: .934 / .940, 2.5: the same. */
  better: 1.5,
  /** 0 to 1, share of links below which a line near the article is text. 0.2: .937 / .939, 0.6: .935 / .939. */
  fewLinks: 0.4,
  /** 0 to 1, share of links above which a line of the article leads elsewhere and is left out. 0.4: .935 / .940, 0.8: .934 / .939. */
  mostlyLinks: 0.6,
  /** Characters, 0 to 200, from which a sentence near the article belongs to it; higher: surer. 25: .934 / .939, 100: .934 / .941. */
  sentence: 50,
  /** Characters, 0 to 200, from which a line below the headline is a lead and no byline. 30: .934 / .939, 120: .932 / .940. */
  lead: 60,
  /** Elements, 0 to 4, around Readability's choice that are searched where there is no `<article>`. 0: .935 / .940, 1: .933 / .940, 3: .934 / .942. */
  wider: 2,
  /** 0 to 1, share of the text behind which a label such as `Über den Autor` ends the article. 0.5: .934 / .940, 0.9: .932 / .938. */
  end: 0.7,
  /** 0 to 1, share of the page's text from which nothing is furniture, whatever its name. 0.2: .933 / .940, 0.6: .936 / .940. */
  largest: 0.4,
} as const;

/**
 * Which articles are about one event. Three figures such as .952 / .885 / .889 are BCubed F1: of
 * `npm run eval -- --stories` on Wikinews; of the same with all 605 stories on one day; and of these
 * articles cut into one to four parts over three days, eight stories a day. Differences below .004
 * are noise. What only undated articles ask for was chosen by the five of ../shared/seeds.
 */
export const STORIES = {
  /** Characters of a text, 500 to 10000, that are read: what it is about comes first, and time grows with them. 1500, 4000 and 8000: no change. */
  characters: 2000,
  /** The same, where the months are looked for that an undated one names. */
  monthsWithin: 4000,
  /** Words of an article, 80 to 500, that are kept of it, those that tell most; time and memory grow with them. 80: .953 (the first figure), but the five become one story. */
  words: 150,
  /** 0 to 1, what a word in small letters counts, often a verb. 1: .950 / .882 / .870. */
  smallLetter: 0.6,
  /** Articles, 1 to 100, that are taken to have been seen beside those held, so that the first few tell something. 1 to 30: no change. */
  unseen: 15,
  /** Rarest words of an article, 10 to 100, by which others are found to compare it with. 15: .949 / .884 / .886, 40: no change. */
  tellingWords: 25,
  /** Articles, 50 to 500, that are looked at for each of these words, the latest ones. 200: no change. */
  latest: 100,
  /** Articles, 100 to 5000, that are looked at for all of these words, the rarest words first; takes time where thousands of articles come a day. 2500: no change. */
  looks: 400,
  /** Articles, 5 to 50, that one is compared with; time grows with them. 20: +.002. */
  candidates: 10,
  /** 0 to 1, from which average cosine two groups are one story; higher: more, smaller stories. .05: .949 / .877 / .894, .07: .945 / .877 / .867. */
  affinity: 0.06,
  /** 0 to 1, what the day between two articles leaves of their likeness. 0.5: .957 / .884 / .866, 0.7: .946 / .884 / .896. */
  nextDay: 0.6,
  /** 0 to 1, what each further day leaves of that. 0.6: .952 / .884 / .871, 1: .939 / .884 / .881. */
  eachDay: 0.8,
  /** Days, 1 to 30, of silence after which a story is over. 3 and 14: no change, so short are those on dev. */
  days: 7,
  /** 0 to 1, what is left where a day is unknown, and with it the month. The five come apart as they should from 0.33 to 0.4; 0.42 makes them one. */
  unknownTime: 0.37,
  /** Months apart, 0 to 3, that undated articles about one event may name. 1 and 3: the five come apart the same. */
  months: 2,
  /** 0 to 1, what is left where the months are farther apart. 0.1 and 0.45: no change. */
  otherMonths: 0.25,
  /** Articles, 20 to 200, beside one, days apart counted less, that are no crowd yet: some 25 a day. */
  crowd: 70,
  /** 0 to 1: the power of the crowd that divides likeness. 0: .952 / .815 / .889, 0.1: .952 / .866 / .889, 0.3: .951 / .865 / .889. */
  crowding: 0.2,
} as const;

/**
 * What is shown of a story. Differences such as −.025 are in the share of facts that `npm run eval -- --stories`
 * gives for halves of Wikinews articles, .729 with these values; those below .01 are noise. Where none
 * stands, summaries of seeds and Wikinews were read and compared.
 */
export const SUMMARY = {
  /** Articles of a story, 5 to 100, that are read for it, and as many of those before; time grows with them. */
  articles: 30,
  /** Sentences, 1 to 5, that tell a story; given. */
  sentences: 3,
  /** UTF-16 units, 200 to 800, of all of them together: a sixth of a message, without headline and sources. 400: −.025. */
  length: 450,
  /** UTF-16 units, 200 to 400, of one: longer ones are hard to read on a phone. */
  longestSentence: 350,
  /** UTF-16 units, 20 to 80: shorter ones say too little alone. */
  shortestSentence: 40,
  /** Worth of what is mentioned, 0 to 1, relative to one another. */
  kinds: { name: 1, number: 1, date: 0.6, noun: 0.4, word: 0.15 },
  /** 0 to 1, what something is worth that one source alone mentions, against two. */
  alone: 0.2,
  /** 1 to 3, what something is worth that a title has. */
  inTitle: 1.5,
  /** 0 to 1, what something is worth that was published of the story before. */
  known: 0.4,
  /** 0 to 1, the share of words that were not published before from which a sentence is new, though its facts are known. */
  newWords: 0.35,
  /** What a further sentence must add at least, 0 to 1, as a share of what the one that mentions most is worth; lower: more that one article alone tells. 0.2: +.014 with more characters. */
  further: 0.25,
  /** What a sentence is worth for opening its article, 0 to 1, as a share of what the one that mentions most is worth; half of it for standing second, and so on. 0.25: +.003, 0.4: −.003. */
  opening: 0.3,
  /** What each sign of going on from others takes, 0 to 0.5, as the same share. 0.15: −.011. */
  looseEnd: 0.1,
  /** What each name takes that a sentence presumes, 0 to 1, as the same share: `Wood`, though no sentence before and no headline names him. Of 700 Wikinews articles, 22 are told with such a name at 0, three at 0.3, one from 0.5 on; +.000. */
  presumed: 0.7,
  /** What the first sentence is worth for having all that the headline has, 0 to 0.5, as the same share. In halves with their titles, it has half of that on average at 0 and nothing at all in 17 of 100; 0.2: .53, 14, −.003; 0.4: .55, 11, −.005. */
  headline: 0.2,
  /** What each source beside the first one adds, 0 to 0.5, as the same share. */
  otherSource: 0.1,
  /** Share of what a sentence mentions, 0.3 to 1, from which it repeats another. */
  repeated: 0.6,
  /** Sentences, 10 to 60, of which every set is weighed; time grows with the third power. */
  weighed: 30,
  /** What is compared between the articles of a story. */
  comparison: {
    /** Comparisons, 1 to 10, that are shown. */
    most: 4,
    /** Articles, 2 to 100, of which sentences are compared. */
    articles: 40,
    /** Sentences, 50 to 1000, each of which is compared with each. */
    sentences: 400,
    /** Sources, 2 to 6, each with another number of the same thing, that are shown in one comparison. */
    sources: 4,
    /** 0 to 1, how alike two sentences are that are shown together. */
    alike: 0.35,
    /** 0 to 1, how alike they are whose numbers are compared. */
    alikeBut: 0.3,
    /** 0.5 to 1, from which one is a copy of the other. */
    copied: 0.85,
    /** Facts, 1 to 5, that sentences share to be shown together. */
    facts: 2,
    /** Words, 1 to 10, beside what is counted, that sentences share whose numbers are compared. */
    context: 3,
  },
} as const;

/** What a digest is made of. Not measured but where it says so: chosen by reading digests of the seeds. */
export const DIGEST = {
  /** Hours, 24 to 168, before the end of a period; what happened earlier is no news, also where it comes in only now. */
  oldest: 48,
  /** Days, 1 to 30, before a period, whose stories may go on in it; more: an old event is taken up again, and more memory and time are needed. */
  before: 7,
  /** Articles, 10000 to 100000, of these days that are put into stories, the latest ones: time and memory grow with them. */
  mostClustered: 20_000,
  /** Days of the picture; given, not chosen. */
  days: 14,
  /** Stories, at most; given, not chosen. */
  stories: 6,
  /** Articles of a story, 10 to 200, that are read for its sentences, and as many earlier ones for what is new. */
  articlesRead: 40,
  /** Hours, 24 to 168, after which the features of an article that no digest wanted are forgotten: daily digests want it once a day. */
  unused: 26,
  /** Milliseconds, 10000 to 600000, for which a digest is good for all who ask for the same: many channels have the same hour. */
  keptFor: 60_000,
  /** Digests, 1 to 1000, that are kept so long; one is some 20 KB. */
  kept: 50,
} as const;

/** What makes a story of a digest weigh more than another. */
export const STORY_WEIGHT = {
  /** What twice as many outlets count, 0 to 5, beside twice as many articles, which count 1: outlets choose, one outlet may write ten times. */
  outlets: 2,
  /** What an earlier article takes from a story's novelty beside what a new one gives, 0 to 2; higher: stories that go on give way to new ones. */
  earlier: 0.5,
} as const;

/** When an article is about the topic of a digest. */
export const TOPIC = {
  /** Share of the topic's information, 0 to 1, in one place and the title; higher: fewer articles. Two words that tell the same are both needed, of three two. */
  share: 0.6,
  /** Sentences, 1 to 20, that are one place: farther apart, words have little to do with one another. */
  sentences: 5,
  /** What a word counts that stands for one of the topic, 0 to 1. */
  other: 0.8,
} as const;

/** How packed segments are written and read. */
export const SEGMENT_FILES = {
  /** Bytes, 65536 to 4194304, that are written between two turns of the event loop; fewer: more calls, more: longer waits. 262144: the loop waits 3 ms at most; 4194304: 15 ms. */
  written: 262_144,
  /** The same of what is read, at a start, when nothing else waits. 262144 to 4194304: no difference beyond the noise. */
  read: 1_048_576,
} as const;
