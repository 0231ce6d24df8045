import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Article } from '../../src/articles/article.ts';
import { passagesOf } from '../../src/articles/passages.ts';
import { readArticle } from '../../src/articles/read-article.ts';
import { LEAD, MORE, TITLE } from './read.ts';

const CLUTTER = [
  'Home » Brücke',
  'Anzeige',
  '-',
  'Brücke. © Muster/AFP',
  'Auch interessant',
  '© 2025 Bote',
];
const line = fc.oneof(
  fc.constantFrom(
    TITLE,
    LEAD,
    MORE,
    'Streit um Geld',
    'Von Erika Muster',
    '22.10.2024',
    '---',
    ...CLUTTER,
  ),
  fc.constantFrom(
    '# ',
    '## Teil',
    '- Fähre',
    '> Zitat',
    '```',
    '![a](b)',
    'title: a',
    '1. Startseite',
  ),
  fc.lorem({ mode: 'sentences', maxCount: 4 }),
  fc.string({ unit: 'binary' }),
);
const file = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(line).chain((lines) => fc.constantFrom(lines.join('\n'), lines.join('\n\n'))),
);
const path = fc.constantFrom('a.txt', 'a.md');

async function forEveryArticle(check: (article: Article) => void): Promise<void> {
  await fc.assert(
    fc.asyncProperty(file, path, async (text, name) => {
      const result = await readArticle(name, text);
      if (!('reason' in result)) check(result.article);
    }),
    { numRuns: 500 },
  );
}

test('any text is an article or is refused with a reason', async () => {
  await fc.assert(
    fc.asyncProperty(file, path, async (text, name) => {
      const result = await readArticle(name, text);
      expect('reason' in result ? result.reason : result.article.text).not.toBe('');
    }),
  );
});

test('sections follow each other and leave out nothing but blank lines', async () => {
  await forEveryArticle(({ text, sections }) => {
    let end = 0;
    for (const section of sections) {
      expect(text.slice(end, section.start)).toBe(end === 0 ? '' : '\n\n');
      expect(section.end).toBeGreaterThan(section.start);
      end = section.end;
    }
    expect(end).toBe(text.length);
  });
});

test('text is composed, on clean lines, and hashed', async () => {
  await forEveryArticle(({ text, hash, title }) => {
    expect(text).toBe(text.normalize('NFC'));
    for (const paragraph of text.split('\n\n'))
      expect(paragraph).toBe(paragraph.replace(/\s+/gu, ' ').trim());
    expect(text).not.toMatch(/(?!\n)\p{Cc}|[\u202A-\u202E\u2066-\u2069\uFEFF]/u);
    expect(hash).toBe(createHash('sha256').update(text).digest('hex'));
    expect(title).not.toBe('');
  });
});

test('passages are trimmed slices of one section each and cover all but white space', async () => {
  await forEveryArticle((article) => {
    const { text, sections } = article;
    let end = 0;
    for (const passage of passagesOf(article)) {
      const slice = text.slice(passage.start, passage.end);
      expect(slice).toBe(slice.trim());
      expect(slice).not.toBe('');
      expect(text.slice(end, passage.start).trim()).toBe('');
      expect(
        sections.filter(({ start, end }) => start <= passage.start && passage.end <= end),
      ).toHaveLength(1);
      end = passage.end;
    }
    expect(text.slice(end).trim()).toBe('');
  });
});

test('no section reaches over a line that was removed', async () => {
  const paragraph = fc.constantFrom(LEAD, MORE);
  await fc.assert(
    fc.asyncProperty(
      fc.array(paragraph, { minLength: 1 }),
      fc.constantFrom(...CLUTTER),
      async (lines, clutter) => {
        const result = await readArticle('a.txt', [TITLE, LEAD, clutter, ...lines].join('\n\n'));
        if ('reason' in result) throw new Error(result.reason);
        expect(result.article.text).not.toContain(clutter);
        expect(result.article.sections.map(({ start }) => start)).toEqual([0, LEAD.length + 2]);
      },
    ),
  );
});
