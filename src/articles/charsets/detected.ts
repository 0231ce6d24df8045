const UTF_16_MARKS = [
  { mark: [0xff, 0xfe], charset: 'utf-16le' },
  { mark: [0xfe, 0xff], charset: 'utf-16be' },
];

/** Pairs of bytes looked at, and the share of them that hold one NUL in UTF-16 without a mark. */
const PAIRS = 2048;
const MOSTLY = 0.5;

/** Bytes that are shown to the detector, from the first one beyond ASCII: it takes 30 ms for them. */
const SAMPLE = 65_536;

/**
 * Bytes beyond ASCII that German and its typography need, with the same meaning in windows-1252 and,
 * but for A4 (`€`) and what lies below A0, in ISO-8859-1 and -15. Text that holds no others is not
 * left to statistics, which a headline is too short for.
 */
const GERMAN = /^[\0-\x7f€‚„…‘’“”–—\xa0\xa4\xa7\xab\xb0\xb7\xbbÄÖÜßäöüáé]*$/u;

/** Bytes that are letters or marks in windows-1252 and nothing in the ISO charsets. */
const WINDOWS_ALONE = /[\x80-\x9f]/u;
/** The euro in ISO-8859-15; in the others a mark that nobody writes. */
const EURO = '\xa4';

/** Charsets of other languages, among all that the detector can name. */
const ELSEWHERE =
  /^(?:windows-(?:874|125[013-8])|ISO-8859-[2-9]|KOI8-R|Big5|EUC-JP|EUC-KR|GB18030|Shift_JIS)$/u;

/** UTF-16 by its byte order mark, or by its many NULs at even or at odd places alone. */
export function utf16Of(bytes: Uint8Array): string | null {
  const marked = UTF_16_MARKS.find(({ mark }) => mark.every((byte, at) => bytes[at] === byte));
  if (marked) return marked.charset;
  const pairs = Math.min(PAIRS, bytes.length >> 1);
  let high = 0;
  let low = 0;
  for (let at = 0; at < pairs * 2; at += 2) {
    const first = bytes[at] ?? 0;
    const second = bytes[at + 1] ?? 0;
    if (first > 0 && second > 0) continue;
    if (isControl(first + second)) return null;
    if (first === 0) high += 1;
    else low += 1;
  }
  if (low > pairs * MOSTLY && high === 0) return 'utf-16le';
  return high > pairs * MOSTLY && low === 0 ? 'utf-16be' : null;
}

/** A byte that no text holds: tabs and line ends are others. */
function isControl(byte: number): boolean {
  return byte < 9 || (byte > 13 && byte < 32);
}

/** The likeliest charset of one byte a character, or of East Asia. */
export async function likelyCharset(bytes: Uint8Array): Promise<string> {
  const start = Math.max(
    0,
    bytes.findIndex((byte) => byte > 0x7f),
  );
  const sample = bytes.subarray(start, start + SAMPLE);
  const western = westernCharset(sample);
  if (GERMAN.test(new TextDecoder('windows-1252').decode(sample))) return western;
  const { detect } = await import('chardet');
  const detected = detect(sample);
  return detected !== null && ELSEWHERE.test(detected) ? detected : western;
}

function westernCharset(sample: Uint8Array): string {
  const raw = Buffer.from(sample).toString('latin1');
  return raw.includes(EURO) && !WINDOWS_ALONE.test(raw) ? 'iso-8859-15' : 'windows-1252';
}
