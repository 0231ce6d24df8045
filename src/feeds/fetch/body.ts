import type { IncomingMessage } from 'node:http';
import { PassThrough, type Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip } from 'node:zlib';
import { FetchRefusal, isFailure } from './refusal.ts';

type Chunks = AsyncIterable<Buffer>;

/** By `Content-Encoding`. Never two on one another: nobody does that to an article. */
const UNPACKERS: ReadonlyMap<string, () => Transform> = new Map<string, () => Transform>([
  ['', () => new PassThrough()],
  ['identity', () => new PassThrough()],
  ['gzip', createGunzip],
  ['x-gzip', createGunzip],
  ['br', createBrotliDecompress],
]);

/**
 * A response's body, unpacked. Ends at `most` bytes of what is sent and of what comes out: a body may
 * unpack to a thousand times its size, or send for ever what unpacks to nothing.
 *
 * @throws {FetchRefusal}
 */
export async function readBody(
  response: IncomingMessage,
  host: string,
  most: number,
): Promise<Uint8Array> {
  const packing = (response.headers['content-encoding'] ?? '').trim().toLowerCase();
  const unpacker = UNPACKERS.get(packing);
  if (unpacker === undefined) throw new FetchRefusal('packing', host);
  if (Number(response.headers['content-length']) > most) throw new FetchRefusal('size', host);

  async function* bounded(chunks: Chunks): Chunks {
    let size = 0;
    for await (const chunk of chunks) {
      size += chunk.length;
      if (size > most) throw new FetchRefusal('size', host);
      yield chunk;
    }
  }

  try {
    return await pipeline(response, bounded, unpacker(), bounded, async (chunks: Chunks) =>
      Buffer.concat(await Array.fromAsync(chunks)),
    );
  } catch (error) {
    if (!isFailure(error)) throw error;
    throw new FetchRefusal('broken', host, '', { cause: error });
  }
}
