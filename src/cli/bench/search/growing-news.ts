import type { Random } from '../../random.ts';
import type { Writer } from '../news-like.ts';
import { writerLike } from '../news-like.ts';
import { growthOf } from './growth.ts';
import { inventor } from './new-words.ts';

/** A word without what stands around it. */
const WORD = /[\p{L}\p{N}](?:.*[\p{L}\p{N}])?/u;

/**
 * Texts like the given ones whose vocabulary goes on growing as theirs did. Words that occur once in
 * them mark the places where news have new words (the estimate of Good and Turing): there stands an
 * invented one, always in as many words as were given and then ever less often, by the exponent of
 * Heaps' law measured on them. Otherwise it is one invented before, the more often used the likelier
 * (Simon's process).
 */
export function growingWriter(texts: readonly string[], random: Random): Writer {
  const { words: given, exponent } = growthOf(texts);
  const write = writerLike(texts, random);
  const once = wordsOnceIn(texts);
  const invent = inventor([...knownWords(texts)], random);
  const used: string[] = [];
  let written = 0;

  function openWord(like: string): string {
    const isNew = random.share() < (Math.max(written, given) / given) ** (exponent - 1);
    const word = isNew || used.length === 0 ? invent(like) : random.oneOf(used);
    used.push(word);
    return word;
  }
  return (length) =>
    write(length)
      .split(' ')
      .map((token) => {
        written += 1;
        return token.replace(WORD, (word) => (once.has(word) ? openWord(word) : word));
      })
      .join(' ');
}

function knownWords(texts: readonly string[]): Set<string> {
  return new Set(texts.flatMap((text) => text.match(/[\p{L}\p{N}]+/gu) ?? []));
}

/** As they are written, without what stands around them. */
function wordsOnceIn(texts: readonly string[]): Set<string> {
  const times = new Map<string, number>();
  const places = texts.flatMap((text) => text.match(/\S+/g) ?? []);
  const words = places.map((token) => WORD.exec(token)?.[0] ?? '');
  for (const word of words) times.set(word, (times.get(word) ?? 0) + 1);
  return new Set(words.filter((word) => word !== '' && times.get(word) === 1));
}
