import { SaxesParser } from 'saxes';
import { parseDate } from '../../dates.ts';
import type { ParsedDocument } from '../document.ts';
import { documentProperties } from '../document-properties.ts';

/** What a document's core properties (Dublin Core) declare. */
export function propertiesOf(core: Uint8Array | undefined): Omit<ParsedDocument, 'blocks'> {
  const values = new Map<string, string>();
  const parser = new SaxesParser();
  let name = '';
  parser.on('opentag', (tag) => (name = tag.name));
  parser.on('text', (text) => values.set(name, (values.get(name) ?? '') + text));
  if (core) parser.write(new TextDecoder().decode(core)).close();
  const text = (key: string) => values.get(key)?.trim() ?? '';
  return documentProperties({
    title: text('dc:title'),
    author: text('dc:creator'),
    created: parseDate(text('dcterms:created')),
    modified: parseDate(text('dcterms:modified')),
  });
}
