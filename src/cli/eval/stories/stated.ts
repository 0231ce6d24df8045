import { splitSentences } from '../../../text/sentences.ts';

const DIGITS = /\d+(?:[.,:]\d+)*/gu;
const CAPITALISED = /(?<before>\p{L}+)[ -](?<word>\p{Lu}[\p{L}\p{N}]+)/gu;
const AFTER_NOUN_MARKER =
  /^(?:d(?:er|ie|as|en|em|es)|k?ein(?:e[mnrs]?)?|am|im|zum|zur|vom|beim|ins|ihre?[mnrs]?|seine?[mnrs]?|diese[mnrs]?|\p{L}+(?:sche|liche|ige)[mnrs]?)$/iu;

/** Share of its places, 0 to 1, at which a name may stand as nouns do: `die Ukraine`. */
const MOST_AS_NOUN = 0.2;

/** The facts that a text states, in the spelling in which they are compared. */
export type Facts = (text: string) => ReadonlySet<string>;

/**
 * Names, numbers and dates, found in a simpler way than summaries find them, and by other evidence,
 * so that these are not measured by what they are made from: tokens with digits, and words with a
 * capital within a sentence that over all texts of the measurement seldom follow an article or an
 * adjective.
 */
export function factsAmong(texts: readonly string[]): Facts {
  const uses = new Map<string, { all: number; asNoun: number }>();
  for (const { before, word } of texts.flatMap(capitalised)) {
    const use = uses.get(word) ?? { all: 0, asNoun: 0 };
    use.all += 1;
    if (AFTER_NOUN_MARKER.test(before)) use.asNoun += 1;
    uses.set(word, use);
  }
  const names = new Set(
    uses
      .entries()
      .filter(([, { all, asNoun }]) => asNoun <= MOST_AS_NOUN * all)
      .map(([word]) => word),
  );
  return (text) => {
    const words = capitalised(text).map(({ word }) => word);
    const numbers = text.match(DIGITS) ?? [];
    return new Set([...words.filter((word) => names.has(word)), ...numbers]);
  };
}

function capitalised(text: string): { before: string; word: string }[] {
  return splitSentences(text).flatMap(({ start, end }) =>
    Array.from(text.slice(start, end).matchAll(CAPITALISED), ({ groups }) => ({
      before: groups?.['before'] ?? '',
      word: (groups?.['word'] ?? '').replace(/s$/, ''),
    })),
  );
}
