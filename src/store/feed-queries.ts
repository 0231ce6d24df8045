import type { Kysely } from 'kysely';
import { z } from 'zod';
import { chunks } from './article-queries.ts';
import type { Schema } from './schema.ts';
import type { Feed, KnownEntry, Store } from './store.ts';

const moment = z.iso.datetime();

const feedSchema: z.ZodType<Feed> = z.object({
  url: z.string(),
  title: z.string().nullable(),
  from: z.enum(['list', 'command']),
  isPaused: z.boolean(),
  minutes: z.number().nullable(),
  ttl: z.number().nullable(),
  cursor: z.object({ etag: z.string().nullable(), lastModified: z.string().nullable() }),
  movedTo: z.string().nullable(),
  health: z.object({
    checked: moment.nullable(),
    succeeded: moment.nullable(),
    // Feeds were kept without it at first.
    failed: moment.nullable().default(null),
    next: moment,
    failures: z.number(),
    problem: z.object({ de: z.string(), en: z.string() }).nullable(),
    isAnnounced: z.boolean(),
  }),
});

/** The store's methods on feeds. */
export function feedsOver(
  db: Kysely<Schema>,
): Pick<
  Store,
  | 'feeds'
  | 'keepFeed'
  | 'removeFeed'
  | 'entriesOf'
  | 'entriesFor'
  | 'articlesOfFeed'
  | 'keepEntries'
  | 'forgetBarrenEntries'
  | 'countArticlesOfFeeds'
> {
  return {
    async feeds() {
      const rows = await db.selectFrom('feeds').select('content').orderBy('url').execute();
      return rows.map(({ content }) => feedSchema.parse(JSON.parse(content)));
    },
    async keepFeed(feed) {
      const content = JSON.stringify(feed);
      await db
        .insertInto('feeds')
        .values({ url: feed.url, content })
        .onConflict((conflict) => conflict.column('url').doUpdateSet({ content }))
        .execute();
    },
    async removeFeed(url) {
      await db.deleteFrom('feeds').where('url', '=', url).execute();
    },
    async entriesOf(url, keys) {
      const found = new Map<string, KnownEntry>();
      for (const some of chunks(keys)) {
        const rows = await db
          .selectFrom('feed_entries')
          .selectAll()
          .where('feed_url', '=', url)
          .where('key', 'in', some)
          .execute();
        for (const row of rows) found.set(row.key, entryFrom(row));
      }
      return found;
    },
    async entriesFor(articleId) {
      return await db
        .selectFrom('feed_entries')
        .select(['feed_url as feed', 'key'])
        .where('article_id', '=', articleId)
        .orderBy('feed_url')
        .orderBy('key')
        .execute();
    },
    async articlesOfFeed(url) {
      const rows = await db
        .selectFrom('feed_entries')
        .select('article_id')
        .where('feed_url', '=', url)
        .where('article_id', 'is not', null)
        .execute();
      return rows.flatMap((row) => row.article_id ?? []);
    },
    async keepEntries(url, entries) {
      await db.transaction().execute(async (all) => {
        const feed = await all.selectFrom('feeds').select('url').where('url', '=', url).execute();
        if (feed.length === 0) return;
        for (const some of chunks(entries)) {
          await all
            .insertInto('feed_entries')
            .values(some.map((entry) => rowOf(url, entry)))
            .onConflict((conflict) =>
              conflict.columns(['feed_url', 'key']).doUpdateSet((is) => ({
                fingerprint: is.ref('excluded.fingerprint'),
                updated: is.ref('excluded.updated'),
                article_id: is.ref('excluded.article_id'),
                failed_readings: is.ref('excluded.failed_readings'),
                read_at: is.ref('excluded.read_at'),
              })),
            )
            .execute();
        }
      });
    },
    async forgetBarrenEntries() {
      await db.deleteFrom('feed_entries').where('article_id', 'is', null).execute();
    },
    async countArticlesOfFeeds() {
      const rows = await db
        .selectFrom('feed_entries')
        .innerJoin('articles', 'articles.id', 'feed_entries.article_id')
        .select(['feed_url', (is) => is.fn.countAll<number>().as('articles')])
        .groupBy('feed_url')
        .execute();
      return new Map(rows.map((row) => [row.feed_url, Number(row.articles)]));
    },
  };
}

type EntryRow = Schema['feed_entries'];

function entryFrom(row: EntryRow): KnownEntry {
  return {
    key: row.key,
    fingerprint: row.fingerprint,
    updated: row.updated,
    articleId: row.article_id,
    failedReadings: row.failed_readings,
    read: row.read_at,
  };
}

function rowOf(url: string, entry: KnownEntry): EntryRow {
  return {
    feed_url: url,
    key: entry.key,
    fingerprint: entry.fingerprint,
    updated: entry.updated,
    article_id: entry.articleId,
    failed_readings: entry.failedReadings,
    read_at: entry.read,
  };
}
