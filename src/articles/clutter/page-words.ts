import { line } from './rule.ts';

const WORDS = [
  'startseite|home(?:page)?|menü|menu|suche|search|login|log in|anmelden|sign in|registrieren',
  '(?:(?:skip|jump) to|zum) (?:content|main content|inhalt(?: springen)?)',
  '(?:artikel )?(?:teilen|drucken|merken|speichern|kommentieren|anhören|vorlesen|verschenken)|share(?: this)?(?: article)?|print|save|listen',
  '(?:\\d+ )?(?:kommentare?|comments?)(?: \\(?\\d+\\)?)?|(?:leave|add|post) a comment|kommentar (?:schreiben|verfassen)|zu den kommentaren',
  '(?:auf |on )?(?:facebook|twitter|x|whatsapp|telegram|linkedin|pinterest|xing|reddit|flipboard|e-?mail)(?: teilen)?',
  'link kopieren|copy link|link kopiert|google news|folgen|follow(?: us)?',
  'anzeige|werbung|advertisement|advertorial|sponsored(?: content)?|ad',
  'newsletter|(?:jetzt )?abonnieren|subscribe(?: now)?|abo',
  '(?:lesezeit|lesedauer|reading time):?(?: ca\\.)? \\d+ ?(?:min(?:uten?|utes?|\\.)?)',
  '(?:ca\\. )?\\d+ ?(?:min(?:uten?|ute)?\\.?|minutes?)(?: lesezeit| lesedauer| read| to read)',
  'symbolbild|archivbild|symbolfoto|archivfoto|file photo',
  'nach oben|back to top|zurück|weiter|mehr anzeigen|show more|load more|mehr laden',
];
const PAGE_WORD = new RegExp(`^(?:${WORDS.join('|')}):?$`, 'i');
const MARKS_ONLY = /^[^\p{L}\p{N}]*$/u;

/** A word of the page around the article, such as a button's. */
export function isPageWord(text: string): boolean {
  return PAGE_WORD.test(text);
}

export const pageWords = line(isPageWord);

/** Lines of marks without a letter or digit, such as `-` or `* * *`. */
export const loneMarks = line((text) => MARKS_ONLY.test(text));
