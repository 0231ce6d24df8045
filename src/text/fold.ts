/** Letters with a stroke or joined, which Unicode does not take apart. */
const SINGLE = new Map(Object.entries({ ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ı: 'i', æ: 'a', œ: 'o' }));

/** Lower case without diacritics, for comparing names and titles: `Pjöngjang` and `pjongjang` are equal. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[ßøłđıæœ]/gu, (letter) => SINGLE.get(letter) ?? letter);
}

/** The `e` of an umlaut typed as two letters. */
const TYPED_UMLAUT = /(?<=[ao])e|(?<=(?<![aäeq])u)e(?!n?$)|(?<=gru)e(?=n$)/gu;

/** Most words have nothing that folding may change. */
const MAY_CHANGE = /[^a-z\d]|[aou]e/u;

/**
 * A word in lower case, folded so that umlauts typed as two letters meet them: `gefluechtete`,
 * `geflüchtete`. Words that have the two letters without an umlaut lose one wherever they stand
 * (`poesie`: `posie`). `ue` stays after `a`, `e` and `q`, where it is no umlaut (`neue`, `bauer`,
 * `quelle`), and where it is an ending that the stemmer must see (`statuen`, but not `gruen`).
 */
export function foldWord(word: string): string {
  if (!MAY_CHANGE.test(word)) return word;
  return fold(word.normalize('NFC').replace(TYPED_UMLAUT, ''));
}
