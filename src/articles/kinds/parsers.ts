import type { Refusal } from '../refusal.ts';
import type { Hints, ParsedDocument } from './document.ts';
import { parseHtml } from './html/parse-html.ts';
import { parseDocx } from './docx/parse-docx.ts';
import { parsePdf } from './pdf/parse-pdf.ts';

type Parser = (bytes: Uint8Array, hints: Hints) => Promise<ParsedDocument | Refusal>;

/** What runs in a thread of its own: it takes and gives plain data. */
export const PARSERS: Readonly<Record<'pdf' | 'docx' | 'html', Parser>> = {
  pdf: parsePdf,
  docx: parseDocx,
  html: parseHtml,
};
