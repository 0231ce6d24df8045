import type { Random } from '../../random.ts';

/** Makes words that were never made before. */
export type Inventor = (like: string) => string;

const LONG_ENOUGH_TO_CUT = 4;

/** Attempts at a length after which words get longer. */
const TRIES = 20;

/** Share of the new words with a capital that are compounds; the others are names. */
const COMPOUNDS = 0.5;

/**
 * Words as German news go on having new ones, made of those given: a number where the model has
 * digits, else two words in one, or the beginning of a name with the end of another.
 */
export function inventor(words: readonly string[], random: Random): Inventor {
  const made = new Set(words);
  const parts = words.filter((word) => /^\p{L}+$/u.test(word) && word.length >= LONG_ENOUGH_TO_CUT);
  const capitals = parts.filter((word) => /^\p{Lu}\p{Ll}+$/u.test(word));

  function half(word: string, from: 'start' | 'end'): string {
    const middle = Math.ceil(word.length / 2);
    return from === 'start' ? word.slice(0, middle) : word.slice(middle);
  }
  function blend(among: readonly string[]): string {
    return half(random.oneOf(among), 'start') + half(random.oneOf(among), 'end').toLowerCase();
  }
  function attempt(like: string): string {
    if (/\d/.test(like)) return like.replace(/\d/g, () => String(random.below(10)));
    if (!/^\p{Lu}/u.test(like)) return blend(parts).toLowerCase();
    return random.share() < COMPOUNDS
      ? random.oneOf(capitals) + random.oneOf(capitals).toLowerCase()
      : blend(capitals);
  }
  return (like) => {
    let word = attempt(like);
    // What has no free form left, such as one digit, grows, and goes on growing.
    for (let tries = 1; made.has(word); tries++) {
      word = attempt(like) + (random.share() < 0.5 ? '' : attempt(like));
      for (let more = TRIES; more <= tries; more += TRIES) word += attempt(like);
    }
    made.add(word);
    return word;
  };
}
