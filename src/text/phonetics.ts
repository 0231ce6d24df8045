import { fold } from './fold.ts';

/** Spellings of a sound in German, English and French, longer ones before their beginnings. */
const SPELLINGS: Readonly<Record<string, string>> = {
  schtsch: 'S',
  shch: 'S',
  dsch: 'J',
  dzh: 'J',
  dj: 'J',
  tsch: 'C',
  tch: 'C',
  cz: 'C',
  sch: 'S',
  sh: 'S',
  zh: 'Z',
  kh: 'x',
  gh: 'x',
  ch: 'X',
  ts: 'c',
  tz: 'c',
  ph: 'f',
  th: 't',
  dh: 'd',
  ck: 'k',
  x: 'ks',
  w: 'v',
  ou: 'u',
  oo: 'u',
  ee: 'i',
  ie: 'i',
  au: 'A',
  eu: 'E',
  ai: 'e',
  ay: 'e',
  y: 'i',
};
const SPELLING = new RegExp(Object.keys(SPELLINGS).join('|'), 'gu');

/**
 * The consonants of the Cologne phonetics (Postel 1969) that have one code, here their place. Its
 * sibilants are joined to the gutturals, since a written ch may be either.
 */
const ALIKE = ['bp', 'dt', 'fv', 'gkqxXszcSZCJj', 'l', 'mn', 'r'];

/**
 * How a name sounds, one character a sound: `S` for sch, `Z` for its voiced form, `C` tsch, `J` dsch,
 * `c` ts, `x` as in ach, `X` for a written ch, which may be `x`, `C` or `S`, `A` and `E` for au and eu;
 * others as written. Of other vowels in a row one is left, without glides; the endings -iw, -ew and
 * -ow are one, since Ukrainian and Russian names differ in them.
 */
export function soundsOf(name: string): string {
  return fold(name)
    .replace(/^y(?=[aeiou])/u, 'j')
    .replace(/c(?=[eiy])/gu, 's')
    .replace(/c(?![hkz])/gu, 'k')
    .replace(SPELLING, (spelling) => SPELLINGS[spelling] ?? spelling)
    .replace(/(?<!^)j/gu, 'i')
    .replace(/(?<!i)i+(?=[aeou])|(?<=[aeou])[iaeou]+/gu, '')
    .replace(/(?<!^)h(?![aeiou])/gu, '')
    .replace(/(.)\1+/gu, '$1')
    .replace(/ine$/u, 'in')
    .replace(/(?<=.)[ei]v$/u, 'ov');
}

/**
 * What names that may be transliterations of one have in common: a key for an index of names, whose
 * entries `sameName` tells apart.
 */
export function soundsLike(name: string): string {
  const sounds = soundsOf(name);
  const first = /^h/u.test(sounds) ? codeOf('x') : /^[aeiouAE]/u.test(sounds) ? '0' : '';
  return (first + [...sounds].map(codeOf).join('')).replace(/(.)\1+/gu, '$1');
}

/** None for vowels and h. */
function codeOf(sound: string): string {
  const place = ALIKE.findIndex((sounds) => sounds.includes(sound));
  return place < 0 ? '' : String(place + 1);
}
