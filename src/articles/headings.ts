import { type Block, endsSentence, isProse, isQuestion } from './blocks.ts';

/** Characters of the longest line that is taken for a heading. */
const LONGEST_HEADING = 120;

const HEADING_START = /^["'“„‚«»(]*[\p{Lu}\p{N}]/u;
const LIST_MARK = /^\d+[.)]\s/u;

/**
 * Marks the headings of a text that declares none: short lines without a mark at their end, or
 * single questions, with running text below. Of several such lines in a row only the last is one,
 * and none that breaks off.
 */
export function guessHeadings(blocks: readonly Block[]): Block[] {
  let below: Block | undefined;
  const marked = blocks.toReversed().map((block) => {
    const heading = below && looksLikeHeading(block) && isTextBelow(block, below);
    if (block.kind !== 'removed') below = block;
    else if (block.withinLine) below = undefined;
    return heading ? asHeading(block) : block;
  });
  return marked.reverse();
}

export function asHeading({ text }: Block): Block {
  return { kind: 'heading', text };
}

/** A line that is a heading, if running text stands below it. */
export function looksLikeHeading({ kind, text }: Block): boolean {
  if (kind !== 'paragraph' || text.length > LONGEST_HEADING) return false;
  if (!HEADING_START.test(text) || LIST_MARK.test(text)) return false;
  return !endsSentence(text) || isQuestion(text);
}

/** A short answer is text, but it does not make a heading of the question above it. */
function isTextBelow(heading: Block, below: Block): boolean {
  if (isProse(below)) return true;
  if (below.kind !== 'paragraph' || looksLikeHeading(below)) return false;
  return endsSentence(below.text) && !isQuestion(heading.text);
}
