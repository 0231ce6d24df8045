import { fits } from './render.ts';
import type { Block, Reply } from './reply.ts';

/**
 * As many parts in each message as it holds, the others in what continues it. No part is cut; one that
 * no message holds stands alone and is shortened as every reply is.
 *
 * @param parts what must not be torn apart, such as a story with its sentences
 * @param blocksOf a message that has these parts, with all that stands around them, such as a select
 * @param number of that message, from 0
 */
export function splitReply<Part>(
  tone: Reply['tone'],
  parts: readonly Part[],
  blocksOf: (parts: readonly Part[], number: number) => readonly Block[],
  number = 0,
): Reply {
  let size = 1;
  while (size < parts.length && fits(blocksOf(parts.slice(0, size + 1), number))) size += 1;
  const blocks = blocksOf(parts.slice(0, size), number);
  if (size >= parts.length) return { tone, blocks };
  const continued = splitReply(tone, parts.slice(size), blocksOf, number + 1);
  return { tone, blocks, continued };
}
