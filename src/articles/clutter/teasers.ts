import { type Block, endsSentence, isProse, isQuestion } from '../blocks.ts';
import { type ClutterRule, run } from './rule.ts';

/** Characters of the longest teaser. */
const LONGEST_TEASER = 200;

const LABELS = [
  'related (?:articles|news|stories|posts|topics|content|links)',
  '(?:read|see) (?:also|more|next)',
  'also read',
  'more (?:from|on|stories|news)[^.!?:]{0,40}',
  'most (?:read|popular)',
  'recommended(?: for you| articles| stories)?',
  'you (?:may|might) also (?:like|be interested in)',
  'lesen sie (?:auch|hier|hierzu|dazu|weiter|mehr)(?: [^.!?:]{0,20})?',
  '(?:auch|das könnte (?:sie|dich) auch|könnte (?:sie|dich) auch) (?:interessant|interessieren)',
  'mehr (?:zum thema|dazu|nachrichten|artikel|aus|von)[^.!?:]{0,40}',
  'zum thema',
  '(?:weitere|ähnliche|verwandte|empfohlene|aktuelle|neueste) (?:artikel|beiträge|nachrichten|themen|meldungen|links)(?: zum thema)?',
  'weiterlesen',
  'siehe auch',
  'meistgelesen(?:e artikel)?',
  'passend dazu',
  'empfehlungen(?: der redaktion)?',
];
const LABEL = new RegExp(`^(?:${LABELS.join('|')})\\s*[:…]?$`, 'i');
const LABELLED_TEASER = new RegExp(`^(?:${LABELS.join('|')})\\s*:\\s+\\S[^.!?]*[.!?]?$`, 'i');

/** A list of links to other articles: its label and the headlines below it, or both on one line. */
export const teasers: ClutterRule = (blocks, at) => {
  const first = blocks[at];
  if (!first || first.kind === 'title' || first.text.length > LONGEST_TEASER) return 0;
  if (first.kind === 'heading') return LABEL.test(first.text) ? underHeading(blocks, at) : 0;
  if (LABEL.test(first.text)) return 1 + countTeasers(blocks, at + 1);
  return LABELLED_TEASER.test(first.text) ? 1 : 0;
};

/** A declared heading with text below it is that text's, whatever it says. */
function underHeading(blocks: readonly Block[], at: number): number {
  const count = countTeasers(blocks, at + 1);
  return count === 0 && blocks[at + 1] ? 0 : 1 + count;
}

/** Where text goes on, the last of several plain lines is left: it may well be that text's heading. */
function countTeasers(blocks: readonly Block[], from: number): number {
  const count = run(blocks, from, isTeaser);
  const [last, next] = [blocks[from + count - 1], blocks[from + count]];
  const mayBeHeading = count > 1 && last?.kind === 'paragraph' && next && isProse(next);
  return mayBeHeading ? count - 1 : count;
}

function isTeaser({ kind, text }: Block): boolean {
  if (kind === 'removed' || kind === 'item') return true;
  return (
    kind === 'paragraph' &&
    text.length <= LONGEST_TEASER &&
    (!endsSentence(text) || isQuestion(text))
  );
}
