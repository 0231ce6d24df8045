import { oneLine } from '../../articles/characters.ts';
import { inlineText, looksLikeHtml } from './markup.ts';
import { childrenNamed, firstValue } from './fields.ts';
import { textIn, type XmlElement } from './xml-tree.ts';

/** `me@example.org (Name)`, `Name (me@example.org)`, `Name <me@example.org>`. */
const ADDRESS = /[(<[]?\s*(?:mailto:)?[^\s()<>[\]@]{1,100}@[^\s()<>[\]@]{1,100}\s*[)>\]]?/u;
/** Characters of a name that are read. */
const LONGEST = 1000;
const BRACKETED = /^\((?<name>[^()]*)\)$/u;

/** Names that are read: those of a feed are each entry's that names nobody. */
export const MOST_AUTHORS = 100;

/** Names of those who wrote it, from the first of the kinds of elements that names anybody. */
export function authorsIn(parent: XmlElement, names: readonly string[]): string[] {
  for (const name of names) {
    const authors = childrenNamed(parent, [name])
      .slice(0, MOST_AUTHORS)
      .flatMap((author) => nameOf(author) ?? []);
    if (authors.length > 0) return [...new Set(authors)];
  }
  return [];
}

function nameOf(author: XmlElement): string | null {
  if (author.elements.length === 0) return personName(textIn(author));
  return personName(firstValue(childrenNamed(author, ['name', 'email'])) ?? '');
}

/** A name without the e-mail address beside it, an address where that is all. */
export function personName(raw: string): string | null {
  const written = oneLine(raw.slice(0, LONGEST));
  const named = oneLine(written.replace(ADDRESS, ' '));
  const name = BRACKETED.exec(named)?.groups?.['name'] ?? named;
  if (name === '') return written || null;
  return looksLikeHtml(name) ? inlineText({ kind: 'html', value: name }) || null : name;
}
