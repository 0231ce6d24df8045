import { type Block, REMOVED } from '../blocks.ts';
import { breadcrumbs } from './breadcrumbs.ts';
import { captions, withoutSignature } from './captions.ts';
import { copyright } from './copyright.ts';
import { loneMarks, pageWords } from './page-words.ts';
import type { ClutterRule } from './rule.ts';
import { teasers } from './teasers.ts';

/** What is clutter wherever it stands. Breadcrumbs come first: their steps are words of other rules. */
const RULES: readonly ClutterRule[] = [
  breadcrumbs,
  teasers,
  captions,
  copyright,
  pageWords,
  loneMarks,
];

/** The blocks with a removed place for everything that belongs to the page and not to the article. */
export function removeClutter(blocks: readonly Block[]): Block[] {
  const kept: Block[] = [];
  let at = 0;
  for (let block = blocks[at]; block; block = blocks[at]) {
    const length = clutterAt(blocks, at);
    kept.push(...(length > 0 ? [REMOVED] : unsigned(block)));
    at += length || 1;
  }
  return kept;
}

function clutterAt(blocks: readonly Block[], at: number): number {
  for (const rule of RULES) {
    const length = rule(blocks, at);
    if (length > 0) return length;
  }
  return 0;
}

function unsigned(block: Block): Block[] {
  const text = withoutSignature(block.text);
  return text === block.text ? [block] : [{ ...block, text }, REMOVED];
}
