import type { Article } from '../../articles/article.ts';
import { splitSentences } from '../../text/sentences.ts';
import type { Span } from '../../text/span.ts';
import { termsOf } from '../../text/terms.ts';
import { wholeCharacterEnd } from '../../answers/cut.ts';
import type { Mention } from './mentions.ts';
import { mentionsOf } from './mentions.ts';
import { namesIn } from './names.ts';
import { openingLabelEnd } from './opening-label.ts';
import { cutsQuotation, quotationsIn } from './quotation-marks.ts';

/** Sentences and characters of an article that are read: what is central stands early. */
const READ = { sentences: 50, characters: 10_000 } as const;

/** A sentence of a story, with its place in its article. */
export interface StoryText extends Span {
  readonly article: Article;
  /** Whose article it is: what one outlet says twice has one source. */
  readonly source: string;
  /** Which one of its article's it is, from 0. */
  readonly at: number;
  readonly text: string;
  /** Their places are offsets within `text`. */
  readonly mentions: readonly Mention[];
  readonly cutsQuotation: boolean;
}

/** The sentences of a story's articles in order, the first ones of long articles. */
export function sentencesOf(articles: readonly Article[]): StoryText[] {
  const sentences = articles.flatMap((article) =>
    placesIn(article).map((place) => ({ ...place, terms: termsOf(place.text) })),
  );
  const names = namesIn(sentences);
  return sentences.map(({ terms, ...sentence }) => ({
    ...sentence,
    mentions: mentionsOf({ text: sentence.text, terms }, names),
  }));
}

function placesIn(article: Article): Omit<StoryText, 'mentions'>[] {
  const places: Omit<StoryText, 'mentions'>[] = [];
  for (const section of article.sections) {
    const end = Math.min(section.end, READ.characters);
    if (section.start >= end || places.length === READ.sentences) break;
    const text = article.text.slice(section.start, wholeCharacterEnd(article.text, end));
    const quotations = quotationsIn(text);
    for (const whole of splitSentences(text).slice(0, READ.sentences - places.length)) {
      if (section.start + whole.end === READ.characters) break;
      const span = withoutLabel(text, whole);
      places.push({
        article,
        source: sourceOf(article),
        at: places.length,
        text: text.slice(span.start, span.end),
        start: section.start + span.start,
        end: section.start + span.end,
        cutsQuotation: cutsQuotation(span, quotations),
      });
    }
  }
  return places;
}

/** Datelines and headings stand where paragraphs begin. */
function withoutLabel(text: string, { start, end }: Span): Span {
  const beginsParagraph = start === 0 || text[start - 1] === '\n';
  const label = beginsParagraph ? openingLabelEnd(text.slice(start, end)) : 0;
  return { start: start + label, end };
}

/** Copies without an outlet are one source. */
function sourceOf({ outlet, hash }: Article): string {
  return outlet === null ? `#${hash}` : outlet;
}
