import { unzipSync } from 'fflate';

/** Entries of the largest archive that is unpacked, and bytes of all that is. */
const MOST_ENTRIES = 2000;
const LARGEST = 50 * 1024 * 1024;

/** What holds text, its styles and what is known of it; macros, pictures and embedded files do not. */
const WANTED =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/core\.xml|word\/(?:_rels\/)?[\w-]+\.xml(?:\.rels)?)$/u;

/**
 * The parts of a `.docx` that are read. What an entry declares as its size is all the room it gets.
 *
 * @throws {RangeError} above the limits, before anything is unpacked
 */
export function unzipDocx(bytes: Uint8Array): Map<string, Uint8Array> {
  let entries = 0;
  let size = 0;
  const parts = unzipSync(bytes, {
    filter({ name, originalSize }) {
      entries += 1;
      if (entries > MOST_ENTRIES) throw new RangeError(`has more than ${MOST_ENTRIES} entries`);
      if (!WANTED.test(name)) return false;
      size += originalSize;
      if (size > LARGEST) throw new RangeError(`unpacks to more than ${LARGEST} bytes`);
      return true;
    },
  });
  return new Map(Object.entries(parts));
}
