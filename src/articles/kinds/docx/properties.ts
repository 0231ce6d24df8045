import { SaxesParser } from 'saxes';
import { parseDate } from '../../dates.ts';
import type { ParsedDocument } from '../document.ts';

/** What a document's core properties (Dublin Core) declare. */
export function propertiesOf(core: Uint8Array | undefined): Omit<ParsedDocument, 'blocks'> {
  const values = new Map<string, string>();
  const parser = new SaxesParser();
  let name = '';
  parser.on('opentag', (tag) => (name = tag.name));
  parser.on('text', (text) => values.set(name, (values.get(name) ?? '') + text));
  if (core) parser.write(new TextDecoder().decode(core)).close();
  const text = (key: string) => values.get(key)?.trim() ?? '';
  const made = parseDate(text('dcterms:created'));
  const isUnchanged = made === (parseDate(text('dcterms:modified')) ?? made);
  const author = text('dc:creator');
  return {
    title: text('dc:title') || null,
    // A single word is rather the name of an account.
    author: author.includes(' ') ? author : null,
    made: isUnchanged ? made : null,
  };
}
