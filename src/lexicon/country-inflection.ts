/** What cases leave after a stem, diacritics removed: German, Slavic and Turkish ones. */
const LATIN_ENDING = /^(?:[aeiouyns]|[aeiouy][jmnrs]|iej|ego|emu|ych|y[aei]|[dt][ae]n?|n[iu]n)$/u;
const CYRILLIC_ENDING =
  /^(?:[аеиіоуыюя]?|[аоеыиі][иімх]|[оеє]ю|[ая]м|[аыия]ми|[ое]го|[ое]му|ая|ое|ую|ые|оі|ів|ов)$/u;
const LATIN_STEM = /^(?<stem>[a-z]{3,}?)[aeiouy]?$/u;
const CYRILLIC_STEM = /^(?<stem>\p{sc=Cyrillic}{3,}?)(?:ая|ое|ыи|ии|[аеиіоуыюя])?$/u;

/** Letters from which a Latin name that is one word is inflected: `Malte` is no form of `Malta`. */
const LONG_ENOUGH = 6;

/** Whether a word is a name's word in some case: `кореи`, `корея`; both in lower case without diacritics. */
export function isFormOf(word: string, nameWord: string, isWholeName: boolean): boolean {
  if (word === nameWord || word === `${nameWord}s`) return true;
  const isCyrillic = CYRILLIC_STEM.test(nameWord);
  if (!isCyrillic && isWholeName && nameWord.length < LONG_ENOUGH) return false;
  const stem = (isCyrillic ? CYRILLIC_STEM : LATIN_STEM).exec(nameWord)?.groups?.['stem'];
  if (stem === undefined || !word.startsWith(stem)) return false;
  return (isCyrillic ? CYRILLIC_ENDING : LATIN_ENDING).test(word.slice(stem.length));
}
