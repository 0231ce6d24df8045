import { boundsOf } from './bounds.ts';
import { NUMERAL, SCALE, clauseAround, thingCounted } from './counted.ts';
import type { Count } from './counts.ts';
import type { Mention } from './mentions.ts';

const CAPITAL = /^\p{Lu}/u;
const TOTAL_BEFORE =
  /(?<!\p{L})(?:auf|bei|beträgt|betrug)(?: (?:mehr als|über|mindestens|wenigstens|gut|knapp|fast|nahezu|rund|etwa|circa|ca\.|ungefähr))? $/u;
const NUMBER_OF = /^(?:An)?[Zz]ahl$/u;
const OF = /^ (?:der|von|an) $/u;
const WINDOW = 30;

/** The new total in `die Zahl der Verletzten stieg von 9 auf 15`, as a count of the hurt. */
export function totalAt(
  text: string,
  mentions: readonly Mention[],
  number: Mention,
  at: number,
): Count | null {
  const { key, start, end } = number;
  const before = text.slice(Math.max(0, start - WINDOW), start);
  if (!NUMERAL.test(key) || !TOTAL_BEFORE.test(before)) return null;
  if (measures(text, number, mentions[at + 1])) return null;
  const clause = clauseAround(text, mentions, start);
  const counted = countedIn(text, clause);
  if (counted === null) return null;
  const of = thingCounted(counted.noun, counted.kinds, clause);
  return of === null ? null : { of, kinds: counted.kinds, ...boundsOf(key, before), start, end };
}

/** Whether the number is one of percent, Euro or degrees, with its unit behind it. */
function measures(text: string, number: Mention, next: Mention | undefined): boolean {
  if (next === undefined || next.start - number.end > 1 || SCALE.test(next.key)) return false;
  return CAPITAL.test(text.slice(next.start)) || text.startsWith('%', next.start);
}

/** The adjectives and the noun of `die Zahl der arbeitslosen Fischer`. */
function countedIn(
  text: string,
  clause: readonly Mention[],
): { readonly noun: string; readonly kinds: readonly string[] } | null {
  const at = clause.findLastIndex(({ start, end }) => NUMBER_OF.test(text.slice(start, end)));
  const behind = clause.slice(at + 1);
  const [word, next] = [clause[at], behind[0]];
  if (word === undefined || next === undefined) return null;
  const noun = behind.findIndex(({ start }) => CAPITAL.test(text.slice(start)));
  const counted = behind[noun];
  if (counted === undefined || !OF.test(text.slice(word.end, next.start))) return null;
  return { noun: counted.key, kinds: behind.slice(0, noun).map(({ key }) => key) };
}
