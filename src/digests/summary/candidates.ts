import { SUMMARY } from '../../tuning.ts';
import { bareNamesIn, introductionsIn } from './introductions.ts';
import { looseEnds } from './loose-ends.ts';
import { isNewBeside } from './news.ts';
import type { StoryText } from './sentences.ts';
import { isShowable } from './showable.ts';
import { standsAlone } from './standing-alone.ts';
import type { Worths } from './worth.ts';
import { worthOf } from './worth.ts';

/** A sentence that may tell its story. */
export interface Candidate {
  readonly sentence: StoryText;
  /** Which one of the story's it is, in the order of centrality. */
  readonly place: number;
  /** Of what it mentions. */
  readonly keys: ReadonlySet<string>;
  /** Of the names that must have been told before it is read. */
  readonly presumed: ReadonlySet<string>;
  /** Whether it states what no earlier article of the story does. */
  readonly isNew: boolean;
  /** What is for or against it beside that, in the same measure. */
  readonly bonus: number;
}

/**
 * The most promising sentences first: those that can be read alone, where there are any.
 *
 * @param known keys of what was published before
 */
export function candidatesAmong(
  sentences: readonly StoryText[],
  worths: Worths,
  known: ReadonlySet<string>,
): readonly Candidate[] {
  const introduced = introductionsIn(sentences);
  const showable = sentences
    .map((sentence, place) => ({ sentence, place }))
    .filter(({ sentence: { text, cutsQuotation } }) => !cutsQuotation && isShowable(text));
  const alone = showable.filter(({ sentence }) => standsAlone(sentence.text));
  const possible = (alone.length > 0 ? alone : showable).map(({ sentence, place }) => {
    const keys = new Set(sentence.mentions.map(({ key }) => key));
    const bare = bareNamesIn(sentence);
    const presumed = bare.intersection(introduced.byAll);
    const ends = looseEnds(sentence.text) + Number(!bare.isDisjointFrom(introduced.byOne));
    const isNew = isNewBeside(known, sentence);
    return { sentence, place, keys, presumed, isNew, ends, worth: worthOf(keys, worths) };
  });
  const unit = Math.max(...possible.map(({ worth }) => worth));
  return possible
    .map((each) => {
      const bonus = unit * standing(each.sentence.at, each.ends);
      return { ...each, bonus, merit: each.worth + bonus };
    })
    .sort((a, b) => b.merit - a.merit)
    .slice(0, SUMMARY.weighed);
}

function standing(at: number, ends: number): number {
  return at === 0 ? SUMMARY.opening : SUMMARY.opening / (1 + at) - SUMMARY.looseEnd * ends;
}
