import stopWords from 'stopwords-iso/stopwords-iso.json' with { type: 'json' };

/** Words on the lists that questions and German news are about, so they must be findable. */
const MEANINGFUL = [
  ...['zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn', 'elf', 'zwölf'],
  ...['zwanzig', 'mann', 'mensch', 'menschen', 'ordnung', 'recht', 'zeit', 'schluss', 'tat'],
  ...['us', 'un', 'uk', 'ai', 'ki', 'tv', 'new', 'problem', 'problems', 'information', 'front'],
  ...['name', 'test', 'system', 'million', 'general', 'microsoft', 'computer', 'world', 'group'],
  ...['10', '39', 'thousand', 'billion', 'states', 'young', 'bill'],
  ...['one', 'two', 'three', 'four', 'five', 'six', 'ten', 'hundred'],
];

/** Missing on the lists: what questions begin with, and forms of verbs of which other forms are listed. */
const MISSING = [
  ...['wobei', 'wodurch', 'wofür', 'wogegen', 'womit', 'wonach', 'woran', 'worauf', 'woraus'],
  ...['worin', 'worüber', 'worum', 'wovon', 'wovor', 'wozu', 'wieviel', 'wieviele', 'inwiefern'],
  ...['kamen', 'komme', 'gekommen', 'gingen', 'gegangen', 'geben', 'gegeben', 'sagen', 'jemals'],
];

/** German and English words that carry no meaning of their own, in lower case. */
export const STOP_WORDS: ReadonlySet<string> = new Set([
  ...stopWords.de,
  ...stopWords.en,
  ...MISSING,
]).difference(new Set(MEANINGFUL));
