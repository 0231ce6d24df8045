import type { Kysely, Transaction } from 'kysely';
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Article } from '../articles/article.ts';
import type { Schema } from './schema.ts';
import type { KeptArticle, Source, Store } from './store.ts';

/** Rows that one statement takes: SQLite has a bound on a statement's parameters. */
const AT_ONCE = 500;

/** Milliseconds ahead of now from which a clock was wrong; what came sooner, the next digest tells. */
const FAR = 86_400_000;

const articleSchema: z.ZodType<Article> = z.object({
  id: z.string(),
  title: z.string(),
  outlet: z.string().nullable(),
  author: z.string().nullable(),
  published: z.string().nullable(),
  url: z.string().nullable(),
  language: z.string().nullable(),
  text: z.string(),
  sections: z.array(
    z.object({ start: z.number(), end: z.number(), heading: z.string().nullable() }),
  ),
  hash: z.string(),
});

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
        for (const kept of articles) await keep(all, kept, now().toISOString());
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
        .select('content')
        .where('source', '=', source)
        .orderBy('id')
        .execute();
      return rows.map(({ content }) => articleFrom(content));
    },
    async revision(key, hashStart) {
      for (const table of ['articles', 'revisions'] as const) {
        const row = await db
          .selectFrom(table)
          .select('content')
          .where('key', '=', key)
          .where('hash', '>=', hashStart)
          .where('hash', '<', `${hashStart}g`)
          .executeTakeFirst();
        if (row !== undefined) return articleFrom(row.content);
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

async function keep(
  db: Transaction<Schema>,
  { article, key, source }: KeptArticle,
  moment: string,
): Promise<void> {
  const { id, hash } = article;
  const content = JSON.stringify(article);
  const digest = digestOf(content);
  const before = await db
    .selectFrom('articles')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  if (before?.content === content && before.source === source && before.digest === digest) return;
  const row = { key, source, hash, content, digest, kept_at: moment };
  await db
    .insertInto('articles')
    .values({ id, ...row, first_seen: moment })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
  if (before === undefined) {
    await db.deleteFrom('dismissed').where('article_id', '=', id).execute();
    return;
  }
  if (before.hash === hash) return;
  const replaced = { key, content: before.content, replaced_at: moment };
  await db
    .insertInto('revisions')
    .values({ article_id: id, hash: before.hash, ...replaced })
    .onConflict((conflict) => conflict.columns(['article_id', 'hash']).doUpdateSet(replaced))
    .execute();
  // What is valid again is no longer what was before.
  await db.deleteFrom('revisions').where('article_id', '=', id).where('hash', '=', hash).execute();
}

function articleFrom(content: string): Article {
  return articleSchema.parse(JSON.parse(content));
}

export function digestOf(content: string): string {
  return createHash('sha256').update(content).digest('base64url');
}

/** Parts that one statement takes. */
export function* chunks<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < items.length; start += AT_ONCE) {
    yield items.slice(start, start + AT_ONCE);
  }
}
