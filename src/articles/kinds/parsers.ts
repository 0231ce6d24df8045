import type { Refusal } from '../refusal.ts';
import type { ParsedDocument } from './document.ts';
import { parseDocx } from './docx/parse-docx.ts';
import { parsePdf } from './pdf/parse-pdf.ts';

type Parser = (bytes: Uint8Array) => Promise<ParsedDocument | Refusal>;

/** What runs in a thread of its own: it takes and gives plain data. */
export const PARSERS = { pdf: parsePdf, docx: parseDocx } satisfies Record<string, Parser>;
