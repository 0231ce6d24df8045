import type { Block } from '../blocks.ts';

/** How many blocks from `at` on are clutter of one sort: 0 where the block at `at` is none. */
export type ClutterRule = (blocks: readonly Block[], at: number) => number;

/** A rule for clutter that shows in its own words alone. Declared headings are never its case. */
export function line(isClutter: (text: string) => boolean): ClutterRule {
  return (blocks, at) => {
    const block = blocks[at];
    return block && isUndeclared(block) && isClutter(block.text) ? 1 : 0;
  };
}

export function isUndeclared({ kind }: Block): boolean {
  return kind === 'paragraph' || kind === 'item';
}

/** How many blocks in a row from `from` on fit. */
export function run(
  blocks: readonly Block[],
  from: number,
  fits: (block: Block) => boolean,
): number {
  let end = from;
  for (let block = blocks[end]; block && fits(block); block = blocks[end]) end += 1;
  return end - from;
}
