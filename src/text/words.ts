const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** Every word of a text in lower case, in order, as it is written otherwise; numbers are words. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(WORD) ?? [];
}
