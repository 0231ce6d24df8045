import { zipSync } from 'fflate';
import mammoth from 'mammoth';
import type { ParsedDocument } from '../document.ts';
import { strikeLeftOut } from './left-out.ts';
import { propertiesOf } from './properties.ts';
import { unzipDocx } from './unzip.ts';
import { visibleText } from './visible-text.ts';

/** Styles that mean a heading, beside those that mammoth knows. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Titel'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  "p[style-name='Untertitel'] => h2:fresh",
];

const DOCUMENT = 'word/document.xml';

/**
 * Text, headings and what is declared of a Word document, without tables, pictures, notes, formulas
 * and what is struck.
 */
export async function parseDocx(bytes: Uint8Array): Promise<ParsedDocument> {
  const parts = unzipDocx(bytes);
  const document = parts.get(DOCUMENT);
  if (document) parts.set(DOCUMENT, strikeLeftOut(document));
  const safe = Buffer.from(zipSync(Object.fromEntries(parts), { level: 0 }));
  const { value } = await mammoth.convertToHtml(
    { buffer: safe },
    {
      styleMap: STYLES,
      externalFileAccess: false,
      includeEmbeddedStyleMap: false,
      convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
    },
  );
  return { blocks: visibleText(value), ...propertiesOf(parts.get('docProps/core.xml')) };
}
