import type { Span } from '../text/span.ts';
import { splitSentences } from '../text/sentences.ts';
import { PASSAGE } from '../tuning.ts';
import type { Article, Passage } from './article.ts';

/**
 * Neighbouring sentences of one section, in order: together they cover the article's text but for
 * the white space between them, and none overlaps another. A sentence above the limit stays whole.
 */
export function passagesOf(article: Article): Passage[] {
  return article.sections.flatMap((section) => {
    const text = article.text.slice(section.start, section.end);
    return group(text, splitSentences(text)).map(({ start, end }) => ({
      articleId: article.id,
      start: section.start + start,
      end: section.start + end,
    }));
  });
}

function group(text: string, sentences: readonly Span[]): Span[] {
  const passages: Span[] = [];
  let open: Span | undefined;
  let count = 0;
  for (const sentence of sentences) {
    if (open && count < PASSAGE.sentences && belongsTo(open, sentence, text)) {
      open = { start: open.start, end: sentence.end };
      count += 1;
    } else {
      if (open) passages.push(open);
      open = sentence;
      count = 1;
    }
  }
  if (open) passages.push(open);
  return passages;
}

function belongsTo(open: Span, next: Span, text: string): boolean {
  if (next.end - open.start > PASSAGE.length) return false;
  const newParagraph = text.slice(open.end, next.start).includes('\n');
  return !newParagraph || open.end - open.start < PASSAGE.shortest;
}
