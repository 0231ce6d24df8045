import { createHash } from 'node:crypto';
import type { Article } from '../../articles/article.ts';
import { normaliseCharacters } from '../../articles/characters.ts';
import { compose } from '../../articles/compose.ts';

/** An article of text that needs no cleaning, its paragraphs parted by blank lines. */
export function plainArticle(id: string, title: string, raw: string): Article {
  const paragraphs = normaliseCharacters(raw)
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
  const { text, sections } = compose(
    paragraphs.map((content) => ({ kind: 'paragraph', text: content })),
  );
  return {
    ...{ id, title, text, sections, outlet: null, author: null, published: null, url: null },
    language: null,
    hash: createHash('sha256').update(text).digest('hex'),
  };
}
