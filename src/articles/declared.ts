import { oneLine } from './characters.ts';
import { parseDate } from './dates.ts';
import type { Expected, Note } from './note.ts';
import { canonicalUrl } from './url.ts';

/** What a file declares about its article; what it does not declare is null. */
export interface Declared {
  readonly id: string | null;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly author: string | null;
  readonly published: string | null;
  readonly url: string | null;
  readonly language: string | null;
  /** The values that cannot be what they are declared as, and are left out. */
  readonly warnings: readonly Note[];
}

const UNSAID = new Set(['', '~', 'null']);

/** Takes named values for what they say; those that are no texts, and names nobody knows, say nothing. */
export function readDeclared(values: ReadonlyMap<unknown, unknown>): Declared {
  const warnings: Note[] = [];
  const read = (
    names: readonly string[],
    parse: (text: string) => string | null,
    expected: Expected,
  ) => {
    const field = names.find((candidate) => values.has(candidate));
    const value = values.get(field);
    if (
      field === undefined ||
      value === undefined ||
      (typeof value === 'string' && UNSAID.has(value.trim()))
    )
      return null;
    const parsed = typeof value === 'string' ? parse(oneLine(value)) : null;
    if (parsed) return parsed;
    warnings.push({ kind: 'ignored', field, expected });
    return null;
  };
  const text = (...names: string[]) => read(names, (value) => value, 'text');
  return {
    id: text('id'),
    title: text('title', 'titel'),
    outlet: text('outlet', 'source', 'medium', 'quelle'),
    author: text('author', 'autor', 'autorin'),
    published: read(['date', 'published', 'datum'], parseDate, 'day'),
    url: read(['url'], canonicalUrl, 'address'),
    language: read(['language', 'sprache'], languageCode, 'language'),
    warnings,
  };
}

/** The language of a tag such as `de-AT`. */
export function languageCode(tag: string): string | null {
  return /^(?<code>[a-z]{2,3})(?:[-_].*)?$/iu.exec(tag)?.groups?.['code']?.toLowerCase() ?? null;
}
