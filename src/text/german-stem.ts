/**
 * The stem of a German word in lower case, by the Snowball algorithm (Porter, "German stemming
 * algorithm", snowballstem.org): without the endings of inflection, then without those that derive
 * words. It gives what the package `snowball-stemmers` gives, which takes ten times as long, and
 * reading new words takes most of its time here.
 */
export function germanStem(word: string): string {
  const marked = withMarks(word.replaceAll('ß', 'ss'));
  const first = regionAfter(marked, 0);
  // R1 and R2 of the paper.
  const region1 = Math.max(first, 3);
  const region2 = regionAfter(marked, first);
  let stem = withoutCase(marked, region1);
  stem = withoutDegree(stem, region1);
  stem = withoutDerivation(stem, region1, region2);
  return withoutUmlauts(stem.toLowerCase());
}

const VOWELS = 'aeiouyäöü';
const BETWEEN_VOWELS = new RegExp(`[${VOWELS}][uy][${VOWELS}]`);
const BEFORE_S = 'bdfghklmnrt';
const BEFORE_ST = 'bdfghklmnt';

function isVowel(letter: string | undefined): boolean {
  return letter !== undefined && VOWELS.includes(letter);
}

/** With `u` and `y` between vowels as consonants, in capitals; one that is no vowel makes none. */
function withMarks(word: string): string {
  if (!BETWEEN_VOWELS.test(word)) return word;
  let marked = '';
  for (let at = 0; at < word.length; at++) {
    const letter = word.charAt(at);
    const isBetween = isVowel(marked.at(-1)) && isVowel(word[at + 1]);
    marked += isBetween && (letter === 'u' || letter === 'y') ? letter.toUpperCase() : letter;
  }
  return marked;
}

/** Where the part begins behind the first consonant that follows a vowel, from a place on. */
function regionAfter(word: string, from: number): number {
  let at = from;
  while (at < word.length && !isVowel(word[at])) at += 1;
  while (at < word.length && isVowel(word[at])) at += 1;
  return Math.min(at + 1, word.length);
}

/** Without an ending, if all of it stands in a region. */
function cut(word: string, ending: string, region: number): string | null {
  const end = word.length - ending.length;
  return end >= region && word.endsWith(ending) ? word.slice(0, end) : null;
}

/** The longest of the endings, which are in that order, that a word has; `''` where it has none. */
function endingOf(word: string, endings: readonly string[]): string {
  for (const ending of endings) if (word.endsWith(ending)) return ending;
  return '';
}

const CASES = ['ern', 'em', 'er', 'en', 'es', 'e', 's'];

function withoutCase(word: string, region: number): string {
  const ending = endingOf(word, CASES);
  const left = cut(word, ending, region);
  if (ending === '' || left === null) return word;
  if (ending === 's') return BEFORE_S.includes(left.at(-1) ?? ' ') ? left : word;
  const isNoun = ending === 'e' || ending === 'en' || ending === 'es';
  return isNoun && left.endsWith('niss') ? left.slice(0, -1) : left;
}

const DEGREES = ['est', 'en', 'er', 'st'];

function withoutDegree(word: string, region: number): string {
  const ending = endingOf(word, DEGREES);
  const left = cut(word, ending, region);
  if (ending === '' || left === null) return word;
  if (ending !== 'st') return left;
  return left.length > 3 && BEFORE_ST.includes(left.at(-1) ?? ' ') ? left : word;
}

const DERIVATIONS = ['isch', 'lich', 'heit', 'keit', 'end', 'ung', 'ig', 'ik'];

function withoutDerivation(word: string, region1: number, region2: number): string {
  const ending = endingOf(word, DERIVATIONS);
  const left = cut(word, ending, region2);
  if (ending === '' || left === null) return word;
  switch (ending) {
    case 'end':
    case 'ung': {
      const shorter = cut(left, 'ig', region2);
      return shorter === null || shorter.endsWith('e') ? left : shorter;
    }
    case 'lich':
    case 'heit':
      return cut(left, 'er', region1) ?? cut(left, 'en', region1) ?? left;
    case 'keit':
      return cut(left, 'lich', region2) ?? cut(left, 'ig', region2) ?? left;
    default:
      return left.endsWith('e') ? word : left;
  }
}

function withoutUmlauts(word: string): string {
  return /[äöü]/.test(word)
    ? word.replaceAll('ä', 'a').replaceAll('ö', 'o').replaceAll('ü', 'u')
    : word;
}
