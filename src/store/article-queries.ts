import type { Kysely } from 'kysely';
import { keepArticles } from './keep-articles.ts';
import { checkedArticle } from './kept-article.ts';
import type { Schema } from './schema.ts';
import type { Source, Store } from './store.ts';

/** Rows that one statement takes: SQLite has a bound on a statement's parameters. */
const AT_ONCE = 500;

/** Milliseconds ahead of now from which a clock was wrong; what came sooner, the next digest tells. */
const FAR = 86_400_000;

/** The store's methods on articles. */
export function articlesOver(
  db: Kysely<Schema>,
  now: () => Date,
): Pick<
  Store,
  | 'keepArticles'
  | 'removeArticles'
  | 'dismissArticle'
  | 'isDismissed'
  | 'sources'
  | 'articlesFrom'
  | 'revision'
  | 'arrivedSince'
> {
  return {
    async keepArticles(articles) {
      await db.transaction().execute(async (all) => {
        await keepArticles(all, articles, now);
      });
    },
    async removeArticles(ids) {
      await db.transaction().execute(async (all) => {
        for (const some of chunks(ids)) {
          await all.deleteFrom('articles').where('id', 'in', some).execute();
        }
      });
    },
    async dismissArticle(id) {
      const moment = now().toISOString();
      await db.transaction().execute(async (all) => {
        await all.deleteFrom('articles').where('id', '=', id).execute();
        await all
          .insertInto('dismissed')
          .values({ article_id: id, dismissed_at: moment })
          .onConflict((conflict) =>
            conflict.column('article_id').doUpdateSet({ dismissed_at: moment }),
          )
          .execute();
      });
    },
    async isDismissed(id) {
      const rows = db.selectFrom('dismissed').select('article_id').where('article_id', '=', id);
      return (await rows.executeTakeFirst()) !== undefined;
    },
    async sources() {
      const rows = await db.selectFrom('articles').select(['id', 'source']).execute();
      return new Map(rows.map(({ id, source }) => [id, source as Source]));
    },
    async articlesFrom(source) {
      const rows = await db
        .selectFrom('articles')
        .select(['content', 'text'])
        .where('source', '=', source)
        .orderBy('id')
        .execute();
      return rows.map(checkedArticle);
    },
    async revision(key, hashStart) {
      for (const table of ['articles', 'revisions'] as const) {
        const row = await db
          .selectFrom(table)
          .select(['content', 'text'])
          .where('key', '=', key)
          .where('hash', '>=', hashStart)
          .where('hash', '<', `${hashStart}g`)
          .executeTakeFirst();
        if (row !== undefined) return checkedArticle(row);
      }
      return null;
    },
    async arrivedSince(moment) {
      const noticed = now();
      await db
        .updateTable('articles')
        .set({ first_seen: noticed.toISOString() })
        .where('first_seen', '>', new Date(noticed.getTime() + FAR).toISOString())
        .execute();
      const rows = await db
        .selectFrom('articles')
        .select(['id', 'first_seen'])
        .where('first_seen', '>', moment)
        .execute();
      return new Map(rows.map((row) => [row.id, row.first_seen]));
    },
  };
}

/** Parts that one statement takes. */
export function* chunks<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < items.length; start += AT_ONCE) {
    yield items.slice(start, start + AT_ONCE);
  }
}
