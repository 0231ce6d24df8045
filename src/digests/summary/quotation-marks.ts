import type { Span } from '../../text/span.ts';

/** Closing marks by their opening one; German, French, Swiss and typewriter's quotation marks. */
const CLOSING: Readonly<Record<string, string>> = {
  '„': '“”"',
  '“': '”',
  '"': '"',
  '»': '«',
  '«': '»',
};
const MARK = /[„“”"»«]|\n\s*\n/gu;

/**
 * The quotations of a text, with their marks. One that is not closed ends behind its paragraph's last
 * sentence, or where another begins.
 */
export function quotationsIn(text: string): Span[] {
  const quotations: Span[] = [];
  let open: { readonly mark: string; readonly start: number } | null = null;
  for (const { 0: mark, index } of text.matchAll(MARK)) {
    const isBreak = mark.startsWith('\n');
    const closes = open !== null && CLOSING[open.mark]?.includes(mark) === true;
    const begins = !isBreak && !closes && mark in CLOSING;
    if (open !== null && (isBreak || closes || begins)) {
      quotations.push({ start: open.start, end: index + 1 });
      open = null;
    }
    if (begins) open = { mark, start: index };
  }
  if (open !== null) quotations.push({ start: open.start, end: text.length + 1 });
  return quotations;
}

/** Whether a quotation begins in the place and ends behind it, or ended there and began before. */
export function cutsQuotation({ start, end }: Span, quotations: readonly Span[]): boolean {
  return quotations.some(
    (quotation) =>
      (quotation.start < start && quotation.end > start) ||
      (quotation.start < end && quotation.end > end),
  );
}
