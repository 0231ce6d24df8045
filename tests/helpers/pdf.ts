import { encode } from './encode.ts';

/** A line of type in points: its baseline's place from the page's lower left corner, and its size. */
export interface SetLine {
  readonly text: string;
  readonly x?: number;
  readonly y: number;
  readonly size?: number;
}

/** A PDF of these pages in Helvetica, with an information dictionary such as `/Title (Abc)`. */
export function pdfOf(pages: readonly (readonly SetLine[])[], info = ''): Buffer {
  const kids = pages.map((_, at) => `${String(4 + at * 2)} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${String(pages.length)} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((lines, at) => {
      const content = lines.map(drawn).join('\n');
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 842 595] /Contents ${String(5 + at * 2)} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
        `<< /Length ${String(content.length)} >>\nstream\n${content}\nendstream`,
      ];
    }),
    `<< ${info} >>`,
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, at) => {
    const offset = file.length;
    file += `${String(at + 1)} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const size = String(objects.length + 1);
  const trailer = `<< /Size ${size} /Root 1 0 R /Info ${String(objects.length)} 0 R >>`;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}`;
  return encode(
    `${file}${table}trailer\n${trailer}\nstartxref\n${String(file.length)}\n%%EOF`,
    'windows-1252',
  );
}

/** Lines below one another from `y` on. */
export function block(lines: readonly string[], y: number, size = 10): SetLine[] {
  return lines.map((text, at) => ({ text, y: y - at * size * 1.2, size }));
}

function drawn({ text, x = 50, y, size = 10 }: SetLine): string {
  const escaped = text.replaceAll(/[\\()]/g, '\\$&');
  return `BT /F1 ${String(size)} Tf ${String(x)} ${String(y)} Td (${escaped}) Tj ET`;
}
