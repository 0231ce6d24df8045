import type { Kysely } from 'kysely';
import { chunks } from './article-queries.ts';
import type { Schema } from './schema.ts';
import type { Store } from './store.ts';

/** The store's methods on stories. */
export function storiesOver(
  db: Kysely<Schema>,
): Pick<Store, 'keepStories' | 'storiesOf' | 'articlesOfStory'> {
  return {
    async keepStories(assignments) {
      await db.transaction().execute(async (all) => {
        for (const some of chunks([...assignments.keys()])) {
          const kept = await all
            .selectFrom('articles')
            .select('id')
            .where('id', 'in', some)
            .execute();
          const rows = kept.map(({ id }) => ({
            article_id: id,
            story_id: assignments.get(id) ?? '',
          }));
          if (rows.length === 0) continue;
          await all
            .insertInto('stories')
            .values(rows)
            .onConflict((conflict) =>
              conflict
                .column('article_id')
                .doUpdateSet((is) => ({ story_id: is.ref('excluded.story_id') })),
            )
            .execute();
        }
      });
    },
    async storiesOf(articleIds) {
      const found = new Map<string, string>();
      for (const some of chunks(articleIds)) {
        const rows = await db
          .selectFrom('stories')
          .selectAll()
          .where('article_id', 'in', some)
          .execute();
        for (const row of rows) found.set(row.article_id, row.story_id);
      }
      return found;
    },
    async articlesOfStory(storyId) {
      const rows = await db
        .selectFrom('stories')
        .select('article_id')
        .where('story_id', '=', storyId)
        .orderBy('article_id')
        .execute();
      return rows.map((row) => row.article_id);
    },
  };
}
