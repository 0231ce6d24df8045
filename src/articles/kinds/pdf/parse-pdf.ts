import { getDocumentProxy } from 'unpdf';
import { parseDate } from '../../dates.ts';
import type { Refusal } from '../../refusal.ts';
import type { ParsedDocument } from '../document.ts';
import { documentProperties } from '../document-properties.ts';
import { withoutFurniture } from './furniture.ts';
import type { Line, Run } from './lines.ts';
import { linesOf } from './lines.ts';
import { paragraphsOf } from './paragraphs.ts';

/** Pages of the longest document that is read. */
const MOST_PAGES = 500;

/** What programs put where a title should stand. */
const NO_TITLE =
  /^(?:untitled|unbenannt|microsoft \p{L}+ - .*|.*\.(?:docx?|odt|indd|qxp|pdf|tex|rtf|pptx?))$/iu;
const PDF_DATE = /^D:(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})/u;

/** Text, headings and what is declared of a PDF, without running headers and page numbers. */
export async function parsePdf(bytes: Uint8Array): Promise<ParsedDocument | Refusal> {
  // A copy, since pdf.js takes the buffer away, and no Buffer, which it refuses.
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, stopAtErrors: false });
  if (pdf.numPages > MOST_PAGES) {
    return { reason: 'too-large', detail: `has ${pdf.numPages} pages, above ${MOST_PAGES}` };
  }
  const pages: Line[][] = [];
  for (let page = 0; page < pdf.numPages; page += 1) {
    const { items } = await (await pdf.getPage(page + 1)).getTextContent();
    const runs = items.flatMap((item) => ('str' in item ? [runOf(item)] : []));
    pages.push(linesOf(runs, page));
  }
  if (pages.every((lines) => lines.length === 0)) {
    return { reason: 'scanned', detail: `has ${pdf.numPages} pages without any text` };
  }
  const { info } = await pdf.getMetadata();
  return {
    blocks: paragraphsOf(withoutFurniture(pages).flat()),
    ...declaredIn(new Map(Object.entries(info))),
  };
}

function runOf({ str, transform, width, height }: TextItem): Run {
  const [, , c = 0, d = 0, x = 0, y = 0] = transform.map(Number);
  return { text: str, x, y, width, size: Math.hypot(c, d) || height };
}

function declaredIn(info: ReadonlyMap<string, unknown>): Omit<ParsedDocument, 'blocks'> {
  const text = (name: string) => {
    const value = info.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  const title = text('Title');
  return documentProperties({
    title: NO_TITLE.test(title) ? '' : title,
    author: text('Author'),
    created: dayOf(text('CreationDate')),
    modified: dayOf(text('ModDate')),
  });
}

function dayOf(date: string): string | null {
  const { year, month, day } = PDF_DATE.exec(date)?.groups ?? {};
  return year && month && day ? parseDate(`${year}-${month}-${day}`) : null;
}

interface TextItem {
  readonly str: string;
  readonly transform: readonly unknown[];
  readonly width: number;
  readonly height: number;
}
