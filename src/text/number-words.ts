const SMALL =
  'null ein zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn ' +
  'sechzehn siebzehn achtzehn neunzehn';
const TENS = 'zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig';
const ENGLISH =
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
  'seventeen eighteen nineteen';
const ENGLISH_TENS = 'twenty thirty forty fifty sixty seventy eighty ninety hundred';
const ENGLISH_ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth';

/** German numbers below a hundred; 1 as it stands in front of another word. */
const BELOW_HUNDRED = new Map(numbered(SMALL, 0, 1));
for (const [tens, value] of numbered(TENS, 20, 10)) {
  BELOW_HUNDRED.set(tens, value);
  for (const [name, digit] of numbered(SMALL, 0, 1).slice(1, 10)) {
    BELOW_HUNDRED.set(`${name}und${tens}`, value + digit);
  }
}
BELOW_HUNDRED.set('eins', 1);

/** Without `one`, which like `ein` seldom counts anything. */
const ENGLISH_NUMBERS = new Map([
  ...numbered(ENGLISH, 2, 1),
  ...numbered(ENGLISH_TENS, 20, 10),
  ...numbered(ENGLISH_ORDINALS, 1, 1),
  ['thousand', 1000],
]);

/** What stands before `te` in ordinals whose number has another name. */
const IRREGULAR_ORDINALS = new Map([
  ['ers', 1],
  ['drit', 3],
  ['sieb', 7],
  ['ach', 8],
]);

/** Letters of the shortest names of numbers: `elf`, `ten`. */
const SHORTEST = 3;
/** What words for numbers begin with, as `beginningOf` says it: few other words do. */
const BEGINNINGS = new Set(
  ['hundert', 'tausend', ...BELOW_HUNDRED.keys()]
    .concat(...IRREGULAR_ORDINALS.keys(), ...ENGLISH_NUMBERS.keys())
    .map(beginningOf),
);

/**
 * The number that a word says, German (0 to 999,999, ordinals in all their forms) or a single
 * English word: `zwolf`, `dritten`, `first`. Null for all others, `ein` and `one` among them.
 *
 * @param word in lower case, `ü` as `u` and `ß` as `ss`
 */
export function numberInWords(word: string): number | null {
  if (word === 'ein' || !BEGINNINGS.has(beginningOf(word))) return null;
  return cardinal(word) ?? ordinal(word) ?? ENGLISH_NUMBERS.get(word) ?? null;
}

/** The first letters of a word as one number, which is made sooner than a string. */
function beginningOf(word: string): number {
  let beginning = 0;
  for (let at = 0; at < SHORTEST; at++) beginning = (beginning << 8) ^ word.charCodeAt(at);
  return beginning;
}

function ordinal(word: string): number | null {
  const base = /^(.+)te[mnrs]?$/.exec(word)?.[1];
  if (base === undefined) return null;
  return IRREGULAR_ORDINALS.get(base) ?? cardinal(base) ?? cardinal(base.replace(/s$/, ''));
}

function cardinal(word: string): number | null {
  return joined(word, 'tausend', 1000, (part) =>
    joined(part, 'hundert', 100, (part) => BELOW_HUNDRED.get(part) ?? null),
  );
}

/** `A`, `A unit` or `A unit B`, where a missing A is 1; `und` may stand before B. */
function joined(
  word: string,
  unit: string,
  size: number,
  read: (part: string) => number | null,
): number | null {
  const at = word.indexOf(unit);
  if (at < 0) return read(word);
  const before = word.slice(0, at);
  const after = word.slice(at + unit.length);
  const many = before === '' ? 1 : read(before);
  const more = after === '' ? 0 : (read(after) ?? read(after.replace(/^und/, '')));
  return many === null || more === null ? null : many * size + more;
}

function numbered(names: string, first: number, step: number): [string, number][] {
  return names.split(' ').map((name, index) => [name, first + step * index]);
}
