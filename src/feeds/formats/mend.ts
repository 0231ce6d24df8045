/** Characters of windows-1252 by their byte; the C1 controls that it has no characters for stay. */
const WINDOWS_1252 = [
  ...new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte)),
];
const BYTES = new Map([...WINDOWS_1252.entries()].map(([byte, character]) => [character, byte]));

const C1_CONTROL = /[\u0080-\u009F]/gu;
/** As the bytes of one character of UTF-8 look in windows-1252. */
const MISREAD = /[\u00C2-\u00F4][^\p{ASCII}]{1,3}/u;

/** A text as it was meant, where its bytes went through the wrong charset: `fÃ¼r` is `für`. */
export function mendCharset(text: string): string {
  const mended = text.replace(C1_CONTROL, (control) => {
    return WINDOWS_1252[control.charCodeAt(0)] ?? control;
  });
  return MISREAD.test(mended) ? (readAgain(mended) ?? mended) : mended;
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
