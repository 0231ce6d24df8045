import type { Block } from '../blocks.ts';
import type { Metadata } from '../html/metadata.ts';
import { readDeclared } from '../declared.ts';
import type { ReadArticle } from '../read-article.ts';
import { articleOf } from '../read-article.ts';
import type { Refusal } from '../refusal.ts';
import { createIsolated } from './isolated.ts';
import type { Outcome } from './kinds.ts';
import type { PARSERS } from './parsers.ts';

/** What a document's parser finds. */
export interface ParsedDocument {
  readonly blocks: readonly Block[];
  readonly title: string | null;
  readonly author: string | null;
  /** `YYYY-MM-DD`; where the document was changed on a later day, null. */
  readonly made: string | null;
  /** Of a web page, what it says about itself. */
  readonly metadata?: Metadata;
}

/** What is known of a file from elsewhere. */
export interface Hints {
  /** As the server says that sent it. */
  readonly charset?: string | null;
  /** Where it came from. */
  readonly url?: string;
}

const isolated = createIsolated<typeof PARSERS>(new URL('./worker.ts', import.meta.url));

/** Reads documents of a kind whose files may be hostile, away from the bot. */
export function documentReader(parser: 'pdf' | 'docx' | 'html') {
  return async (path: string, bytes: Uint8Array, hints: Hints = {}): Promise<Outcome[]> => {
    const parsed = await isolated(parser, bytes, hints);
    return [{ ...('reason' in parsed ? parsed : toArticle(path, parsed)), place: path }];
  };
}

function toArticle(path: string, { blocks, title, author, made, metadata }: ParsedDocument) {
  // What is printed as the title goes before what a program or a template put into the file.
  const isPrinted = blocks.some(({ kind }) => kind === 'title');
  const declared = { title: isPrinted ? '' : (title ?? ''), author: author ?? '' };
  const values = new Map(Object.entries(declared));
  const read = articleOf(path, readDeclared(values), {
    blocks,
    ...(metadata && { metadata }),
  });
  return 'reason' in read || made === null ? read : datedBy(made, read);
}

/** The day on which a document was made is a hint, good enough where its text states no day. */
function datedBy(made: string, read: ReadArticle): ReadArticle | Refusal {
  if (read.article.published !== null) return read;
  return {
    article: { ...read.article, published: made },
    warnings: [...read.warnings, { kind: 'dated', day: made }],
  };
}
