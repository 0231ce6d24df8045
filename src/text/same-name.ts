import { NAMES } from '../tuning.ts';
import { soundsOf } from './phonetics.ts';

/** Sounds that transliterations give for one another, and what that costs (0 to 1, as much as a missing sound). */
const CONFUSED: readonly (readonly [sounds: string, cost: number])[] = [
  ['Xx', 0],
  ['XC', 0.1],
  ['XS', 0.2],
  ['xh', 0.1],
  ['Xh', 0.1],
  ['xk', 0.3],
  ['Xk', 0.3],
  ['sz', 0.1],
  ['SZ', 0.1],
  ['cz', 0.1],
  ['cs', 0.3],
  ['Zz', 0.3],
  ['SC', 0.4],
  ['Ss', 0.4],
  ['Jj', 0.1],
  ['JZ', 0.2],
  ['JC', 0.4],
  ['gh', 0.2],
  ['gx', 0.2],
  ['gq', 0.2],
  ['kq', 0],
  ['gk', 0.4],
  ['fv', 0.1],
  ['ei', 0.3],
  ['ou', 0.3],
  ['ae', 0.3],
  ['ao', 0.4],
  ['eo', 0.4],
];
/** What a sound costs that only one of the names has, where that is not 1. */
const SILENT: Readonly<Record<string, number>> = {
  h: 0.2,
  i: 0.3,
  e: 0.3,
  j: 0.3,
  a: 0.5,
  o: 0.5,
  u: 0.5,
};
/** Any two vowels. */
const OTHER_VOWEL = 0.7;

/** Letters: longer words are no names. */
const LONGEST = 40;

const costs = new Map(
  CONFUSED.flatMap(([[a = '', b = ''], cost]) => [[a + b, cost] as const, [b + a, cost] as const]),
);

/**
 * Whether two words may be one name, transliterated in different ways: `Tschechow`, `Chekhov`.
 * Compares sounds (see `soundsOf`) by weighted edit distance; meant for words with a capital.
 */
export function sameName(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < NAMES.shortest || Math.max(a.length, b.length) > LONGEST)
    return false;
  const first = [...soundsOf(a)];
  const second = [...soundsOf(b)];
  const isLong = Math.max(first.length, second.length) >= NAMES.long;
  return distance(first, second) <= (isLong ? NAMES.allowed.long : NAMES.allowed.short);
}

function distance(a: readonly string[], b: readonly string[]): number {
  let above = [0];
  for (const sound of b) above.push((above.at(-1) ?? 0) + missing(sound));
  for (const sound of a) {
    const row = [(above[0] ?? 0) + missing(sound)];
    for (const [at, other] of b.entries()) {
      row.push(
        Math.min(
          (above[at] ?? 0) + replaced(sound, other),
          (above[at + 1] ?? 0) + missing(sound),
          (row[at] ?? 0) + missing(other),
        ),
      );
    }
    above = row;
  }
  return above.at(-1) ?? 0;
}

function missing(sound: string): number {
  return SILENT[sound] ?? 1;
}

function replaced(one: string, other: string): number {
  if (one === other) return 0;
  return costs.get(one + other) ?? (isVowel(one) && isVowel(other) ? OTHER_VOWEL : 1);
}

function isVowel(sound: string): boolean {
  return /[aeiou]/.test(sound);
}
