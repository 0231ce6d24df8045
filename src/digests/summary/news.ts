import { SUMMARY } from '../../tuning.ts';
import { isFact } from './mentions.ts';
import type { StoryText } from './sentences.ts';

/**
 * Whether a sentence states a fact that was not published before, or much in words that were not.
 *
 * @param known keys of what was; empty where the story is new, of which nothing is
 */
export function isNewBeside(known: ReadonlySet<string>, { mentions }: StoryText): boolean {
  const unknown = mentions.filter(({ key }) => !known.has(key));
  return (
    known.size > 0 && (unknown.some(isFact) || unknown.length >= SUMMARY.newWords * mentions.length)
  );
}
