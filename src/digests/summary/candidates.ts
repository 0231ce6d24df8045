import { SUMMARY } from '../../tuning.ts';
import { looseEnds, surnamesIn } from './loose-ends.ts';
import type { StoryText } from './sentences.ts';
import { isShowable } from './showable.ts';
import { standsAlone } from './standing-alone.ts';
import type { Worths } from './worth.ts';
import { worthOf } from './worth.ts';

/** A sentence that may tell its story. */
export interface Candidate {
  readonly sentence: StoryText;
  /** Of what it mentions. */
  readonly keys: ReadonlySet<string>;
  /** What is for or against it beside that, in the same measure. */
  readonly bonus: number;
}

/** The most promising sentences first: those that can be read alone, where there are any. */
export function candidatesAmong(
  sentences: readonly StoryText[],
  worths: Worths,
): readonly Candidate[] {
  const showable = sentences.filter(
    ({ text, cutsQuotation }) => !cutsQuotation && isShowable(text),
  );
  const alone = showable.filter(({ text }) => standsAlone(text));
  const possible = (alone.length > 0 ? alone : showable).map((sentence) => {
    const keys = new Set(sentence.mentions.map(({ key }) => key));
    return { sentence, keys, worth: worthOf(keys, worths) };
  });
  const unit = Math.max(...possible.map(({ worth }) => worth));
  const surnames = surnamesIn(sentences);
  return possible
    .map(({ sentence, keys, worth }) => {
      const bonus = unit * standing(sentence, surnames);
      return { sentence, keys, bonus, merit: worth + bonus };
    })
    .sort((a, b) => b.merit - a.merit)
    .slice(0, SUMMARY.weighed);
}

function standing(sentence: StoryText, surnames: ReadonlySet<string>): number {
  if (sentence.at === 0) return SUMMARY.opening;
  return SUMMARY.opening / (1 + sentence.at) - SUMMARY.looseEnd * looseEnds(sentence, surnames);
}
