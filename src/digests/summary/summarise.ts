import { excerptAt } from '../../answers/excerpt.ts';
import { openingOf } from '../../answers/opening.ts';
import type { Article } from '../../articles/article.ts';
import { termsOf } from '../../text/terms.ts';
import { SUMMARY } from '../../tuning.ts';
import type { StorySentence } from '../digest.ts';
import { candidatesAmong } from './candidates.ts';
import { chooseSentences } from './choose.ts';
import type { Central } from './headline.ts';
import { headlineOf } from './headline.ts';
import type { StoryText } from './sentences.ts';
import { sentencesOf } from './sentences.ts';
import { worthsIn } from './worth.ts';

/** What is told of a story. */
export interface Story {
  /** Of the period, the most central first. */
  readonly articles: readonly Central[];
  /** What was published of it before; `[]` where it is new. */
  readonly earlier: readonly Article[];
}

export interface Summary {
  readonly headline: string;
  /** Numbered from 1. */
  readonly sentences: readonly StorySentence[];
}

/** One to three verbatim sentences that together say most, those with news first; none without articles. */
export function summarise({ articles, earlier }: Story): Summary {
  const read = articles.slice(0, SUMMARY.articles).map(({ article }) => article);
  const before = new Set(earlier.slice(-SUMMARY.articles));
  const all = sentencesOf([...read, ...before]);
  const sentences = all.filter(({ article }) => !before.has(article));
  const known = keysOf(all.filter(({ article }) => before.has(article)));
  const titles = read.map(({ title }) => title);
  const worths = worthsIn(sentences, titles, known);
  const headline = headlineOf(articles);
  const chosen = chooseSentences(
    candidatesAmong(sentences, worths, known),
    worths,
    new Set(termsOf(headline).map(({ term }) => term)),
  );
  return {
    headline,
    sentences:
      chosen.length > 0
        ? chosen.map(({ sentence, isNew }, index) => ({
            ...excerptAt(sentence.article, sentence, index + 1),
            isNew,
          }))
        : read.slice(0, 1).map((article) => ({ ...openingOf(article), isNew: false })),
  };
}

function keysOf(sentences: readonly StoryText[]): ReadonlySet<string> {
  return new Set(sentences.flatMap(({ mentions }) => mentions.map(({ key }) => key)));
}
