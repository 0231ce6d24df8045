import type { Mention } from './mentions.ts';

/** The key of a number; `1,4 Millionen` has 1400000, whose scale follows as a mention of its own. */
export const NUMERAL = /^\d+(?:,\d+)?$/;
export const SCALE = /^(?:tausend|million|milliard|billion)$/;
/** Words of time, rank and measure, which say when or where. */
const NOT_COUNTED =
  /^(?:jahr|monat|woch|tag|stund|minut|sekund|uhr|jahrhundert|jahrzehnt|mal|platz|rang|seit|grad|meter|kilomet|zentimet|prozentpunkt|jahrig|lebensjahr|januar|februar|marz|april|mai|juni|juli|august|septemb|oktob|novemb|dezemb|uhrzeit|punkt|runde?|spieltag)$/;
const FURTHER = /^(?:weiter|ander|zusatzlich|neu|best|erst|letzt)$/;

const CLAUSE_BREAK = /[,;:–—](?= )|(?<= )(?:und|sowie|aber|während) /gu;
const DEAD =
  /^(?:tot|getotet|todesopf|gestorb|starb|sterb|umgekomm|gefall|leb|erschoss|tod|umkam|umkomm)/;
const HURT = /^(?:verletzt|verwundet)/;
const PEOPLE = /^(?:mensch|person|leut|opf|zivilist|passagi|insass)/;

/** What a count is of, stemmed; `null` where that cannot be told, or where it is no count of all of them. */
export function thingCounted(
  noun: string,
  kinds: readonly string[],
  clause: readonly Mention[],
): string | null {
  const isAll = !NOT_COUNTED.test(noun) && !kinds.some((kind) => FURTHER.test(kind));
  return isAll ? countedBy(noun, clause) : null;
}

/** What is mentioned between the breaks around a place: in `12 starben, drei wurden verletzt` each has its own. */
export function clauseAround(text: string, mentions: readonly Mention[], at: number): Mention[] {
  const breaks = Array.from(text.matchAll(CLAUSE_BREAK), ({ index }) => index);
  const from = breaks.findLast((place) => place < at) ?? 0;
  const to = breaks.find((place) => place > at) ?? text.length;
  return mentions.filter(({ start }) => start >= from && start < to);
}

/**
 * Who died and who was hurt is told by the noun or by another word of the clause; `null` where it
 * has words for both.
 */
function countedBy(noun: string, mentions: readonly Mention[]): string | null {
  const fate = fateIn([noun]) ?? fateIn(mentions.map(({ key }) => key));
  if (fate === 'mixed') return null;
  if (fate === null) return noun;
  return fateIn([noun]) === null && !PEOPLE.test(noun) ? `${noun} ${fate}` : fate;
}

function fateIn(keys: readonly string[]): 'dead' | 'hurt' | 'mixed' | null {
  const isDead = keys.some((key) => DEAD.test(key));
  const isHurt = keys.some((key) => HURT.test(key));
  if (isDead && isHurt) return 'mixed';
  return isDead ? 'dead' : isHurt ? 'hurt' : null;
}
