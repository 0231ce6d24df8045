const LINE_END = /\r\n?|[\v\u0085\u2028]/gu;
const PARAGRAPH_END = /[\f\u2029]/gu;
const CONTROL = /(?![\n\t])\p{Cc}/gu;
const BIDI_CONTROL = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;
const ZERO_WIDTH = /[\u00AD\u180E\u200B\u2060-\u2064\uFEFF\uFFF9-\uFFFB]/gu;
/** Joiners mean something between emoji and in scripts without case, such as Persian and Hindi. */
const IDLE_JOINER =
  /(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F\p{M}\p{Lo}])[\u200C\u200D]/gu;

/** What may mean something beside other characters, and nothing alone: fillers, selectors, the blank of Braille. */
const UNSEEN = /^[\s\p{Default_Ignorable_Code_Point}\u2800]+$/u;

/** Most of what is written: characters that normalising leaves alone, whatever stands beside them. */
const PLAIN =
  '\\x20-\\x7e\\u00a1-\\u00ac\\u00ae-\\u02ff\\u0400-\\u0482\\u048a-\\u052f\\u2010-\\u2027\\u2030-\\u205e\\u20ac';
const BESIDE_PLAIN = new RegExp(`[^\\n\\t\\u00a0\\u202f${PLAIN}]`);
const BESIDE_PLAIN_LINE = new RegExp(`[^${PLAIN}]|  `);

/** Unicode NFC with `\n` for every line end and without invisible characters; other white space stays. */
export function normaliseCharacters(raw: string): string {
  if (!BESIDE_PLAIN.test(raw)) return raw;
  return raw
    .toWellFormed()
    .replace(LINE_END, '\n')
    .replace(PARAGRAPH_END, '\n\n')
    .replace(CONTROL, '')
    .replace(BIDI_CONTROL, '')
    .replace(ZERO_WIDTH, '')
    .replace(IDLE_JOINER, '')
    .normalize('NFC');
}

/**
 * The same text on one line, its characters normalised, its white space collapsed and trimmed; nothing
 * where nobody sees anything of it.
 */
export function oneLine(raw: string): string {
  const line = BESIDE_PLAIN_LINE.test(raw)
    ? normaliseCharacters(raw).replace(/\s+/gu, ' ').trim()
    : raw.trim();
  return UNSEEN.test(line) ? '' : line;
}
