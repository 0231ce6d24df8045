import type { Span } from '../../text/span.ts';
import type { Mention } from './mentions.ts';
import type { StoryText } from './sentences.ts';

/** How many there are of something, by a sentence. Its place is the number's, within the sentence. */
export interface Count extends Span {
  /** What is counted, stemmed; people who died or were hurt are counted as that, whoever they are. */
  readonly of: string;
  /** Stems of the adjectives between number and noun. */
  readonly kinds: readonly string[];
  /** The least and the most that the words allow: `mehr als 20` is 20 to infinity, `rund 100` 90 to 110. */
  readonly least: number;
  readonly most: number;
}

/** What `rund` and `knapp` leave open, as a share. */
const ROUNDING = 0.1;

const DIGIT = /^\d+(?:,\d+)?$/;
const CAPITAL = /^\p{Lu}/u;
const ADJECTIVE = /^\p{Ll}+e[mnrs]?$/u;
const ORDINAL = /(?:te[mnrs]?|\.)$/u;
/** Words of time, rank and measure, which say when or where. */
const NOT_COUNTED =
  /^(?:jahr|monat|woch|tag|stund|minut|sekund|uhr|jahrhundert|jahrzehnt|mal|platz|rang|seit|grad|meter|kilomet|zentimet|prozentpunkt|jahrig|lebensjahr|januar|februar|marz|april|mai|juni|juli|august|septemb|oktob|novemb|dezemb|uhrzeit|punkt|runde?|spieltag)$/;
const SCALE = /^(?:tausend|million|milliard|billion)$/;
const CURRENCY_OR_SHARE = /^(?:prozent|euro|dollar|pfund)$/;

const AT_LEAST = /(?:mehr als|über|mindestens|wenigstens|gut|jenseits von) $/iu;
const AT_MOST = /(?:bis zu|höchstens|weniger als|unter|maximal) $/iu;
const ALMOST = /(?:knapp|fast|nahezu|beinahe) $/iu;
const ABOUT = /(?:rund|etwa|circa|zirka|ungefähr|schätzungsweise|gegen|ca\.|um die) $/iu;
/** A part, an addition, a whole of which a part is told (`sechs der zwölf`), or one end of a range. */
const NOT_ALL = new RegExp(
  `(?:(?<!\\p{L})(?:${[
    '[Ww]eitere[nrs]?|andere[nr]?|zusätzlich|[Nn]och|[Jj]e|[Jj]eweils|[Pp]ro|jede[rsn]?',
    'bis|oder|auf|um|[\\p{Ll}\\p{N}.]+ (?:der|von|von den)|[Zz]wischen [\\p{L}\\p{N}.]+ und',
  ].join('|')}) |[-–/])$`,
  'u',
);
const WINDOW = 24;
const GAP = /^[ \u00a0]$/u;
const FURTHER = /^(?:weiter|ander|zusatzlich|neu|best|erst|letzt)$/;

const CLAUSE_BREAK = /[,;:–—](?= )|(?<= )(?:und|sowie|aber|während) /gu;
const DEAD =
  /^(?:tot|getotet|todesopf|gestorb|starb|sterb|umgekomm|gefall|leb|erschoss|tod|umkam|umkomm)/;
const HURT = /^(?:verletzt|verwundet)/;
const PEOPLE = /^(?:mensch|person|leut|opf|zivilist|passagi|insass)/;

/** The numbers of a sentence that count something: no dates, times, ages or ranks, no parts of a whole. */
export function countsIn({ text, mentions }: StoryText): Count[] {
  const counts = mentions.flatMap((mention, at) => countAt(text, mentions, mention, at) ?? []);
  return counts.filter(({ of }) => counts.filter((other) => other.of === of).length === 1);
}

/** Whether both cannot be right. */
export function contradict(one: Count, other: Count): boolean {
  return one.of === other.of && (one.least > other.most || other.least > one.most);
}

function countAt(
  text: string,
  mentions: readonly Mention[],
  { key, start, end }: Mention,
  at: number,
): Count | null {
  const written = text.slice(start, end);
  const before = text.slice(Math.max(0, start - WINDOW), start);
  if (!DIGIT.test(key) || ORDINAL.test(written) || NOT_ALL.test(before)) return null;
  const kinds: string[] = [];
  let last = end;
  for (const next of mentions.slice(at + 1, at + 5)) {
    const word = text.slice(next.start, next.end);
    if (!GAP.test(text.slice(last, next.start)) && word !== '%') return null;
    last = next.end;
    if (SCALE.test(next.key)) continue;
    if (CAPITAL.test(word) || CURRENCY_OR_SHARE.test(next.key)) {
      const of = countedBy(next.key, clauseAround(text, mentions, start));
      const isAll = !NOT_COUNTED.test(next.key) && !kinds.some((kind) => FURTHER.test(kind));
      if (!isAll || of === null) return null;
      return { of, kinds, ...bounds(Number(key.replace(',', '.')), before), start, end };
    }
    if (!ADJECTIVE.test(word)) return null;
    kinds.push(next.key);
  }
  return null;
}

/** What is mentioned between the breaks around a place: in `12 starben, drei wurden verletzt` each has its own. */
function clauseAround(text: string, mentions: readonly Mention[], at: number): Mention[] {
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

function bounds(number: number, before: string): Pick<Count, 'least' | 'most'> {
  if (AT_LEAST.test(before)) return { least: number, most: Infinity };
  if (AT_MOST.test(before)) return { least: 0, most: number };
  if (ALMOST.test(before)) return { least: number * (1 - ROUNDING), most: number };
  if (ABOUT.test(before)) {
    return { least: number * (1 - ROUNDING), most: number * (1 + ROUNDING) };
  }
  return { least: number, most: number };
}
