import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normaliseCharacters } from '../../../src/articles/characters.ts';
import { parseMarkdown } from '../../../src/articles/formats/markdown.ts';
import { unmarkedBlocks } from '../../../src/articles/formats/unmarked.ts';

test('paragraphs and headings are read without the parser', () => {
  expect(unmarkedBlocks('# Titel\nEins\nzwei\n\n## Drei # vier\n')).toBeNull();
  expect(unmarkedBlocks('# Titel\nEins\nzwei\n\n## Drei\n# Vier\n')).toEqual([
    { kind: 'title', text: 'Titel' },
    { kind: 'paragraph', text: 'Eins zwei' },
    { kind: 'heading', text: 'Drei' },
    { kind: 'heading', text: 'Vier' },
  ]);
});

test('what is read without the parser is what the parser reads', async () => {
  const line = fc.string({
    maxLength: 12,
    unit: fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom('a', 'B', 'ä', ' ', '1', '.') },
      fc.constantFrom(...' \t\u00A0#!"()-+:;=>|~$%/?@^]{}—„…\u2003\u0085', '👩‍👧'),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    ),
  });
  const start = fc.constantFrom('', '', '', '# ', '## ', '###### ', '####### ', '#\t', '#');
  const body = fc
    .array(fc.tuple(start, line, fc.constantFrom('\n', '\n\n', '\n \n', '  \n')))
    .map((lines) => normaliseCharacters(lines.flat().join('')));
  await fc.assert(
    fc.asyncProperty(body, async (text) => {
      const unmarked = unmarkedBlocks(text);
      fc.pre(unmarked !== null);
      // What is never shown, but only the parser knows that.
      expect(await parseMarkdown(`${text}\n\n[a]: /b`)).toEqual(unmarked);
    }),
    { numRuns: 300 },
  );
});
