import { joined, md } from '../../src/discord/markdown.ts';
import type { Reply } from '../../src/discord/reply.ts';
import type { Messages } from '../../src/i18n/en.ts';
import type { AddedArticle } from '../../src/library/added.ts';
import { articleList } from './citation.ts';
import { pageButtons, pageFrom, pagesFor } from './pages.ts';

export const ADDED_PAGE = 'added';

/** How many articles a page lists. */
const PER_PAGE = 10;

/** One page of the articles that were added, each with where it comes from. */
export function addedReply(added: readonly AddedArticle[], wantedPage: string, m: Messages): Reply {
  if (added.length === 0) {
    return { tone: 'notice', blocks: [{ kind: 'text', text: md`${m.articles.none}` }] };
  }
  const pages = pagesFor(added.length, PER_PAGE);
  const page = pageFrom(wantedPage, pages);
  const shown = added.slice((page - 1) * PER_PAGE, page * PER_PAGE);
  const sources = shown.map(({ source }) => ` · ${m.articles.from[source]}`);
  const list = articleList(
    shown.map(({ article }) => article),
    m,
    (index) => sources[index] ?? '',
  );
  const title = md`**${m.sources.listed(added.length, page, pages)}**`;
  return {
    tone: 'notice',
    blocks: [
      { kind: 'text', text: joined([title, list], '\n') },
      pageButtons(ADDED_PAGE, page, pages, [], m),
    ],
  };
}
