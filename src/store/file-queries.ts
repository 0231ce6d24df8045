import type { CompiledQuery, Kysely } from 'kysely';
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

/** Rows of articles that come at once: a few milliseconds' work for either thread. */
const ROWS_AT_ONCE = 2000;

/** The store's methods on files. */
export function filesOver(db: Kysely<Schema>): Pick<Store, 'filesReadBy' | 'keepFiles'> {
  return {
    async filesReadBy(readBy) {
      const ofReader = db.selectFrom('files').where('read_by', '=', readBy);
      // Both at once: whoever asks may be busy when the first answer comes.
      const [rows, kept] = await Promise.all([
        ofReader.select(['path', 'stamp', 'outcomes']).execute(),
        keptArticles(
          db,
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
            .compile(),
        ),
      ]);
      return new Map(
        rows.flatMap(({ path, stamp, outcomes: json }): [string, KnownFile][] => {
          const outcomes = outcomesFrom(JSON.parse(json) as KeptOutcome[], kept);
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

interface Kept {
  readonly digest: string;
  readonly article: Article;
}

/** The articles that a query finds, by id; made while the others are still being read. */
async function keptArticles(
  db: Kysely<Schema>,
  query: CompiledQuery<BareColumns & { id: string; digest: string }>,
): Promise<ReadonlyMap<string, Kept>> {
  const articleOf = createArticleMaker();
  const kept = new Map<string, Kept>();
  // Not the builder's own stream, which has a promise for each row.
  for await (const { rows } of db.getExecutor().stream(query, ROWS_AT_ONCE)) {
    for (const row of rows) kept.set(row.id, { digest: row.digest, article: articleOf(row) });
  }
  return kept;
}

/** `null` where an article is gone, or another than was read. */
function outcomesFrom(
  outcomes: readonly KeptOutcome[],
  kept: ReadonlyMap<string, Kept>,
): Outcome[] | null {
  const whole: Outcome[] = [];
  for (const outcome of outcomes) {
    if ('reason' in outcome) {
      whole.push(outcome);
      continue;
    }
    const { id, digest, place, warnings } = outcome;
    const known = kept.get(id);
    if (known?.digest !== digest) return null;
    whole.push({ place, warnings, article: known.article });
  }
  return whole;
}

function keptOutcome(outcome: Outcome): KeptOutcome {
  if ('reason' in outcome) return outcome;
  const { article, ...rest } = outcome;
  return { ...rest, id: article.id, digest: digestOf(article) };
}
