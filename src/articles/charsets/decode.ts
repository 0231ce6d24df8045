import { isUtf8 } from 'node:buffer';
import type { Refusal } from '../refusal.ts';
import type { Markup } from './declared.ts';
import { declaredCharset } from './declared.ts';
import { likelyCharset, utf16Of } from './detected.ts';

/** What is known about a text's charset before looking at it. */
export interface CharsetHints {
  /** From the header `Content-Type` that the text came with. */
  readonly http?: string | null;
  /** The language that may declare it in the text's beginning. */
  readonly markup?: Markup;
}

export interface Decoded {
  readonly text: string;
  /** In lower case, as the WHATWG's standard names it. */
  readonly charset: string;
  /** Places that are no character in that charset and became U+FFFD. */
  readonly broken: number;
}

const REPLACEMENT = '\uFFFD';
const BROKEN = /\uFFFD/gu;
/** What charsets of one byte a character have where they have no character. */
const CONTROL = /[\u0080-\u009F]/gu;
/** What `ß“` and `ß…` of windows-1252 look like in UTF-8: letters of N’Ko, a script of West Africa. */
const SHARP_S_AND_QUOTE = /[\u07C0-\u07FF]/gu;
const BEYOND_ASCII = /[^\0-\x7f]/gu;

/** The share of NUL bytes up to which a page is text. */
const MOST_NULS = 0.001;

/** The share of broken places among all beyond ASCII from which a text is in another charset. */
const MOST_BROKEN = 0.25;

/**
 * Text from bytes in whatever charset: UTF-16 and UTF-8 are known by their form, then the declared
 * one holds where the bytes can be that (HTTP before markup), then UTF-8 with some errors, then the
 * likeliest. What would stay unreadable is refused rather than quoted.
 */
export async function decodeText(
  bytes: Uint8Array,
  hints: CharsetHints = {},
): Promise<Decoded | Refusal> {
  const utf16 = utf16Of(bytes);
  const text = utf16 === null && hints.markup === 'html' ? withoutStrayNuls(bytes) : bytes;
  if (utf16 === null && text.includes(0)) return { reason: 'binary', detail: 'holds NUL bytes' };
  const decoded = utf16 === null ? await decodeBytewise(text, hints) : decodeAs(utf16, bytes);
  if (decoded.text.includes('\0')) return { reason: 'binary', detail: 'holds NUL characters' };
  if (isReadable(decoded)) return decoded;
  return { reason: 'encoding', detail: `is neither UTF-8 nor ${decoded.charset}` };
}

/** Pages have some now and then, and browsers ignore them (HTML, 13.2.6.4.7). */
function withoutStrayNuls(bytes: Uint8Array): Uint8Array {
  const others = bytes.filter((byte) => byte !== 0);
  return bytes.length - others.length > bytes.length * MOST_NULS ? bytes : others;
}

async function decodeBytewise(bytes: Uint8Array, { http, markup }: CharsetHints): Promise<Decoded> {
  const utf8 = decodeUtf8(bytes);
  if (utf8?.broken === 0) return utf8;
  const labels = [http, markup && declaredCharset(bytes, markup)];
  for (const label of labels) {
    const declared = isCharset(label) ? decodeAs(label, bytes) : null;
    if (declared?.broken === 0) return declared;
  }
  return utf8 && isReadable(utf8) ? utf8 : decodeAs(await likelyCharset(bytes), bytes);
}

/** Null where it is likelier windows-1252 that happens to be UTF-8. */
function decodeUtf8(bytes: Uint8Array): Decoded | null {
  const decoded = decodeAs('utf-8', bytes);
  const isValid = isUtf8(bytes);
  const suspects = count(decoded.text, SHARP_S_AND_QUOTE);
  if (suspects > 0 && !(isValid && suspects < count(decoded.text, BEYOND_ASCII))) return null;
  return isValid ? { ...decoded, broken: 0 } : decoded;
}

function decodeAs(label: string, bytes: Uint8Array): Decoded {
  const decoder = new TextDecoder(label);
  const decoded = decoder.decode(bytes);
  const text = decoder.encoding.startsWith('utf-')
    ? decoded
    : decoded.replace(CONTROL, REPLACEMENT);
  return { text, charset: decoder.encoding, broken: count(text, BROKEN) };
}

function isReadable({ text, broken }: Decoded): boolean {
  return broken === 0 || broken <= count(text, BEYOND_ASCII) * MOST_BROKEN;
}

/** UTF-16 is none that a text without NULs can be in, whatever it declares. */
function isCharset(label: string | null | undefined): label is string {
  if (!label) return false;
  try {
    return !new TextDecoder(label).encoding.startsWith('utf-16');
  } catch {
    return false;
  }
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
