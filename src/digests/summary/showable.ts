import { SUMMARY } from '../../tuning.ts';

const BEGINNING = /^["'„“‚»«›‹(]*[\p{Lu}\p{N}]/u;
const ENDING = /[.!]["'“”‘’«»‹›)\]]*$/u;
/** A question, also where its quotation mark follows, and what breaks off. */
const OPEN_ENDING = /(?:[?…:]|\.\.\.)["'“”‘’«»‹›)\]]*$/u;
const LINE_BREAK = /\n/;
/** Words of outlets about themselves and to their readers. */
const TO_READERS = new RegExp(
  [
    'wie (?:bereits |schon |zuvor )?(?:berichtet|gemeldet|erwähnt|angekündigt)(?!\\p{L})',
    'lesen sie|mehr (?:dazu|zum thema)|(?:hier|weiter)lesen|hier (?:geht|finden|klicken)|klicken sie',
    'newsletter|abonnieren|jetzt anmelden|liveticker|live-ticker|push-mitteilung|unser(?:e[mnrs]?)? leser',
    '^(?:foto|video|bild|quelle|stand|update|korrektur|hinweis|anmerkung|anzeige)s?(?: \\p{L}+)?:|archivbild|symbolbild',
    'https?://|www\\.|\\(siehe |\\(s\\. ',
  ].join('|'),
  'iu',
);
const NUMBER = /\d+(?:[.,]\d+)*/gu;
/** From which a sentence is a list of results. */
const MANY_NUMBERS = 6;
const SMALL_LETTER = /\p{Ll}{3}/u;

/** Whether a sentence is a statement of an article's running text that is neither cut nor overlong. */
export function isShowable(sentence: string): boolean {
  return (
    sentence.length <= SUMMARY.longestSentence &&
    sentence.length >= SUMMARY.shortestSentence &&
    BEGINNING.test(sentence) &&
    ENDING.test(sentence) &&
    !OPEN_ENDING.test(sentence) &&
    !LINE_BREAK.test(sentence) &&
    SMALL_LETTER.test(sentence) &&
    hasAllBrackets(sentence) &&
    (sentence.match(NUMBER)?.length ?? 0) < MANY_NUMBERS &&
    !TO_READERS.test(sentence)
  );
}

function hasAllBrackets(sentence: string): boolean {
  return sentence.split('(').length === sentence.split(')').length;
}
