import type { Transaction } from 'kysely';
import { createHash } from 'node:crypto';
import type { Schema } from './schema.ts';
import type { KeptArticle } from './store.ts';

/** Articles that are kept by one statement: making it takes a few milliseconds. */
const AT_ONCE = 100;

/** Keeps articles and what they were before; of one that stands twice among them, the later one. */
export async function keepArticles(
  db: Transaction<Schema>,
  articles: readonly KeptArticle[],
  now: () => Date,
): Promise<void> {
  for (const some of withoutTwice(articles)) await keep(db, some, now().toISOString());
}

/** Articles of which none stands twice: all that are new take as many statements as one. */
async function keep(
  db: Transaction<Schema>,
  articles: readonly KeptArticle[],
  moment: string,
): Promise<void> {
  const ids = articles.map(({ article }) => article.id);
  const rowsBefore = await db.selectFrom('articles').selectAll().where('id', 'in', ids).execute();
  const before = new Map(rowsBefore.map((row) => [row.id, row]));
  const changed = articles.map(rowOf).filter(({ id, content, source, digest }) => {
    const known = before.get(id);
    return known?.content !== content || known.source !== source || known.digest !== digest;
  });
  if (changed.length === 0) return;
  await db
    .insertInto('articles')
    .values(changed.map((row) => ({ ...row, kept_at: moment, first_seen: moment })))
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((is) => ({
        key: is.ref('excluded.key'),
        source: is.ref('excluded.source'),
        hash: is.ref('excluded.hash'),
        content: is.ref('excluded.content'),
        digest: is.ref('excluded.digest'),
        kept_at: is.ref('excluded.kept_at'),
      })),
    )
    .execute();
  const added = changed.map(({ id }) => id).filter((id) => !before.has(id));
  if (added.length > 0) await db.deleteFrom('dismissed').where('article_id', 'in', added).execute();
  for (const { id, key, hash } of changed) {
    const known = before.get(id);
    if (known !== undefined && known.hash !== hash) {
      await replace(db, known, { key, hash, moment });
    }
  }
}

function rowOf({ article, key, source }: KeptArticle) {
  const content = JSON.stringify(article);
  const { id, hash } = article;
  return { id, key, source, hash, content, digest: digestOf(content) };
}

/** Keeps what an article was before; what is valid again is no longer that. */
async function replace(
  db: Transaction<Schema>,
  before: { readonly id: string; readonly hash: string; readonly content: string },
  { key, hash, moment }: { readonly key: string; readonly hash: string; readonly moment: string },
): Promise<void> {
  const replaced = { key, content: before.content, replaced_at: moment };
  await db
    .insertInto('revisions')
    .values({ article_id: before.id, hash: before.hash, ...replaced })
    .onConflict((conflict) => conflict.columns(['article_id', 'hash']).doUpdateSet(replaced))
    .execute();
  await db
    .deleteFrom('revisions')
    .where('article_id', '=', before.id)
    .where('hash', '=', hash)
    .execute();
}

/** Parts in which no article stands twice, in their order, so that a later one replaces an earlier one. */
function* withoutTwice(articles: readonly KeptArticle[]): Generator<readonly KeptArticle[]> {
  let part = new Map<string, KeptArticle>();
  for (const kept of articles) {
    if (part.size === AT_ONCE || part.has(kept.article.id)) {
      yield [...part.values()];
      part = new Map();
    }
    part.set(kept.article.id, kept);
  }
  if (part.size > 0) yield [...part.values()];
}

/** Tells contents apart. */
export function digestOf(content: string): string {
  return createHash('sha256').update(content).digest('base64url');
}
