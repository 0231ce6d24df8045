import type { Article } from '../../articles/article.ts';
import { sentencedPassagesOf } from '../../articles/passages.ts';
import type { WordNumbers } from '../words/word-numbers.ts';
import type { Above, ColumnBuilder } from './column-builder.ts';
import { hashNumbers, outlineOf } from './outline.ts';
import { createWordReader } from './word-reader.ts';

/**
 * Adds an article to those of a builder, passage by passage: whoever has other work to do asks for
 * the next one later.
 */
export type Analyser = (article: Article, builder: ColumnBuilder) => Iterator<void>;

/** @param tokensKept as in `createWordReader` */
export function createAnalyser(numbers: WordNumbers, tokensKept: number): Analyser {
  const read = createWordReader(numbers, tokensKept);

  function gramsOf(word: number): number {
    const { from } = numbers.grams();
    return (from[word + 1] ?? 0) - (from[word] ?? 0);
  }
  function wordsIn(text: string): number[] {
    const words: number[] = [];
    read(text, (word) => words.push(word));
    return words;
  }
  function aboveIn(title: readonly number[], heading: string, builder: ColumnBuilder): Above {
    const words = wordsIn(heading);
    const grams = [...title, ...words].reduce((sum, word) => sum + gramsOf(word), 0);
    return builder.above(title, words, grams);
  }

  return function* (article, builder) {
    builder.article(hashNumbers(article.hash), outlineOf(article));
    const title = wordsIn(article.title);
    const aboves = new Map<string, Above>();
    for (const { passage, sentences, section } of sentencedPassagesOf(article)) {
      const heading = section.heading ?? '';
      const above = aboves.get(heading) ?? aboveIn(title, heading, builder);
      aboves.set(heading, above);
      builder.passage(passage, above);
      let next = 0;
      function beginSentencesUpTo(place: number): void {
        for (
          let sentence = sentences[next];
          sentence !== undefined && sentence.start <= place;
          sentence = sentences[++next]
        ) {
          builder.sentence(sentence, section.start);
        }
      }
      read(article.text.slice(passage.start, passage.end), (word, start, end) => {
        beginSentencesUpTo(passage.start + start);
        builder.word(word, passage.start + start, passage.start + end, gramsOf(word));
      });
      beginSentencesUpTo(passage.end);
      yield;
    }
  };
}
