import type { Article } from '../articles/article.ts';
import { sectionAt } from '../articles/article.ts';
import { splitSentences } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';
import type { Quotation } from './answer.ts';
import { quote } from './excerpt.ts';

/** The most that is shown of a quotation's surroundings, in UTF-16 units. */
export const CONTEXT_LENGTH = 1500;

/** The most sentences shown on either side of the quotation. */
const SENTENCES_AROUND = 3;

/** The sentences around a place of an article, within its section, with the place in bold. */
export function contextOf(article: Article, place: Span): Quotation {
  const section = sectionAt(article, place);
  if (section === null) throw new Error(`no section of ${article.id} holds the place`);
  const sentences = splitSentences(article.text.slice(section.start, section.end)).map((span) => ({
    start: span.start + section.start,
    end: span.end + section.start,
  }));
  const first = sentences.findIndex(({ end }) => end > place.start);
  const last = sentences.findLastIndex(({ start }) => start < place.end);
  let shown: Span = { start: place.start, end: place.end };
  for (let around = 0; around <= SENTENCES_AROUND; around++) {
    const start = sentences[Math.max(0, first - around)]?.start ?? place.start;
    const end = sentences[Math.min(sentences.length - 1, last + around)]?.end ?? place.end;
    if (end - start > CONTEXT_LENGTH) break;
    shown = { start: Math.min(start, place.start), end: Math.max(end, place.end) };
  }
  return {
    ...quote(article, shown, [place]),
    cutBefore: shown.start > (sentences[first]?.start ?? shown.start),
    cutAfter: shown.end < (sentences[last]?.end ?? shown.end),
  };
}
