import { fold } from './fold.ts';

type Spelling = readonly [letters: string, sounds: string, before?: string];

/**
 * Spellings of sounds in German, English and French, some only before certain letters. The first that
 * fits is taken, so longer ones stand before their beginnings.
 */
const SPELLINGS: readonly Spelling[] = [
  ['schtsch', 'S'],
  ['shch', 'S'],
  ['dsch', 'J'],
  ['dzh', 'J'],
  ['dj', 'J'],
  ['tsch', 'C'],
  ['tch', 'C'],
  ['cz', 'C'],
  ['sch', 'S'],
  ['sh', 'S'],
  ['zh', 'Z'],
  ['kh', 'x'],
  ['gh', 'x'],
  ['ch', 'X'],
  ['ts', 'c'],
  ['tc', 'c', 'eiy'],
  ['tz', 'c'],
  ['ph', 'f'],
  ['th', 't'],
  ['dh', 'd'],
  ['ck', 'k'],
  ['c', 's', 'eiy'],
  ['c', 'k'],
  ['x', 'ks'],
  ['w', 'v'],
  ['ou', 'u'],
  ['oo', 'u'],
  ['ee', 'i'],
  ['ie', 'i'],
  ['au', 'A'],
  ['eu', 'E'],
  ['ai', 'e'],
  ['ay', 'e'],
  ['y', 'i'],
  ['j', 'i'],
];
const ASCII = 0x80;
/** What may stand where two letters do (by the first's code times `ASCII`, plus the second's), as far as met. */
const spellingsOfPairs = new Array<readonly Spelling[] | undefined>(ASCII * ASCII).fill(undefined);
const J = codeOf('j');
const Y = codeOf('y');

/**
 * The consonants of the Cologne phonetics (Postel 1969) that have one code, here their place. Its
 * sibilants are joined to the gutturals, since a written ch may be either.
 */
const ALIKE = ['bp', 'dt', 'fv', 'gkqxXszcSZCJj', 'l', 'mn', 'r'];
/** By the code of a sound; none for vowels and h. */
const CODES = new Array<string>(ASCII).fill('');
for (const [place, alike] of ALIKE.entries()) {
  for (const sound of alike) CODES[codeOf(sound)] = String(place + 1);
}
/** What a name begins with in its key, by the code of its first sound: h may be a written x. */
const FIRST_CODES = [...CODES];
FIRST_CODES[codeOf('h')] = CODES[codeOf('x')] ?? '';
for (const vowel of 'aeiouAE') FIRST_CODES[codeOf(vowel)] = '0';

const OPEN_VOWEL = 1;
const I = 2;
const H = 3;
/** By the code of a sound. */
const KINDS = new Uint8Array(ASCII);
for (const vowel of 'aeou') KINDS[codeOf(vowel)] = OPEN_VOWEL;
KINDS[codeOf('i')] = I;
KINDS[codeOf('h')] = H;

/** The sounds of the word at hand as code points, kept between words to make no string but the key. */
let sounds = new Uint32Array(64);

/**
 * How a name sounds, one character a sound: `S` for sch, `Z` for its voiced form, `C` tsch, `J` dsch,
 * `c` ts, `x` as in ach, `X` for a written ch, which may be `x`, `C` or `S`, `A` and `E` for au and eu;
 * others as written. Of other vowels in a row one is left, without glides; the endings -iw, -ew and
 * -ow are one, since Ukrainian and Russian names differ in them.
 */
export function soundsOf(name: string): string {
  const count = hear(name);
  let text = '';
  for (let at = 0; at < count; at++) text += String.fromCodePoint(sounds[at] ?? 0);
  if (text.endsWith('ine')) return text.slice(0, -1);
  const isOv = text.length > 2 && (text.endsWith('ev') || text.endsWith('iv'));
  return isOv ? `${text.slice(0, -2)}ov` : text;
}

/**
 * What names that may be transliterations of one have in common: a key for an index of names, whose
 * entries `sameName` tells apart.
 */
export function soundsLike(name: string): string {
  const count = hear(name);
  if (count === 0) return '';
  let last = FIRST_CODES[sounds[0] ?? 0] ?? '';
  let key = last;
  for (let at = 1; at < count; at++) {
    const sound = sounds[at] ?? 0;
    const code = sound < ASCII ? (CODES[sound] ?? '') : '';
    if (code === '' || code === last) continue;
    key += code;
    last = code;
  }
  return key;
}

/** Finds the sounds of a name, all but how its ending is said, and gives how many they are. */
function hear(name: string): number {
  return simplify(spell(fold(name)));
}

/** Spells out a folded word, and gives how many sounds it has. */
function spell(word: string): number {
  if (sounds.length < 2 * word.length) sounds = new Uint32Array(2 * word.length);
  let count = 0;
  let at = 0;
  if (beginsWithJ(word)) {
    sounds[count++] = J;
    at = 1;
  }
  while (at < word.length) {
    const code = word.codePointAt(at) ?? 0;
    const spelling = code < ASCII ? spellingAt(word, at, code) : undefined;
    if (spelling === undefined) {
      sounds[count++] = code;
      at += code > 0xffff ? 2 : 1;
    } else {
      const spoken = spelling[1];
      for (let next = 0; next < spoken.length; next++) sounds[count++] = spoken.charCodeAt(next);
      at += spelling[0].length;
    }
  }
  return count;
}

function beginsWithJ(word: string): boolean {
  if (word.length === 0) return false;
  const first = word.charCodeAt(0);
  return first === J || (first === Y && word.length > 1 && isVowel(word.charCodeAt(1)));
}

/** @param first the code of the letter at that place */
function spellingAt(word: string, at: number, first: number): Spelling | undefined {
  const second = at + 1 < word.length ? word.charCodeAt(at + 1) : 0;
  const spellings = spellingsOf(first, second < ASCII ? second : 0);
  for (let choice = 0; choice < spellings.length; choice++) {
    const spelling = spellings[choice];
    if (spelling !== undefined && fits(spelling, word, at)) return spelling;
  }
  return undefined;
}

function spellingsOf(first: number, second: number): readonly Spelling[] {
  return (spellingsOfPairs[first * ASCII + second] ??= SPELLINGS.filter(
    ([letters]) =>
      codeOf(letters) === first && (letters.length === 1 || letters.charCodeAt(1) === second),
  ));
}

/** @param at where the first of its letters stands */
function fits(spelling: Spelling, word: string, at: number): boolean {
  const letters = spelling[0];
  const before = spelling[2];
  const end = at + letters.length;
  if (end > word.length) return false;
  for (let next = 1; next < letters.length; next++) {
    if (word.charCodeAt(at + next) !== letters.charCodeAt(next)) return false;
  }
  return before === undefined || (end < word.length && before.includes(word.charAt(end)));
}

/**
 * Takes away, of so many sounds, what transliterations add or leave out: an i before or after other
 * vowels, further vowels in a row, an h before no vowel, doubles. Gives how many are left.
 */
function simplify(count: number): number {
  let left = 0;
  let last = -1;
  let hasOpenVowel = false;
  let hasTwoTogether = false;
  let wasOpenVowel = false;
  for (let at = 0; at < count; at++) {
    const sound = sounds[at] ?? 0;
    const kind = kindOf(sound);
    let stays: boolean;
    if (kind === OPEN_VOWEL) {
      hasTwoTogether ||= wasOpenVowel;
      hasOpenVowel = true;
      stays = !hasTwoTogether;
    } else if (kind === I) {
      stays = !hasOpenVowel && !isVowelAt(at + 1, count);
    } else {
      hasTwoTogether = false;
      hasOpenVowel = false;
      stays = kind !== H || at === 0 || isVowelAt(at + 1, count);
    }
    wasOpenVowel = kind === OPEN_VOWEL;
    if (!stays || sound === last) continue;
    sounds[left++] = sound;
    last = sound;
  }
  return left;
}

function isVowelAt(at: number, count: number): boolean {
  return at < count && isVowel(sounds[at] ?? 0);
}

function isVowel(sound: number): boolean {
  const kind = kindOf(sound);
  return kind === OPEN_VOWEL || kind === I;
}

function kindOf(sound: number): number {
  return sound < ASCII ? (KINDS[sound] ?? 0) : 0;
}

function codeOf(letter: string): number {
  return letter.charCodeAt(0);
}
