/**
 * The stem of a German word in lower case, by the Snowball algorithm (Porter, "German stemming
 * algorithm", snowballstem.org): without the endings of inflection, then without those that derive
 * words. It gives what the package `snowball-stemmers` gives, which takes thirty times as long, and
 * reading new words takes most of its time here.
 */
export function germanStem(word: string): string {
  if (!UMLAUT.test(word)) return stemOf(word);
  return stemOf(word.replaceAll('ß', 'ss'))
    .replaceAll('ä', 'a')
    .replaceAll('ö', 'o')
    .replaceAll('ü', 'u');
}

const UMLAUT = /[äöüß]/;

function stemOf(word: string): string {
  const first = regionAfter(word, 0);
  // R1 and R2 of the paper.
  const region1 = Math.max(first, 3);
  const region2 = regionAfter(word, first);
  let end = endWithoutCase(word, region1);
  end = endWithoutDegree(word, end, region1);
  end = endWithoutDerivation(word, end, region1, region2);
  return word.slice(0, end);
}

const VOWELS = new Uint8Array(0x100);
for (const vowel of 'aeiouyäöü') VOWELS[vowel.charCodeAt(0)] = 1;
const U = 0x75;
const Y = 0x79;
const BEFORE_S = 'bdfghklmnrt';
const BEFORE_ST = 'bdfghklmnt';

/**
 * Where the part begins behind the first consonant that follows a vowel, from a place on. Between
 * vowels `u` and `y` are consonants; one that is no vowel makes none.
 */
function regionAfter(word: string, from: number): number {
  let isAfterVowel = false;
  for (let at = from; at < word.length; at++) {
    const code = word.charCodeAt(at);
    let isVowel = VOWELS[code] === 1;
    if (isAfterVowel && (code === U || code === Y)) isVowel = !isVowelAt(word, at + 1);
    if (isAfterVowel && !isVowel) return at + 1;
    isAfterVowel = isVowel;
  }
  return word.length;
}

function isVowelAt(word: string, at: number): boolean {
  return at < word.length && VOWELS[word.charCodeAt(at)] === 1;
}

type Endings = readonly (readonly string[])[];

/** By the code of their last letter, longer ones before those that they end in. */
function byLastLetter(...endings: readonly string[]): Endings {
  const longestFirst = endings.toSorted((a, b) => b.length - a.length);
  return Array.from({ length: 0x80 }, (_, code) =>
    longestFirst.filter((ending) => ending.endsWith(String.fromCharCode(code))),
  );
}

const CASES = byLastLetter('ern', 'em', 'er', 'en', 'es', 'e', 's');
const DEGREES = byLastLetter('est', 'en', 'er', 'st');
const DERIVATIONS = byLastLetter('isch', 'lich', 'heit', 'keit', 'end', 'ung', 'ig', 'ik');

/** The longest of some endings that a word up to a place has; `''` where it has none. */
function endingOf(word: string, end: number, endings: Endings): string {
  for (const ending of endings[word.charCodeAt(end - 1)] ?? []) {
    if (word.endsWith(ending, end)) return ending;
  }
  return '';
}

/** Where a word up to a place ends without an ending, if it has that and all of it stands in a region. */
function cut(word: string, end: number, ending: string, region: number): number | null {
  const left = end - ending.length;
  return left >= region && word.endsWith(ending, end) ? left : null;
}

function endWithoutCase(word: string, region: number): number {
  const end = word.length;
  const ending = endingOf(word, end, CASES);
  const left = end - ending.length;
  if (ending === '' || left < region) return end;
  if (ending === 's') return BEFORE_S.includes(word.charAt(left - 1)) ? left : end;
  const isNoun = ending === 'e' || ending === 'en' || ending === 'es';
  return isNoun && word.endsWith('niss', left) ? left - 1 : left;
}

function endWithoutDegree(word: string, end: number, region: number): number {
  const ending = endingOf(word, end, DEGREES);
  const left = end - ending.length;
  if (ending === '' || left < region) return end;
  if (ending !== 'st') return left;
  return left > 3 && BEFORE_ST.includes(word.charAt(left - 1)) ? left : end;
}

function endWithoutDerivation(word: string, end: number, region1: number, region2: number): number {
  const ending = endingOf(word, end, DERIVATIONS);
  const left = end - ending.length;
  if (ending === '' || left < region2) return end;
  switch (ending) {
    case 'end':
    case 'ung': {
      const shorter = cut(word, left, 'ig', region2);
      return shorter === null || word.endsWith('e', shorter) ? left : shorter;
    }
    case 'lich':
    case 'heit':
      return cut(word, left, 'er', region1) ?? cut(word, left, 'en', region1) ?? left;
    case 'keit':
      return cut(word, left, 'lich', region2) ?? cut(word, left, 'ig', region2) ?? left;
    default:
      return word.endsWith('e', left) ? end : left;
  }
}
