import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { Article } from '../../src/articles/article.ts';
import type { Block } from '../../src/articles/blocks.ts';
import { REMOVED } from '../../src/articles/blocks.ts';
import { compose } from '../../src/articles/compose.ts';

/** An article as reading would compose it; `# ` begins a heading, `---` is a removed place. */
export function articleOf(written: string, fields: Partial<Article> = {}): Article {
  return composed(written.split('\n\n').map(blockOf), fields);
}

function blockOf(text: string): Block {
  if (text === '---') return REMOVED;
  return text.startsWith('# ')
    ? { kind: 'heading', text: text.slice(2) }
    : { kind: 'paragraph', text };
}

function composed(blocks: readonly Block[], fields: Partial<Article>): Article {
  const { text, sections } = compose(blocks);
  return {
    id: 'artikel.txt',
    title: 'Ohne Belang',
    outlet: null,
    author: null,
    published: null,
    url: null,
    language: 'de',
    text,
    sections,
    hash: createHash('sha256').update(text).digest('hex'),
    ...fields,
  };
}

const WORDS =
  'Brücke Brücken Rat Hafen Fähre gebaut 1.000 2024 Turm „Nord“ Dr. am 3. Mai der und — 😀 👩‍🚀 z.B.';
const anyWord = fc.oneof(
  { weight: 30, arbitrary: fc.constantFrom(...WORDS.split(' ')) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', minLength: 1 }).map(withoutSpace) },
  { weight: 1, arbitrary: fc.integer({ min: 150, max: 2000 }).map((n) => '😀'.repeat(n)) },
);
const anySentence = fc
  .tuple(fc.array(anyWord, { minLength: 1, maxLength: 90 }), fc.constantFrom(' ', ', ', ' – '))
  .map(([words, separator]) => `Hier ${words.join(separator)}.`);
const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .array(anySentence, { minLength: 1, maxLength: 5 })
      .map((sentences) => ({ kind: 'paragraph' as const, text: sentences.join(' ') })),
  },
  { weight: 1, arbitrary: fc.constant<Block>({ kind: 'heading', text: 'Rat und Hafen' }) },
  { weight: 1, arbitrary: fc.constant(REMOVED) },
);

/** Articles of invented prose with emoji, overlong sentences and words without end. */
export const anyArticle: fc.Arbitrary<Article> = fc
  .tuple(anySentence, fc.array(anyBlock, { maxLength: 6 }))
  .map(([first, blocks]) => composed([{ kind: 'paragraph', text: first }, ...blocks], {}));

/** Questions about such articles. */
export const anyQuestion: fc.Arbitrary<string> = fc
  .array(anyWord, { minLength: 1, maxLength: 6 })
  .map((words) => words.join(' '));

function withoutSpace(text: string): string {
  return text.replace(/\s/gu, '-');
}
