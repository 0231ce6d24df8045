import type { Transaction } from 'kysely';
import { hash } from 'node:crypto';
import type { Article } from '../articles/article.ts';
import { columnsOf, contentOf } from './kept-article.ts';
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
  const rowsBefore = await db
    .selectFrom('articles')
    .select(['id', 'source', 'hash', 'digest'])
    .where('id', 'in', ids)
    .execute();
  const before = new Map(rowsBefore.map((row) => [row.id, row]));
  const changed = articles.map(rowOf).filter(({ id, source, digest }) => {
    const known = before.get(id);
    return known?.digest !== digest || known.source !== source;
  });
  if (changed.length === 0) return;
  const replaced = changed.filter(({ id, hash }) => (before.get(id)?.hash ?? hash) !== hash);
  await keepRevisions(db, idsOf(replaced), moment);
  await db
    .insertInto('articles')
    .values(changed.map((row) => ({ ...row, kept_at: moment, first_seen: moment })))
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((is) => ({
        key: is.ref('excluded.key'),
        source: is.ref('excluded.source'),
        hash: is.ref('excluded.hash'),
        content: is.ref('excluded.content'),
        text: is.ref('excluded.text'),
        digest: is.ref('excluded.digest'),
        kept_at: is.ref('excluded.kept_at'),
      })),
    )
    .execute();
  await forgetValid(db, idsOf(replaced));
  const added = idsOf(changed).filter((id) => !before.has(id));
  if (added.length > 0) await db.deleteFrom('dismissed').where('article_id', 'in', added).execute();
}

function idsOf(rows: readonly { readonly id: string }[]): string[] {
  return rows.map(({ id }) => id);
}

function rowOf({ article, key, source }: KeptArticle) {
  const { id, hash } = article;
  return { id, key, source, hash, ...columnsOf(article), digest: digestOf(article) };
}

/** Keeps what articles were before they are replaced. */
async function keepRevisions(
  db: Transaction<Schema>,
  ids: readonly string[],
  moment: string,
): Promise<void> {
  if (ids.length === 0) return;
  await db
    .insertInto('revisions')
    .columns(['article_id', 'key', 'hash', 'content', 'text', 'replaced_at'])
    .expression((from) =>
      from
        .selectFrom('articles')
        .select(['id', 'key', 'hash', 'content', 'text', (is) => is.val(moment).as('replaced_at')])
        .where('id', 'in', ids),
    )
    .onConflict((conflict) =>
      conflict.columns(['article_id', 'hash']).doUpdateSet((is) => ({
        key: is.ref('excluded.key'),
        content: is.ref('excluded.content'),
        text: is.ref('excluded.text'),
        replaced_at: is.ref('excluded.replaced_at'),
      })),
    )
    .execute();
}

/** What is valid again is no longer what an article was before. */
async function forgetValid(db: Transaction<Schema>, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await db
    .deleteFrom('revisions')
    .where('article_id', 'in', ids)
    .where((is) =>
      is.exists(
        is
          .selectFrom('articles')
          .select('articles.id')
          .whereRef('articles.id', '=', 'revisions.article_id')
          .whereRef('articles.hash', '=', 'revisions.hash'),
      ),
    )
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

/** Tells articles apart, by all that they are: the hash among it stands for the text. */
export function digestOf(article: Article): string {
  return hash('sha256', contentOf(article), 'base64url');
}
