import type { Article } from '../../articles/article.ts';
import type { SentencedPassage } from '../../articles/passages.ts';
import { sentencedPassagesOf } from '../../articles/passages.ts';
import type { WordNumbers } from '../words/word-numbers.ts';
import type { Above, ColumnBuilder } from './column-builder.ts';
import { hashNumbers, outlineOf } from './outline.ts';
import { WordReader } from './word-reader.ts';

/**
 * Adds an article to those of a builder, passage by passage: whoever has other work to do asks for
 * the next one later.
 */
export type Analyser = (article: Article, builder: ColumnBuilder) => Iterator<void>;

/** @param tokensKept as in `WordReader` */
export function createAnalyser(numbers: WordNumbers, tokensKept: number): Analyser {
  const reader = new WordReader(numbers, tokensKept);

  function wordsIn(text: string): Uint32Array {
    const count = reader.read(text, 0, text.length);
    return reader.words.slice(0, count);
  }
  function aboveIn(title: Uint32Array, heading: string, builder: ColumnBuilder): Above {
    const words = wordsIn(heading);
    const { from } = numbers.grams();
    return builder.above(title, words, gramsOf(title, from) + gramsOf(words, from));
  }
  function addSentences(
    text: string,
    { passage, sentences, section }: SentencedPassage,
    builder: ColumnBuilder,
  ): void {
    const words = reader.read(text, passage.start, passage.end);
    const { from: gramsFrom } = numbers.grams();
    let to = 0;
    for (let at = 0; at < sentences.length; at++) {
      const sentence = sentences[at];
      if (sentence === undefined) break;
      builder.sentence(sentence, section.start);
      const from = to;
      const next = sentences[at + 1]?.start ?? Infinity;
      while (to < words && (reader.starts[to] ?? 0) < next) to += 1;
      builder.words(reader, from, to, gramsFrom);
    }
  }

  return function* (article, builder) {
    builder.article(hashNumbers(article.hash), outlineOf(article));
    const title = wordsIn(article.title);
    const aboves = new Map<string, Above>();
    for (const sentenced of sentencedPassagesOf(article)) {
      const heading = sentenced.section.heading ?? '';
      const above = aboves.get(heading) ?? aboveIn(title, heading, builder);
      aboves.set(heading, above);
      builder.passage(sentenced.passage, above);
      addSentences(article.text, sentenced, builder);
      yield;
    }
  };
}

function gramsOf(words: Uint32Array, gramsFrom: Uint32Array): number {
  let grams = 0;
  for (const word of words) grams += (gramsFrom[word + 1] ?? 0) - (gramsFrom[word] ?? 0);
  return grams;
}
