import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';

/**
 * What stands in front of a file's content, little-endian: magic (8 bytes), version (4), checksum
 * (4), length of the content (8), SHA-256 of the fingerprint (32), nothing (8).
 */
export const HEADER_LENGTH = 64;
const MAGIC = Buffer.from('FUNDSEG\n');
const VERSION = 1;
const AT = { version: 8, checksum: 12, length: 16, fingerprint: 24, end: 56 } as const;

/** What is known of a content before it is read. */
export interface Described {
  /** Bytes. */
  readonly length: number;
  /** Of the analysis that it comes from. */
  readonly fingerprint: string;
}

/** Why a file cannot be used. */
export type Flaw = 'missing' | 'cut' | 'damaged' | 'other version' | 'other analysis';

/** Still without its checksum, which covers the content as well. */
export function headerFor({ length, fingerprint }: Described): Buffer {
  const header = Buffer.alloc(HEADER_LENGTH);
  MAGIC.copy(header);
  header.writeUInt32LE(VERSION, AT.version);
  header.writeBigUInt64LE(BigInt(length), AT.length);
  digestOf(fingerprint).copy(header, AT.fingerprint);
  return header;
}

/** What speaks against reading what follows a header, where that is not as expected. */
export function flawOf(header: Buffer, expected: Described): Flaw | null {
  if (!header.subarray(0, AT.version).equals(MAGIC)) return 'damaged';
  if (header.readUInt32LE(AT.version) !== VERSION) return 'other version';
  const length = header.readBigUInt64LE(AT.length);
  if (length > expected.length) return 'cut';
  if (length < expected.length) return 'damaged';
  const fingerprint = header.subarray(AT.fingerprint, AT.end);
  return fingerprint.equals(digestOf(expected.fingerprint)) ? null : 'other analysis';
}

/** CRC-32 of a header but for the place of the checksum itself: that of the content goes on from it. */
export function checksumOf(header: Buffer): number {
  return crc32(header.subarray(AT.length), crc32(header.subarray(0, AT.checksum)));
}

export function setChecksum(header: Buffer, checksum: number): void {
  header.writeUInt32LE(checksum, AT.checksum);
}

export function checksumIn(header: Buffer): number {
  return header.readUInt32LE(AT.checksum);
}

function digestOf(fingerprint: string): Buffer {
  return createHash('sha256').update(fingerprint).digest();
}
