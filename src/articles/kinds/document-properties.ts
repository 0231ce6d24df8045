import type { ParsedDocument } from './document.ts';

interface Properties {
  readonly title: string;
  readonly author: string;
  /** Days, `YYYY-MM-DD`. */
  readonly created: string | null;
  readonly modified: string | null;
}

/** What is believed of what a program put into a document's properties. */
export function documentProperties({
  title,
  author,
  created,
  modified,
}: Properties): Omit<ParsedDocument, 'blocks'> {
  const isUnchanged = modified === null || modified === created;
  return {
    title: title || null,
    // A single word is rather the name of an account.
    author: author.includes(' ') ? author : null,
    made: isUnchanged ? created : null,
  };
}
