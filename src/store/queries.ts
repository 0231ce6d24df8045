import type { Kysely } from 'kysely';
import { articlesOver } from './article-queries.ts';
import { bandKeysOver } from './band-key-queries.ts';
import { deliveriesOver } from './delivery-queries.ts';
import { filesOver } from './file-queries.ts';
import { feedsOver } from './feed-queries.ts';
import type { Schema } from './schema.ts';
import type { GuildSettings, Store } from './store.ts';
import { storiesOver } from './story-queries.ts';
import { subscriptionsOver } from './subscription-queries.ts';

/** Days for which a question that found nothing is kept after it was last asked. */
const UNANSWERED_KEPT = 90;

/** The store's methods over any database that Kysely speaks to. */
export function storeOver(
  db: Kysely<Schema>,
  backup: (path: string) => Promise<void>,
  now: () => Date,
): Store {
  return {
    ...articlesOver(db, now),
    ...filesOver(db),
    ...bandKeysOver(db),
    ...feedsOver(db),
    ...storiesOver(db),
    ...subscriptionsOver(db),
    ...deliveriesOver(db),
    async settings() {
      const rows = await db.selectFrom('guild_settings').selectAll().execute();
      return new Map(rows.map((row) => [row.guild_id, settingsOf(row)]));
    },
    async saveSettings(guildId, settings) {
      const row = rowOf(settings);
      await db
        .insertInto('guild_settings')
        .values({ guild_id: guildId, ...row })
        .onConflict((conflict) => conflict.column('guild_id').doUpdateSet(row))
        .execute();
    },
    async addFeedback({ guildId, messageId, voter, question, isHelpful }) {
      const said = { is_helpful: Number(isHelpful), given_at: now().toISOString() };
      await db
        .insertInto('feedback')
        .values({ message_id: messageId, voter, guild_id: guildId ?? '', question, ...said })
        .onConflict((conflict) => conflict.columns(['message_id', 'voter']).doUpdateSet(said))
        .execute();
    },
    async countFeedback(guildId) {
      const rows = await db
        .selectFrom('feedback')
        .select(['is_helpful', (is) => is.fn.countAll<number>().as('times')])
        .$if(guildId !== null, (query) => query.where('guild_id', '=', guildId ?? ''))
        .groupBy('is_helpful')
        .execute();
      const times = (helpful: number) =>
        Number(rows.find((row) => row.is_helpful === helpful)?.times ?? 0);
      return { helpful: times(1), not: times(0) };
    },
    async addUnanswered(guildId, question) {
      const asked = now().toISOString();
      const row = { guild_id: guildId ?? '', key: keyOf(question), question, last_asked: asked };
      await db.transaction().execute(async (all) => {
        await all
          .insertInto('unanswered')
          .values({ ...row, times: 1 })
          .onConflict((conflict) =>
            conflict.columns(['guild_id', 'key']).doUpdateSet((is) => ({
              times: is('unanswered.times', '+', 1),
              question,
              last_asked: asked,
            })),
          )
          .execute();
        await all
          .deleteFrom('unanswered')
          .where('last_asked', '<', daysBefore(now(), UNANSWERED_KEPT))
          .execute();
      });
    },
    async unanswered(guildId, limit) {
      const { fn } = db;
      return await db
        .selectFrom('unanswered')
        .select(['question', fn.sum<number>('times').as('times')])
        .$if(guildId !== null, (query) => query.where('guild_id', '=', guildId ?? ''))
        .groupBy('key')
        .orderBy('times', 'desc')
        .orderBy(fn.max('last_asked'), 'desc')
        .limit(limit)
        .execute();
    },
    backup,
    close: () => db.destroy(),
  };
}

function settingsOf(row: Schema['guild_settings']): GuildSettings {
  return {
    noticesChannel: row.notices_channel,
    timeZone: row.time_zone,
    locale: row.locale === 'de' || row.locale === 'en' ? row.locale : null,
    privateAnswers: row.private_answers !== 0,
    questionsPerMinute: row.questions_per_minute,
  };
}

function rowOf(settings: GuildSettings): Omit<Schema['guild_settings'], 'guild_id'> {
  return {
    notices_channel: settings.noticesChannel,
    time_zone: settings.timeZone,
    locale: settings.locale,
    private_answers: Number(settings.privateAnswers),
    questions_per_minute: settings.questionsPerMinute,
  };
}

/** The same for a question however it is spaced, capitalised and punctuated. */
function keyOf(question: string): string {
  return question
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

function daysBefore(moment: Date, days: number): string {
  return new Date(moment.getTime() - days * 86_400_000).toISOString();
}
