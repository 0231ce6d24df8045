import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * Each step from the empty file to `Schema`, in the order of their names. A step that was released
 * is never changed: the next one is.
 */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-settings-feedback-unanswered': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('guild_settings')
        .addColumn('guild_id', 'text', (column) => column.primaryKey())
        .addColumn('notices_channel', 'text')
        .addColumn('time_zone', 'text')
        .addColumn('locale', 'text')
        .addColumn('private_answers', 'integer', (column) => column.notNull())
        .addColumn('questions_per_minute', 'integer', (column) => column.notNull())
        .execute();
      await db.schema
        .createTable('feedback')
        .addColumn('message_id', 'text', (column) => column.notNull())
        .addColumn('voter', 'text', (column) => column.notNull())
        .addColumn('guild_id', 'text', (column) => column.notNull())
        .addColumn('question', 'text', (column) => column.notNull())
        .addColumn('is_helpful', 'integer', (column) => column.notNull())
        .addColumn('given_at', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('feedback_key', ['message_id', 'voter'])
        .execute();
      await db.schema
        .createTable('unanswered')
        .addColumn('guild_id', 'text', (column) => column.notNull())
        .addColumn('key', 'text', (column) => column.notNull())
        .addColumn('question', 'text', (column) => column.notNull())
        .addColumn('times', 'integer', (column) => column.notNull())
        .addColumn('last_asked', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('unanswered_key', ['guild_id', 'key'])
        .execute();
    },
  },
  '0002-articles-revisions': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('articles')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('key', 'text', (column) => column.notNull())
        .addColumn('source', 'text', (column) => column.notNull())
        .addColumn('hash', 'text', (column) => column.notNull())
        .addColumn('content', 'text', (column) => column.notNull())
        .addColumn('kept_at', 'text', (column) => column.notNull())
        .execute();
      await db.schema
        .createTable('revisions')
        .addColumn('article_id', 'text', (column) =>
          column.notNull().references('articles.id').onDelete('cascade'),
        )
        .addColumn('key', 'text', (column) => column.notNull())
        .addColumn('hash', 'text', (column) => column.notNull())
        .addColumn('content', 'text', (column) => column.notNull())
        .addColumn('replaced_at', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('revisions_key', ['article_id', 'hash'])
        .execute();
      for (const table of ['articles', 'revisions']) {
        await db.schema.createIndex(`${table}_by_key`).on(table).column('key').execute();
      }
    },
  },
  '0003-feeds': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('dismissed')
        .addColumn('article_id', 'text', (column) => column.primaryKey())
        .addColumn('dismissed_at', 'text', (column) => column.notNull())
        .execute();
      await db.schema
        .createTable('feeds')
        .addColumn('url', 'text', (column) => column.primaryKey())
        .addColumn('content', 'text', (column) => column.notNull())
        .execute();
      await db.schema
        .createTable('feed_entries')
        .addColumn('feed_url', 'text', (column) =>
          column.notNull().references('feeds.url').onDelete('cascade'),
        )
        .addColumn('key', 'text', (column) => column.notNull())
        .addColumn('fingerprint', 'text', (column) => column.notNull())
        .addColumn('updated', 'text')
        .addColumn('article_id', 'text')
        .addColumn('failed_readings', 'integer', (column) => column.notNull())
        .addColumn('read_at', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('feed_entries_key', ['feed_url', 'key'])
        .execute();
      await db.schema
        .createIndex('feed_entries_by_article')
        .on('feed_entries')
        .column('article_id')
        .execute();
    },
  },
};
