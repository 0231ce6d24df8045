import type { Article } from '../../articles/article.ts';
import type { Located } from './columns.ts';
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

/** Tells apart an article's texts, titles and sections: 64 bits, since whoever quotes looks at the hash as well. */
export function outlineOf({ hash, title, sections }: Article): Uint32Array {
  let low = 0x811c9dc5;
  let high = 0x9e3779b9;
  function mixIn(number: number): void {
    low = Math.imul(low ^ number, 0x01000193);
    high = Math.imul(high ^ number, 0x85ebca6b) ^ (high >>> 13);
  }
  function mixInText(text: string): void {
    mixIn(text.length);
    for (let at = 0; at < text.length; at++) mixIn(text.charCodeAt(at));
  }
  mixInText(hash);
  mixInText(title);
  for (const { start, end, heading } of sections) {
    mixIn(start);
    mixIn(end);
    if (heading === null) mixIn(-1);
    else mixInText(heading);
  }
  const outline = new Uint32Array(OUTLINE_LENGTH);
  outline[0] = low;
  outline[1] = high;
  return outline;
}

/** Whether columns have an article as it is. */
export function isOf({ columns, article }: Located, other: Article): boolean {
  return outlineOf(other).every(
    (number, at) => columns.outlines[article * OUTLINE_LENGTH + at] === number,
  );
}
