import type { Article, Passage } from '../../articles/article.ts';
import { sectionAt } from '../../articles/article.ts';
import { splitSentences } from '../../text/sentences.ts';
import type { Span } from '../../text/span.ts';
import { termsOf } from '../../text/terms.ts';
import type { Vocabulary, Word } from './vocabulary.ts';

/** Meaningful words in order. */
export interface Words {
  readonly words: readonly Word[];
}

/** A sentence of a passage. */
export interface Sentence extends Span, Words {
  /** Where its section begins: sentences of one section have the same. */
  readonly section: number;
}

/** Which of an article's sentences are a passage's, and what stands above them: title and heading. */
export interface Place extends Span {
  readonly above: Words;
}

/** An article's sentences, and the passages by where they begin in the text. */
export interface Analysed {
  readonly sentences: readonly Sentence[];
  readonly passages: ReadonlyMap<number, Place>;
}

export function analyseArticle(
  article: Article,
  passages: readonly Passage[],
  vocabulary: Vocabulary,
): Analysed {
  const wordsOf = (text: string) => termsOf(text).map((term) => vocabulary.word(term));
  const sentences: Sentence[] = [];
  const places = new Map<number, Place>();
  for (const passage of passages) {
    const first = sentences.length;
    const section = sectionAt(article, passage);
    for (const { start, end } of splitSentences(article.text.slice(passage.start, passage.end))) {
      const from = passage.start + start;
      const to = passage.start + end;
      const words = wordsOf(article.text.slice(from, to));
      sentences.push({ start: from, end: to, words, section: section?.start ?? from });
    }
    const above = { words: wordsOf(`${article.title}\n${section?.heading ?? ''}`) };
    places.set(passage.start, { start: first, end: sentences.length, above });
  }
  return { sentences, passages: places };
}
