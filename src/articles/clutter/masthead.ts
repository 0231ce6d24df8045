/** Characters of the longest name of an outlet. */
const LONGEST_NAME = 40;

const WORD = "(?:\\p{Lu}[\\p{L}\\p{N}.'’-]*|der|die|das|am|für|and|of|the)";
const NAME = new RegExp(`^${WORD}(?: ${WORD}){0,4}$`, 'u');

/** Words that are rarely the last of a headline's kicker; `Post` and `News` too often are. */
const PAPER =
  '(?:\\p{L}*zeitung|(?:tage?|wochen|abend|morgen|volks)blatt|\\p{L}*anzeiger|\\p{L}*kurier|bote|rundschau|presse|allgemeine|magazin|journal|online|\\p{L}+er nachrichten|times|herald|tribune|gazette|chronicle|guardian|observer|courier|telegraph)';
const PAPER_NAME = new RegExp(`(?:^|\\s)${PAPER}$`, 'iu');
const EDITION_NAME = /^(?:\S+ )+(?:Deutsch|English|German|Français|Español|Italiano)$/u;
const SITE =
  /^(?:www\.)?[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.(?:de|at|ch|com|net|org|eu|info|news|co\.uk)$/iu;

/** Looks like an outlet's name as it stands above an article: a paper's, an edition's or a site's. */
export function isMasthead(line: string): boolean {
  if (line.length > LONGEST_NAME) return false;
  return SITE.test(line) || (NAME.test(line) && (PAPER_NAME.test(line) || EDITION_NAME.test(line)));
}
