import type { Article } from '../../src/articles/article.ts';
import { keyOf } from '../../src/articles/collection.ts';
import { customId } from '../../src/discord/custom-id.ts';
import type { Block } from '../../src/discord/reply.ts';
import { shorten } from '../../src/text/shorten.ts';
import type { Messages } from '../../src/i18n/en.ts';
import { originOf } from './citation.ts';

export const OPEN_ARTICLE = 'open';

/** What Discord allows in a select. */
const LABEL_LENGTH = 100;

/** A select that opens one of the articles, at most 25; no block where there is none. */
export function articleSelect(articles: readonly Article[], m: Messages): Block[] {
  if (articles.length === 0) return [];
  const choices = articles.map((article) => ({
    label: shorten(article.title, LABEL_LENGTH),
    value: keyOf(article.id),
    description: shorten(originOf(article, m).join(' · '), LABEL_LENGTH),
  }));
  return [{ kind: 'select', id: customId(OPEN_ARTICLE), placeholder: m.sources.open, choices }];
}
