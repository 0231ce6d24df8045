import { ABOVE } from '../../tuning.ts';
import { bounds } from '../analysis/column-builder.ts';
import type { ArticleColumns } from '../analysis/columns.ts';

/** What is indexed of a passage, in the order in which its scores are added up. */
export const FIELDS = ['title', 'heading', 'text'] as const;

/** What a word counts in each of them. */
export const BOOSTS: readonly number[] = [ABOVE.title, ABOVE.heading, 1];

type Places = readonly [from: number, to: number];

/** Where the words of a passage stand in its columns, by field: from a place up to another. */
export function placesOfFields(
  columns: ArticleColumns,
  passage: number,
): readonly [title: Places, heading: Places, text: Places] {
  const heading = columns.aboveHeading[passage] ?? 0;
  const [first, end] = bounds(columns.passageSentences, passage);
  return [
    [columns.aboveFrom[passage] ?? 0, heading],
    [heading, columns.aboveTo[passage] ?? 0],
    [columns.sentenceWords[first] ?? 0, columns.sentenceWords[end] ?? 0],
  ];
}
