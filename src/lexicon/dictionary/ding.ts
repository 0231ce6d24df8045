/** Words that mean the same: any of the German ones translates any of the foreign ones. */
export interface Equivalents {
  readonly german: readonly string[];
  readonly foreign: readonly string[];
}

const SIDES = ' :: ';
/** UTF-16 units: Ding's longest line has some 2,000, and notes take the square of the length. */
const LONGEST_LINE = 5_000;
/** `{fought; fought}`: the forms of an irregular verb. */
const FORMS = /\{([^{}]*;[^{}]*)\}/g;
/** `{m}`, `(of a house)`, `[bot.]`, `<>`, and `/NATO/` for an abbreviation. */
const NOTES = /\{[^{}]*\}|\([^()]*\)|\[[^[\]]*\]|<[^<>]*>|(?<=\s)\/[^/|]+\/(?=\s*(?:[;|]|$))/g;
/** `jdn./etw.`, `sb.'s` where a sentence has its object, and the `to` of infinitives. */
const PLACEHOLDERS =
  /\b(?:(?:jd[mns]?|etw|s[bo]|sth)\.(?:['’]s)?\/?)+(?!\p{L})|(?<=^\s*|[;|]\s*)to\s/gu;

/** The foreign side of a line `Deutsch :: English` without its notes; `null` where the line is none. */
export function foreignSide(line: string): string | null {
  const at = line.indexOf(SIDES);
  return at < 0 || line.startsWith('#') || line.length > LONGEST_LINE
    ? null
    : headwords(line.slice(at + SIDES.length));
}

/** What a line `Haus {n} | Häuser {pl} :: house | houses` translates, its main form first. */
export function equivalentsIn(line: string): Equivalents[] {
  const foreign = foreignSide(line);
  if (foreign === null) return [];
  const german = variants(headwords(line.slice(0, line.indexOf(SIDES))));
  return variants(foreign).map((words, place) => ({ german: german[place] ?? [], foreign: words }));
}

/** One side in its headwords alone, with `|` between variants and `;` between synonyms. */
function headwords(side: string): string {
  return withoutNotes(
    side.replace(FORMS, (_, forms: string) => `; ${forms.replace(/[,/]/g, ';')}`),
  ).replace(PLACEHOLDERS, ' ');
}

/** The innermost first, since notes stand within notes. */
function withoutNotes(text: string): string {
  const shorter = text.replace(NOTES, ' ');
  return shorter === text ? text : withoutNotes(shorter);
}

function variants(side: string): string[][] {
  return side.split('|').map((variant) =>
    variant
      .split(';')
      .map((headword) => headword.replace(/\s+/g, ' ').trim())
      .filter((headword) => headword !== ''),
  );
}
