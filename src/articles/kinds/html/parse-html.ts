import { decodeText } from '../../charsets/decode.ts';
import { normaliseCharacters } from '../../characters.ts';
import { readPage } from '../../html/read-page.ts';
import type { Refusal } from '../../refusal.ts';
import type { Hints, ParsedDocument } from '../document.ts';

/** A web page, saved or just fetched: its article, and what the page says about it. */
export async function parseHtml(
  bytes: Uint8Array,
  { charset = null, url }: Hints,
): Promise<ParsedDocument | Refusal> {
  const decoded = await decodeText(bytes, { http: charset, markup: 'html' });
  if ('reason' in decoded) return decoded;
  if (decoded.text.trim() === '') return { reason: 'empty' };
  const html = normaliseCharacters(decoded.text);
  const { blocks, ...metadata } = readPage(html, url === undefined ? {} : { url });
  return { blocks, metadata, title: null, author: null, made: null };
}
