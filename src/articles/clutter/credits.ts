import { parseDate } from '../dates.ts';
import { isPageWord } from './page-words.ts';

/** What the small print around a headline says about an article; null where it does not say it. */
export interface Credits {
  readonly author: string | null;
  readonly published: string | null;
}

/** Characters of the longest line of credits. */
const LONGEST_LINE = 120;

export const NO_CREDITS: Credits = { author: null, published: null };

const GIVEN = "\\p{Lu}[\\p{L}'’.-]*";
const PARTICLE = '(?:von|van|de|del|della|der|den|di|da|du|la|le|zu|zur|zum|al|el|bin|ibn)';
const PERSON = `${GIVEN}(?: ${GIVEN}){0,3}(?: ${PARTICLE}){0,2} ${GIVEN}`;
const PEOPLE = `(?<author>${PERSON}(?:(?:,| und| and| &) ${PERSON})*)`;
const BY =
  '(?:by|von|(?:ein beitrag|ein artikel|geschrieben|verfasst) von|(?:written|posted|reported) by|autor(?:in)?:|author:|text:)';
const BYLINE = new RegExp(`^(?i:${BY})\\s+${PEOPLE}(?:,|,? (?:on|am))?(?<rest>.*)$`, 'u');

/** These two for lines in lower case: patterns that ignore case take long to compile. */
const UPDATED =
  /^(?:zuletzt )?(?:aktualisiert|bearbeitet|geändert|updated|last updated|modified)\b.{0,40}\d.{0,30}(?<![.!?])$/u;
const SECTIONS =
  'politik|wirtschaft|sport|kultur|panorama|ausland|inland|wissen|wissenschaft|gesellschaft|technik|digital|netzwelt|regional|lokales|meinung|nachrichten|welt|international|europa|gesundheit|reise|leben|feuilleton|finanzen|börse|unterhaltung|medien|schlagzeilen|aktuelles|news|world|politics|business|sports|culture|opinion|science|technology|tech|health|lifestyle|entertainment|economy|top news|breaking news';
const SECTION = new RegExp(`^(?:${SECTIONS})(?:\\s*[/&,>»]\\s*(?:${SECTIONS}))*$`, 'u');

const DIVIDER = /\s*[|·•]\s*|\s+[-–—]\s+/u;

/** The credits on a line that holds nothing but date, byline, section label and the like; else null. */
export function readCredits(line: string): Credits | null {
  if (line.length > LONGEST_LINE) return null;
  const whole = readPart(line);
  if (whole) return whole;
  const parts = line.split(DIVIDER).map(readPart);
  return parts.reduce((all, part) => all && part && merge(all, part), NO_CREDITS);
}

export function merge(first: Credits, second: Credits): Credits {
  return {
    author: first.author ?? second.author,
    published: first.published ?? second.published,
  };
}

function readPart(text: string): Credits | null {
  const published = parseDate(text);
  if (published) return { author: null, published };
  const { author, rest = '' } = BYLINE.exec(text)?.groups ?? {};
  const day = parseDate(rest);
  if (author && (rest === '' || day)) return { author, published: day };
  const lower = text.toLowerCase();
  return SECTION.test(lower) || UPDATED.test(lower) || isPageWord(text) ? NO_CREDITS : null;
}
