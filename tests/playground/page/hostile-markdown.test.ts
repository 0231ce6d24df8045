import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseMarkdown } from '../../../src/playground/page/markdown-tree.ts';

const LONGEST_MESSAGE = 4000;

const full = (piece: string) =>
  piece.repeat(Math.ceil(LONGEST_MESSAGE / piece.length)).slice(0, LONGEST_MESSAGE);

/** How deep the tree is, walked without recursion. */
function depthOf(text: string): number {
  let depth = 0;
  for (let level: unknown[] = parseMarkdown(text); level.length > 0; depth += 1) {
    level = level.flatMap((mark) => {
      const { content, items } = mark as { content?: unknown; items?: unknown[][] };
      return [...(Array.isArray(content) ? (content as unknown[]) : []), ...(items ?? []).flat()];
    });
  }
  return depth;
}

// Each took seconds, or the stack, with the library's own rules. No time is measured here: a text
// that takes exponential time would never come to its end.
const PIECES = [
  '](( [a](http://b)',
  '[a](',
  '- ',
  '* ',
  '1. ',
  '*',
  '_',
  '__',
  '~~',
  '||',
  '> ',
  '`',
  '<',
];

test.each(PIECES)('a message full of %j is parsed, and not deeply nested', (piece) => {
  expect(depthOf(full(piece))).toBeLessThan(20);
  expect(depthOf(`${full(piece).slice(0, -1)}a`)).toBeLessThan(20);
});

test('brackets that never meet are parsed', () => {
  const half = LONGEST_MESSAGE / 2;
  expect(depthOf('['.repeat(half) + ']'.repeat(half))).toBeLessThan(20);
});

test('no text makes a deep tree', () => {
  const sign = fc.constantFrom(...'[]()<>*_~|`#->1. \n\\a"', 'http://b');
  const text = fc.array(sign, { maxLength: 300 }).map((signs) => signs.join(''));
  fc.assert(fc.property(text, (source) => depthOf(source) < 20));
});

test('what is nested too deeply is shown as it is written', () => {
  const text = `${'- '.repeat(600)}a`;
  expect(JSON.stringify(parseMarkdown(text))).toContain('- - - a');
});
