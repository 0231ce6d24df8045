import type { Kysely } from 'kysely';
import { chunks } from './article-queries.ts';
import type { Schema } from './schema.ts';
import type { Store } from './store.ts';

/** The store's methods on what copies are found by. */
export function bandKeysOver(db: Kysely<Schema>): Pick<Store, 'bandKeysMadeBy' | 'keepBandKeys'> {
  return {
    async bandKeysMadeBy(madeBy) {
      const rows = await db
        .selectFrom('band_keys')
        .select(['hash', 'keys'])
        .where('made_by', '=', madeBy)
        .execute();
      return new Map(rows.map(({ hash, keys }) => [hash, numbersIn(keys)]));
    },
    async keepBandKeys(madeBy, bandKeys) {
      const rows = [...bandKeys].map(([hash, keys]) => ({
        hash,
        made_by: madeBy,
        keys: bytesOf(keys),
      }));
      await db.transaction().execute(async (all) => {
        for (const some of chunks(rows)) {
          await all.replaceInto('band_keys').values(some).execute();
        }
        await all
          .deleteFrom('band_keys')
          .where((is) =>
            is.or([
              is('made_by', '!=', madeBy),
              is('hash', 'not in', is.selectFrom('articles').select('articles.hash')),
            ]),
          )
          .execute();
      });
    },
  };
}

/** In the order of bytes of the machine, which is the same on all that Node runs on. */
function bytesOf(numbers: Int32Array): Uint8Array {
  return new Uint8Array(numbers.slice().buffer);
}

function numbersIn(bytes: Uint8Array): Int32Array {
  const { buffer, byteOffset, length } = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  return new Int32Array(buffer, byteOffset, length / Int32Array.BYTES_PER_ELEMENT);
}
