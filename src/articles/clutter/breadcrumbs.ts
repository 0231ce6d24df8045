import { type Block, endsSentence } from '../blocks.ts';
import { type ClutterRule, isUndeclared, run } from './rule.ts';

/** Characters of the longest step in a breadcrumb that is set as a list. */
const LONGEST_STEP = 60;

const HOME = '(?:home|homepage|startseite)';
const HERE = '(?:(?:sie sind hier|you are here):?\\s*)?';
const TRAIL = new RegExp(`^${HERE}${HOME}\\s*[»›>→|/·•]\\s*\\S`, 'i');
const FIRST_STEP = new RegExp(`^(?:\\d+[.)]\\s)?${HOME}$`, 'i');
const NUMBERED = /^\d+[.)]\s/u;

/** The way from the front page to the article: `Home » Politik » …`, or a list that starts there. */
export const breadcrumbs: ClutterRule = (blocks, at) => {
  const first = blocks[at];
  if (!first || !isUndeclared(first)) return 0;
  if (TRAIL.test(first.text)) return 1;
  return FIRST_STEP.test(first.text) ? 1 + run(blocks, at + 1, isFurtherStep) : 0;
};

function isFurtherStep({ kind, text }: Block): boolean {
  const inList = kind === 'item' || (kind === 'paragraph' && NUMBERED.test(text));
  return inList && text.length <= LONGEST_STEP && !endsSentence(text);
}
