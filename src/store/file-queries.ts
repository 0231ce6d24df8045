import type { Kysely } from 'kysely';
import type { Article } from '../articles/article.ts';
import type { Outcome } from '../articles/kinds/kinds.ts';
import type { Note } from '../articles/note.ts';
import type { Refusal } from '../articles/refusal.ts';
import type { KnownFile } from '../articles/known-file.ts';
import { chunks } from './article-queries.ts';
import { digestOf } from './keep-articles.ts';
import type { BareColumns } from './kept-article.ts';
import { createArticleMaker } from './kept-article.ts';
import type { Schema } from './schema.ts';
import type { Store } from './store.ts';

/** What stands for an article that has a row of its own. */
interface Reference {
  readonly id: string;
  /** Of the article as it was read: under its id, another one may be kept by now. */
  readonly digest: string;
  readonly warnings: readonly Note[];
}

/** An outcome without its article. */
type KeptOutcome = (Reference | Refusal) & { readonly place: string };

/** The store's methods on files. */
export function filesOver(db: Kysely<Schema>): Pick<Store, 'filesReadBy' | 'keepFiles'> {
  return {
    async filesReadBy(readBy) {
      const ofReader = db.selectFrom('files').where('read_by', '=', readBy);
      // Both at once: whoever asks may be busy when the first answer comes.
      const [rows, articles] = await Promise.all([
        ofReader.select(['path', 'stamp', 'outcomes']).execute(),
        db
          .selectFrom('articles')
          .select([
            'id',
            'digest',
            'text',
            (is) => is.cast<Uint8Array>('content', 'blob').as('content'),
          ])
          .where('source', '=', 'file')
          .where((is) => is.exists(ofReader.select('path')))
          .execute(),
      ]);
      const kept = new Map(articles.map((row) => [row.id, row]));
      const articleOf = createArticleMaker();
      return new Map(
        rows.flatMap(({ path, stamp, outcomes: json }): [string, KnownFile][] => {
          const outcomes = outcomesFrom(JSON.parse(json) as KeptOutcome[], kept, articleOf);
          return outcomes === null ? [] : [[path, { stamp, outcomes }]];
        }),
      );
    },
    async keepFiles(readBy, files, present) {
      await db.transaction().execute(async (all) => {
        const before = await all.selectFrom('files').select(['path', 'read_by']).execute();
        const gone = before.filter((row) => row.read_by !== readBy || !present.has(row.path));
        for (const some of chunks(gone.map(({ path }) => path))) {
          await all.deleteFrom('files').where('path', 'in', some).execute();
        }
        const articles = await all
          .selectFrom('articles')
          .select(['id', 'digest'])
          .where('source', '=', 'file')
          .execute();
        const digests = new Map(articles.map(({ id, digest }) => [id, digest]));
        const rows = [...files].flatMap(([path, { stamp, outcomes }]) => {
          const kept = outcomes.map(keptOutcome);
          const isWhole = kept.every(
            (outcome) => 'reason' in outcome || digests.get(outcome.id) === outcome.digest,
          );
          const row = { path, read_by: readBy, stamp, outcomes: JSON.stringify(kept) };
          return isWhole ? [row] : [];
        });
        for (const some of chunks(rows)) {
          await all
            .insertInto('files')
            .values(some)
            .onConflict((conflict) =>
              conflict.column('path').doUpdateSet((is) => ({
                stamp: is.ref('excluded.stamp'),
                outcomes: is.ref('excluded.outcomes'),
              })),
            )
            .execute();
        }
      });
    },
  };
}

/** `null` where an article is gone, or another than was read. */
function outcomesFrom(
  outcomes: readonly KeptOutcome[],
  kept: ReadonlyMap<string, BareColumns & { readonly digest: string }>,
  articleOf: (columns: BareColumns) => Article,
): Outcome[] | null {
  const whole: Outcome[] = [];
  for (const outcome of outcomes) {
    if ('reason' in outcome) {
      whole.push(outcome);
      continue;
    }
    const { id, digest, place, warnings } = outcome;
    const row = kept.get(id);
    if (row?.digest !== digest) return null;
    whole.push({ place, warnings, article: articleOf(row) });
  }
  return whole;
}

function keptOutcome(outcome: Outcome): KeptOutcome {
  if ('reason' in outcome) return outcome;
  const { article, ...rest } = outcome;
  return { ...rest, id: article.id, digest: digestOf(article) };
}
