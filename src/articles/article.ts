import type { Span } from '../text/span.ts';

/** What was published. Never changed: a corrected text is a new revision with another `hash`. */
export interface Article {
  /** Declared, else its canonical URL, else its path below the folder, with `:LINE` where a file holds several. */
  readonly id: string;
  readonly title: string;
  /** What is unknown is `null`, never guessed. */
  readonly outlet: string | null;
  readonly author: string | null;
  /** Calendar day of publication, `YYYY-MM-DD`. */
  readonly published: string | null;
  /** Canonical http(s) address. */
  readonly url: string | null;
  /** ISO 639-1 code of the text's language. */
  readonly language: string | null;
  /** The cleaned reading; every offset in the program refers to it. Paragraphs are separated by one blank line. */
  readonly text: string;
  /** In order, without overlap, covering all of `text` but the white space between them. */
  readonly sections: readonly Section[];
  /** SHA-256 of `text` in hex. */
  readonly hash: string;
}

/** A stretch of text under one heading from which nothing was removed. No excerpt leaves its section. */
export interface Section extends Span {
  readonly heading: string | null;
}

/** Some neighbouring sentences of an article's section. */
export interface Passage extends Span {
  readonly articleId: string;
}

/** The section that holds a place of the article's text; `null` where none holds all of it. */
export function sectionAt({ sections }: Article, { start, end }: Span): Section | null {
  let first = 0;
  let last = sections.length - 1;
  while (first < last) {
    const middle = (first + last) >> 1;
    if ((sections[middle]?.end ?? 0) < end) first = middle + 1;
    else last = middle;
  }
  const section = sections[first];
  return section !== undefined && start >= section.start && end <= section.end ? section : null;
}
