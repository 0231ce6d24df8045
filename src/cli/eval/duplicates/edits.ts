import { splitSentences } from '../../../text/sentences.ts';
import type { Random } from '../../random.ts';

const PARAGRAPH_BREAK = '\n\n';

/** The first sentences of a text, that share of them, at least one. */
export function cut(text: string, share: number): string {
  const sentences = splitSentences(text);
  const kept = Math.max(1, Math.round(sentences.length * share));
  return text.slice(0, sentences[kept - 1]?.end);
}

export function reordered(text: string, random: Random): string {
  return random.shuffled(text.split(PARAGRAPH_BREAK)).join(PARAGRAPH_BREAK);
}

/** With that share of its words left out, replaced or followed by one of `words`, a third each. */
export function edited(
  text: string,
  share: number,
  words: readonly string[],
  random: Random,
): string {
  return text.replace(/\S+/g, (word) => {
    if (random.share() >= share) return word;
    const other = random.oneOf(words);
    return random.oneOf(['', other, `${word} ${other}`]);
  });
}

export function followedBy(text: string, other: string): string {
  return `${text}${PARAGRAPH_BREAK}${other}`;
}
