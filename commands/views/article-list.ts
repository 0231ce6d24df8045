import type { Filter } from '../../src/answers/filter.ts';
import { accepts, undatedLeftOut } from '../../src/answers/filter.ts';
import type { Collection } from '../../src/articles/collection.ts';
import { joined, md } from '../../src/discord/markdown.ts';
import type { Reply } from '../../src/discord/reply.ts';
import type { Messages } from '../../src/i18n/en.ts';
import { articleSelect } from './article-select.ts';
import { articleList } from './citation.ts';
import { filterLine, filterValues } from './filter.ts';
import { pageButtons, pageFrom, pagesFor } from './pages.ts';

export const LIST_PAGE = 'list';

/** How many articles a page lists. */
const PER_PAGE = 8;

/** One page of the articles that the filter accepts, the newest first. */
export function articleListReply(
  filter: Filter,
  wantedPage: string,
  collection: Collection,
  m: Messages,
): Reply {
  const all = collection.all();
  const accepted = all.filter((article) => accepts(filter, article));
  const undated = undatedLeftOut(filter, collection);
  const note = undated === 0 ? null : md`-# ${m.ask.undatedLeftOut(undated)}`;
  const restricted = filterLine(filter, m);
  if (accepted.length === 0) {
    const text = joined([restricted, md`${m.sources.none}`, note], '\n');
    return { tone: 'nothing', blocks: [{ kind: 'text', text }] };
  }
  const pages = pagesFor(accepted.length, PER_PAGE);
  const page = pageFrom(wantedPage, pages);
  const shown = accepted.slice((page - 1) * PER_PAGE, page * PER_PAGE);
  const title = md`**${m.sources.listed(accepted.length, page, pages)}**`;
  return {
    tone: 'found',
    blocks: [
      { kind: 'text', text: joined([title, restricted, articleList(shown, m), note], '\n') },
      pageButtons(LIST_PAGE, page, pages, filterValues(filter), m),
      ...articleSelect(shown, m),
    ],
  };
}
