import { kindAt, NUMBER } from './characters.ts';

/** Every word of a text in lower case, in order, as it is written otherwise; numbers are words. */
export function wordsOf(text: string): string[] {
  const lower = text.toLowerCase();
  const words: string[] = [];
  eachWord(lower, (start, end) => words.push(lower.slice(start, end)));
  return words;
}

/** Where each of them stands, without cutting it out: letters, marks and digits, as they are. */
export function eachWord(text: string, visit: (start: number, end: number) => void): void {
  let start = -1;
  for (let at = 0; at < text.length; at++) {
    // Letters, marks and digits come before all other kinds.
    const isInWord = kindAt(text, at) <= NUMBER;
    if (isInWord && start < 0) start = at;
    else if (!isInWord && start >= 0) {
      visit(start, at);
      start = -1;
    }
  }
  if (start >= 0) visit(start, text.length);
}
