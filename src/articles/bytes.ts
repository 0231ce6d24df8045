import type { Refusal } from './refusal.ts';

const UTF_16_MARKS = [
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
];

/** A file's text from UTF-8, or from UTF-16 that says so with a byte order mark. */
export function decodeText(bytes: Uint8Array): string | Refusal {
  const utf16 = UTF_16_MARKS.find(({ mark }) => mark.every((byte, at) => bytes[at] === byte));
  const encoding = utf16?.encoding ?? 'utf-8';
  if (!utf16 && bytes.includes(0)) return { reason: 'binary', detail: 'holds NUL bytes' };
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes('\0') ? { reason: 'binary', detail: 'holds NUL characters' } : text;
  } catch {
    return { reason: 'encoding', detail: `is not valid ${encoding.toUpperCase()}` };
  }
}
