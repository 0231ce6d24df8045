import type { Random } from '../../random.ts';
import type { Writer } from '../news-like.ts';
import { wordsLike } from '../news-like.ts';
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
  const write = wordsLike(texts, random);
  const open = openPlaces(texts);
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
      .map((token) => {
        written += 1;
        const place = open.get(token);
        return place === undefined ? token : `${place.before}${openWord(place.word)}${place.after}`;
      })
      .join(' ');
}

function knownWords(texts: readonly string[]): Set<string> {
  return new Set(texts.flatMap((text) => text.match(/[\p{L}\p{N}]+/gu) ?? []));
}

/** A word with the marks around it, taken apart. */
interface OpenPlace {
  readonly before: string;
  readonly word: string;
  readonly after: string;
}

/** Of the words that occur once, by how they are written with the marks around them. */
function openPlaces(texts: readonly string[]): ReadonlyMap<string, OpenPlace> {
  const times = new Map<string, number>();
  const places = new Map<string, OpenPlace>();
  for (const token of texts.flatMap((text) => text.match(/\S+/g) ?? [])) {
    const found = WORD.exec(token);
    if (found === null) continue;
    const [word] = found;
    times.set(word, (times.get(word) ?? 0) + 1);
    const after = token.slice(found.index + word.length);
    places.set(token, { before: token.slice(0, found.index), word, after });
  }
  return new Map(places.entries().filter(([, { word }]) => times.get(word) === 1));
}
