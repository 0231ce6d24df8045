import stopWords from 'stopwords-iso/stopwords-iso.json' with { type: 'json' };

/** Words on the lists that questions and German news are about, so they must be findable. */
const MEANINGFUL = [
  ...['mann', 'mensch', 'menschen', 'kind', 'gott', 'brief', 'mine', 'ring', 'show', 'ordnung'],
  ...['recht', 'rechte', 'rechten', 'rechter', 'rechtes', 'macht', 'tat', 'suche', 'mittel', 'weg'],
  ...['zeit', 'schluss', 'zurück', 'front', 'name', 'test', 'system', 'problem', 'problems'],
  ...['information', 'general', 'computer', 'website', 'homepage', 'text', 'detail', 'index'],
  ...['plus', 'minus', 'million', 'billion', 'ki', 'ai', 'tv', 'us', 'un', 'uk', '10', '39'],
];

/** English words on the lists that are parts of names in German news: `New York`, `Theresa May`, `US Open`. */
const IN_NAMES = [
  ...['new', 'world', 'group', 'state', 'states', 'young', 'bill', 'may', 'open', 'great', 'high'],
  ...['home', 'act', 'line', 'top', 'fire', 'microsoft'],
];

/** English words on the lists that are German nouns: `Wo liegt der See?` */
const GERMAN_NOUNS = ['last', 'not', 'see', 'seen'];

/** Missing on the lists: what questions begin with, and forms of verbs of which other forms are listed. */
const MISSING = [
  ...['wobei', 'wodurch', 'wofür', 'wogegen', 'womit', 'wonach', 'woran', 'worauf', 'woraus'],
  ...['worin', 'worüber', 'worum', 'wovon', 'wovor', 'wozu', 'wieviel', 'wieviele', 'inwiefern'],
  ...['kamen', 'komme', 'gekommen', 'gingen', 'gegangen', 'geben', 'gegeben', 'sagen', 'jemals'],
];

/** Words of a language (ISO 639-1) that carry no meaning of their own, in lower case; none where no list is known. */
export function stopWordsOf(language: string): ReadonlySet<string> {
  const lists: Readonly<Record<string, readonly string[]>> = stopWords;
  return new Set(lists[language]).difference(new Set(MEANINGFUL));
}

const listed = new Set([...stopWords.de, ...stopWords.en, ...MISSING]).difference(
  new Set([...MEANINGFUL, ...IN_NAMES, ...GERMAN_NOUNS]),
);

/**
 * German and English words that carry no meaning of their own, in lower case; with umlauts as two
 * letters as well (`fuer`). Not without: `Uber` is a company.
 */
export const STOP_WORDS: ReadonlySet<string> = new Set([...listed].flatMap((w) => [w, typed(w)]));

function typed(word: string): string {
  return word
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss');
}
