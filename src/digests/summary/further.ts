import type { Excerpt } from '../../answers/answer.ts';
import { excerptAt } from '../../answers/excerpt.ts';
import { isShown } from '../../answers/unshown.ts';
import { SUMMARY } from '../../tuning.ts';
import { candidatesAmong } from './candidates.ts';
import { chooseSentences } from './choose.ts';
import type { Central } from './headline.ts';
import type { StoryText } from './sentences.ts';
import { sentencesOf } from './sentences.ts';
import { summarise } from './summarise.ts';
import { worthsIn } from './worth.ts';

/** The verbatim sentences that say most beside those of a story's summary, in reading order. */
export function furtherSentences(articles: readonly Central[]): Excerpt[] {
  const told = summarise({ articles, earlier: [] }).sentences;
  const isTold = ({ article, ...place }: StoryText) =>
    isShown(
      place,
      told.filter(({ articleId }) => articleId === article.id),
    );
  const read = articles.slice(0, SUMMARY.articles).map(({ article }) => article);
  const sentences = Map.groupBy(sentencesOf(read), isTold);
  const untold = sentences.get(false) ?? [];
  const known = new Set(
    sentences.get(true)?.flatMap(({ mentions }) => mentions.map(({ key }) => key)),
  );
  const titles = read.map(({ title }) => title);
  const worths = worthsIn(untold, titles, known);
  return chooseSentences(candidatesAmong(untold, worths, known), worths, known).map(
    ({ sentence }, index) => excerptAt(sentence.article, sentence, index + 1),
  );
}
