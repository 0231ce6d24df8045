import type { Kysely } from 'kysely';
import { sql } from 'kysely';
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
  '0004-digests': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .alterTable('articles')
        .addColumn('first_seen', 'text', (column) => column.notNull().defaultTo(''))
        .execute();
      await sql`update articles set first_seen = kept_at`.execute(db);
      await db.schema
        .createIndex('articles_by_first_seen')
        .on('articles')
        .column('first_seen')
        .execute();
      await db.schema
        .createTable('stories')
        .addColumn('article_id', 'text', (column) =>
          column.primaryKey().references('articles.id').onDelete('cascade'),
        )
        .addColumn('story_id', 'text', (column) => column.notNull())
        .execute();
      await db.schema.createIndex('stories_by_story').on('stories').column('story_id').execute();
      await db.schema
        .createTable('subscriptions')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('guild_id', 'text', (column) => column.notNull())
        .addColumn('channel_id', 'text', (column) => column.notNull())
        .addColumn('time', 'text', (column) => column.notNull())
        .addColumn('time_zone', 'text', (column) => column.notNull())
        .addColumn('days', 'text', (column) => column.notNull())
        .addColumn('topic', 'text')
        .addColumn('locale', 'text', (column) => column.notNull())
        .addColumn('when_empty', 'text', (column) => column.notNull())
        .addColumn('is_paused', 'integer', (column) => column.notNull())
        .addColumn('failed_days', 'text', (column) => column.notNull())
        .addColumn('next', 'text', (column) => column.notNull())
        .addColumn('told_until', 'text')
        .execute();
      await db.schema
        .createTable('deliveries')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('subscription_id', 'text', (column) =>
          column.notNull().references('subscriptions.id').onDelete('cascade'),
        )
        .addColumn('slot', 'text', (column) => column.notNull())
        .addColumn('state', 'text', (column) => column.notNull())
        .addColumn('claims', 'integer', (column) => column.notNull())
        .addColumn('claimant', 'text', (column) => column.notNull())
        .addColumn('claimed_until', 'text', (column) => column.notNull())
        .addColumn('digest', 'text')
        .addColumn('is_late', 'integer', (column) => column.notNull())
        .addColumn('message_ids', 'text', (column) => column.notNull())
        .addColumn('stories', 'text', (column) => column.notNull())
        .execute();
      await db.schema
        .createIndex('deliveries_by_subscription')
        .on('deliveries')
        .columns(['subscription_id', 'slot'])
        .execute();
      await db.schema
        .createIndex('deliveries_by_state')
        .on('deliveries')
        .columns(['state', 'slot'])
        .execute();
    },
  },
  '0005-files': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .alterTable('articles')
        .addColumn('digest', 'text', (column) => column.notNull().defaultTo(''))
        .execute();
      await db.schema
        .createTable('files')
        .addColumn('path', 'text', (column) => column.primaryKey())
        .addColumn('read_by', 'text', (column) => column.notNull())
        .addColumn('stamp', 'text', (column) => column.notNull())
        .addColumn('outcomes', 'text', (column) => column.notNull())
        .execute();
      await db.schema
        .createTable('band_keys')
        .addColumn('hash', 'text', (column) => column.primaryKey())
        .addColumn('made_by', 'text', (column) => column.notNull())
        .addColumn('keys', 'text', (column) => column.notNull())
        .execute();
    },
  },
  '0006-texts': {
    async up(db: Kysely<unknown>) {
      for (const table of ['articles', 'revisions']) {
        await db.schema
          .alterTable(table)
          .addColumn('text', 'blob', (column) => column.notNull().defaultTo(sql`x''`))
          .execute();
        await sql`update ${sql.table(table)} set
          text = cast(content ->> '$.text' as blob), content = json_remove(content, '$.text')`.execute(
          db,
        );
      }
      await db.schema.dropTable('band_keys').execute();
      await db.schema
        .createTable('band_keys')
        .addColumn('hash', 'text', (column) => column.primaryKey())
        .addColumn('made_by', 'text', (column) => column.notNull())
        .addColumn('keys', 'blob', (column) => column.notNull())
        .execute();
    },
  },
};
