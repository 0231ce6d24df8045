/** Letters with a stroke or joined, which Unicode does not take apart. */
const SINGLE = new Map(Object.entries({ ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ı: 'i', æ: 'a', œ: 'o' }));

/** The first of the marks that are characters of their own: without them, none depends on its neighbours. */
const FIRST_MARK = 0x300;
/** What each character below the first mark becomes. */
const A = 0x61;
const E = 0x65;
const O = 0x6f;
const U = 0x75;
const FOLDED = Array.from({ length: FIRST_MARK }, (_, unit) =>
  foldAnyText(String.fromCharCode(unit)),
);

/** Lower case without diacritics, for comparing names and titles: `Pjöngjang` and `pjongjang` are equal. */
export function fold(text: string): string {
  let folded = '';
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (isPlain(unit)) continue;
    if (unit >= FIRST_MARK) return foldAnyText(text);
    folded += text.slice(from, at) + (FOLDED[unit] ?? '');
    from = at + 1;
  }
  return from === 0 ? text : folded + text.slice(from);
}

function foldAnyText(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[ßøłđıæœ]/gu, (letter) => SINGLE.get(letter) ?? letter);
}

/** Whether a UTF-16 unit is one that folding leaves alone: in ASCII, but no capital. */
function isPlain(unit: number): boolean {
  return unit < 0x80 && !(unit >= 0x41 && unit <= 0x5a);
}

/** In Unicode's composed form (NFC), which most texts are in. */
export function composed(text: string): string {
  for (let at = 0; at < text.length; at++) {
    if (text.charCodeAt(at) >= FIRST_MARK) return text.normalize('NFC');
  }
  return text;
}

/**
 * A word in lower case, folded so that umlauts typed as two letters meet them: `gefluechtete`,
 * `geflüchtete`. Words that have the two letters without an umlaut lose one wherever they stand
 * (`poesie`: `posie`). `ue` stays after `a`, `e` and `q`, where it is no umlaut (`neue`, `bauer`,
 * `quelle`), and where it is an ending that the stemmer must see (`statuen`, but not `gruen`).
 */
export function foldWord(word: string): string {
  return isFolded(word) ? word : fold(withoutTypedUmlauts(composed(word)));
}

/** Whether a word surely has nothing that folding changes, as most have. */
export function isFolded(word: string): boolean {
  let before = 0;
  for (let at = 0; at < word.length; at++) {
    const unit = word.charCodeAt(at);
    if (!isPlain(unit) || (unit === E && (before === A || before === O || before === U))) {
      return false;
    }
    before = unit;
  }
  return true;
}

/** Without the `e` of umlauts typed as two letters. */
function withoutTypedUmlauts(word: string): string {
  let left = '';
  let from = 0;
  for (let at = word.indexOf('e', 1); at > 0; at = word.indexOf('e', at + 1)) {
    if (!isOfUmlaut(word, at)) continue;
    left += word.slice(from, at);
    from = at + 1;
  }
  return from === 0 ? word : left + word.slice(from);
}

/** @param at where an `e` stands that is not the first letter */
function isOfUmlaut(word: string, at: number): boolean {
  const before = word.charCodeAt(at - 1);
  if (before !== U) return before === A || before === O;
  const end = word.length;
  const isEnding = at + 1 === end || (at + 2 === end && word.endsWith('n'));
  return isEnding ? word.endsWith('gruen') : !'aäeq'.includes(word.charAt(at - 2) || ' ');
}
