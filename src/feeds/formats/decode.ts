const DECLARED = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']\s*(?<name>[\w.:-]{1,40})/u;
/** Bytes in which an XML declaration must stand. */
const HEAD = 300;

/**
 * The text of a feed's bytes, in the first that fits of: its byte order mark, how its first characters
 * are spaced, what the server says, what its XML declaration says, UTF-8, windows-1252.
 * @param charset of the HTTP Content-Type
 */
export function decodeFeed(bytes: Uint8Array, charset: string | null = null): string {
  const declared = DECLARED.exec(new TextDecoder('latin1').decode(bytes.subarray(0, HEAD)));
  const candidates = [
    spacedLike(bytes),
    charset,
    asWritten(declared?.groups?.['name']),
    'utf-8',
    'windows-1252',
  ];
  for (const encoding of candidates) {
    const text = encoding === null ? null : decoded(bytes, encoding);
    if (text !== null) return text;
  }
  return new TextDecoder().decode(bytes);
}

/** By byte order mark, else by the zeros beside the first `<`. */
function spacedLike([first, second]: Uint8Array): string | null {
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  return null;
}

/** A document whose declaration can be read byte by byte is not in UTF-16, whatever it declares. */
function asWritten(declared: string | undefined): string | null {
  return declared === undefined || /^u(?:tf)?[-_]?(?:16|32)/iu.test(declared) ? null : declared;
}

/** Null for an unknown encoding, and where the bytes are none of its. */
function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding.trim(), { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError) return null;
    throw error;
  }
}
