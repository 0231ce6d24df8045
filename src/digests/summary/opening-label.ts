import { opensSentence } from '../../text/function-words.ts';

const FIRST_WORD = /^\p{L}+/u;
const DASH = '[ \\u00a0][–—-][ \\u00a0]';
/** `Nordhafen`, `Frankfurt am Main`, `BERLIN/KIEW`. */
const NAME = "\\p{Lu}[\\p{L}.'’-]*";
const PLACE = `${NAME}(?:[ /](?:(?:am|an der|ob der|in der|bei|de|la) )?${NAME}){0,3}`;
const DAY = ', (?:den )?\\d{1,2}\\. ?\\p{L}{3,9}\\.?(?: \\d{4})?';
const AGENCY = ' ?\\([\\p{L}/, ]{2,30}\\)';
const BEGINNING = '(?=["„“»]?[\\p{Lu}\\p{N}])';

const DATELINE = new RegExp(
  `^(?:${PLACE}(?:${DAY}${AGENCY}|${DAY}|${AGENCY})${DASH}|${AGENCY.slice(2)} )${BEGINNING}`,
  'u',
);
const PLACE_ALONE = new RegExp(`^${PLACE}${DASH}${BEGINNING}`, 'u');
/** An insertion or a result of a match: the dash belongs to the sentence. */
const OTHER_DASH = /[ \u00a0][–—-][ ,]|\d:\d/u;
/** Capitalised words before one that German has in small letters there; `Die Linke` is a name. */
const HEADING =
  /^(?:\p{Lu}[\p{L}\p{N}/&-]*[ \u00a0]+){1,4}(?=(?:Der|Die|Das|Ein|Eine|Nach|Seit|Bei|Mit|Wie)[ \u00a0](?!Linke))/u;

/** Where the sentence begins behind a dateline (`Kiew (dpa) –`) or a heading run into it (`SPD Der Rat …`); 0 without. */
export function openingLabelEnd(paragraph: string): number {
  const dateline = DATELINE.exec(paragraph);
  if (dateline !== null) return dateline[0].length;
  if (opensSentence(FIRST_WORD.exec(paragraph)?.[0] ?? '')) return 0;
  const place = PLACE_ALONE.exec(paragraph)?.[0];
  if (place !== undefined && !OTHER_DASH.test(paragraph.slice(place.length))) return place.length;
  return HEADING.exec(paragraph)?.[0].length ?? 0;
}
