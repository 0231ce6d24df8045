import type { Span } from '../text/span.ts';
import { splitSentences } from '../text/sentences.ts';
import { PASSAGE } from '../tuning.ts';
import type { Article, Passage, Section } from './article.ts';

/** A passage with the sentences that it is made of, and the section that it stands in. */
export interface SentencedPassage {
  readonly passage: Passage;
  readonly sentences: readonly Span[];
  readonly section: Section;
}

/**
 * Neighbouring sentences of one section, in order: together they cover the article's text but for
 * the white space between them, and none overlaps another. A sentence above the limit stays whole.
 */
export function passagesOf(article: Article): Passage[] {
  return sentencedPassagesOf(article).map(({ passage }) => passage);
}

/** The same with their sentences. */
export function sentencedPassagesOf(article: Article): SentencedPassage[] {
  return article.sections.flatMap((section) => {
    const text = article.text.slice(section.start, section.end);
    return group(text, splitSentences(text)).map((group): SentencedPassage => {
      const sentences = group.map(({ start, end }) => ({
        start: section.start + start,
        end: section.start + end,
      }));
      const start = sentences[0]?.start ?? section.start;
      const end = sentences.at(-1)?.end ?? section.start;
      return { passage: { articleId: article.id, start, end }, sentences, section };
    });
  });
}

function group(text: string, sentences: readonly Span[]): Span[][] {
  const groups: Span[][] = [];
  let open: Span[] = [];
  for (const sentence of sentences) {
    const [first] = open;
    const last = open.at(-1);
    if (first !== undefined && last !== undefined && open.length < PASSAGE.sentences) {
      if (belongsTo({ start: first.start, end: last.end }, sentence, text)) {
        open.push(sentence);
        continue;
      }
    }
    open = [sentence];
    groups.push(open);
  }
  return groups;
}

function belongsTo(open: Span, next: Span, text: string): boolean {
  if (next.end - open.start > PASSAGE.length) return false;
  const newParagraph = text.slice(open.end, next.start).includes('\n');
  return !newParagraph || open.end - open.start < PASSAGE.shortest;
}
