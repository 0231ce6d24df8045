/** Characters of windows-1252 by their byte; the C1 controls that it has no characters for stay. */
const WINDOWS_1252 = [
  ...new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte)),
];
const BYTES = new Map([...WINDOWS_1252.entries()].map(([byte, character]) => [character, byte]));

const C1_CONTROL = /[\u0080-\u009F]/gu;
const BEYOND_ASCII = /[^\p{ASCII}]+/gu;
/** What characters of German and English begin with where their UTF-8 was read as windows-1252. */
const MISREAD = /^[ÂÃâ]/u;

/** A text as it was meant, where its bytes went through the wrong charset: `fÃ¼r` is `für`. */
export function mendCharset(text: string): string {
  const mended = text.replace(C1_CONTROL, (control) => {
    return WINDOWS_1252[control.charCodeAt(0)] ?? control;
  });
  const runs = mended.match(BEYOND_ASCII);
  // `ß…` and `É®` are UTF-8 as well.
  const isMisread = runs?.every((run) => MISREAD.test(run)) ?? false;
  return isMisread ? (readAgain(mended) ?? mended) : mended;
}

/** Null where not all of it is UTF-8 that was read as windows-1252. */
function readAgain(text: string): string | null {
  const bytes = [...text].map((character) => BYTES.get(character) ?? -1);
  if (bytes.includes(-1)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
