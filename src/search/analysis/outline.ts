import type { Article } from '../../articles/article.ts';
import { HASH_LENGTH, OUTLINE_LENGTH } from './columns.ts';

/** The hash of an article's text as numbers. */
export function hashNumbers(hash: string): Uint32Array {
  const numbers = new Uint32Array(HASH_LENGTH);
  Buffer.from(numbers.buffer).write(hash, 'hex');
  return numbers;
}

/** That of one of several articles as it stands in the article. */
export function hashAt(hashes: Uint32Array, article: number): string {
  const own = hashes.slice(article * HASH_LENGTH, (article + 1) * HASH_LENGTH);
  return Buffer.from(own.buffer).toString('hex');
}

/** Hexadecimal digits of a text's hash that go into an outline: 64 bits, which is all it has. */
const DIGITS = 16;

/**
 * Tells articles apart, and the texts, titles and sections that one has: 64 bits, since whoever
 * quotes looks at the hash as well.
 */
export function outlineOf(article: Article): Uint32Array {
  const outline = new Uint32Array(OUTLINE_LENGTH);
  putOutline(article, outline, 0);
  return outline;
}

/** Puts the outline of an article at a place of a list. */
export function putOutline(
  { id, hash, title, sections }: Article,
  list: Uint32Array,
  at: number,
): void {
  list[at] = 0x811c9dc5;
  list[at + 1] = 0x9e3779b9;
  mixInText(id, id.length, list, at);
  mixInText(hash, DIGITS, list, at);
  mixInText(title, title.length, list, at);
  for (const { start, end, heading } of sections) {
    mixIn(start, list, at);
    mixIn(end, list, at);
    if (heading === null) mixIn(-1, list, at);
    else mixInText(heading, heading.length, list, at);
  }
}

/** @param length of the beginning that counts, in UTF-16 units */
function mixInText(text: string, length: number, list: Uint32Array, at: number): void {
  mixIn(length, list, at);
  let low = list[at] ?? 0;
  let high = list[at + 1] ?? 0;
  for (let place = 0; place < length; place++) {
    const unit = text.charCodeAt(place);
    low = mixedLow(low, unit);
    high = mixedHigh(high, unit);
  }
  list[at] = low;
  list[at + 1] = high;
}

function mixIn(number: number, list: Uint32Array, at: number): void {
  list[at] = mixedLow(list[at] ?? 0, number);
  list[at + 1] = mixedHigh(list[at + 1] ?? 0, number);
}

function mixedLow(hash: number, number: number): number {
  return Math.imul(hash ^ number, 0x01000193);
}

function mixedHigh(hash: number, number: number): number {
  return Math.imul(hash ^ number, 0x85ebca6b) ^ (hash >>> 13);
}
