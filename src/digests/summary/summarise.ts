import { excerptAt } from '../../answers/excerpt.ts';
import { openingOf } from '../../answers/opening.ts';
import type { Article } from '../../articles/article.ts';
import { SUMMARY } from '../../tuning.ts';
import type { StorySentence } from '../digest.ts';
import { candidatesAmong } from './candidates.ts';
import { chooseSentences } from './choose.ts';
import type { Central } from './headline.ts';
import { headlineOf } from './headline.ts';
import { isFact } from './mentions.ts';
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
  const chosen = new Set(chooseSentences(candidatesAmong(sentences, worths), worths));
  return {
    headline: headlineOf(articles),
    sentences:
      chosen.size > 0
        ? inReadingOrder(
            sentences.filter((sentence) => chosen.has(sentence)),
            known,
          )
        : read.slice(0, 1).map((article) => ({ ...openingOf(article), isNew: false })),
  };
}

/** What is new first, then the openings of articles, each in the order of time, then of centrality. */
function inReadingOrder(chosen: readonly StoryText[], known: ReadonlySet<string>): StorySentence[] {
  return chosen
    .map((sentence) => ({ sentence, isNew: isNew(sentence, known) }))
    .sort(
      (a, b) =>
        Number(b.isNew) - Number(a.isNew) ||
        Number(b.sentence.at === 0) - Number(a.sentence.at === 0) ||
        dayOf(a.sentence).localeCompare(dayOf(b.sentence)) ||
        a.sentence.at - b.sentence.at,
    )
    .map(({ sentence, isNew }, index) => ({
      ...excerptAt(sentence.article, sentence, index + 1),
      isNew,
    }));
}

function dayOf({ article }: StoryText): string {
  return article.published ?? '9999';
}

/** Whether a sentence states a fact that was not published before, or much in words that were not. */
function isNew({ mentions }: StoryText, known: ReadonlySet<string>): boolean {
  const unknown = mentions.filter(({ key }) => !known.has(key));
  return (
    known.size > 0 && (unknown.some(isFact) || unknown.length >= SUMMARY.newWords * mentions.length)
  );
}

function keysOf(sentences: readonly StoryText[]): ReadonlySet<string> {
  return new Set(sentences.flatMap(({ mentions }) => mentions.map(({ key }) => key)));
}
