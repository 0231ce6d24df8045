import type { Markdown } from '../../src/discord/markdown.ts';
import { joined, md } from '../../src/discord/markdown.ts';
import type { Reply } from '../../src/discord/reply.ts';
import type { Feeds } from '../../src/library/feeds/feeds.ts';
import type { Feed } from '../../src/store/store.ts';
import type { Language, Lengths } from './feed.ts';
import { feedText } from './feed.ts';
import { pageButtons, pageFrom, pagesFor } from './pages.ts';

export const FEEDS_PAGE = 'feeds-page';

/** How many feeds a page lists. */
const PER_PAGE = 5;

/** How much Markdown they may take of a message's 4000 characters. */
const LIST_LENGTH = 3800;

const LENGTHS: Lengths = { title: 100, address: 150, reason: 300 };
/** Where the others would burst the message: escaped, everything may take twice as much. */
const SHORT_LENGTHS: Lengths = { title: 40, address: 40, reason: 80 };

/** Lines of the operator's list that are named. */
const LINES = 10;

export interface ListedFeeds {
  readonly feeds: readonly Feed[];
  /** How many articles each brought, by its address. */
  readonly articles: ReadonlyMap<string, number>;
  /** Of the operator's list, those that were not understood. */
  readonly problemLines: readonly number[];
}

/** What is to be listed of the feeds. */
export async function listedFeeds(feeds: Feeds): Promise<ListedFeeds> {
  const articles = await feeds.countArticles();
  return { feeds: feeds.all(), articles, problemLines: feeds.problemLines() };
}

/** One page of the feeds that are followed, the failing ones first. */
export function feedListReply(
  { feeds, articles, problemLines }: ListedFeeds,
  wantedPage: string,
  language: Language,
): Reply {
  const { m } = language;
  const problems =
    problemLines.length === 0
      ? []
      : [md`⚠ ${m.feeds.problemLines(problemLines.slice(0, LINES), problemLines.length)}`];
  if (feeds.length === 0) {
    const text = joined([...problems, md`${m.feeds.none}`], '\n');
    return { tone: 'notice', blocks: [{ kind: 'text', text }] };
  }
  const isFailing = ({ health, isPaused }: Feed) => health.failures > 0 && !isPaused;
  const failing = feeds.filter(isFailing);
  const sorted = [...failing, ...feeds.filter((feed) => !isFailing(feed))];
  const pages = pagesFor(sorted.length, PER_PAGE);
  const page = pageFrom(wantedPage, pages);
  const shown = sorted.slice((page - 1) * PER_PAGE, page * PER_PAGE);
  const listed = (lengths: Lengths) =>
    shown.map((feed) => {
      const count = md`${m.feeds.articles(articles.get(feed.url) ?? 0)}`;
      return feedText(feed, language, lengths, count);
    });
  const usual = listed(LENGTHS);
  const texts = lengthOf(usual) <= LIST_LENGTH ? usual : listed(SHORT_LENGTHS);
  const title = md`**${m.feeds.listTitle(feeds.length, failing.length, page, pages)}**`;
  return {
    tone: 'notice',
    blocks: [
      ...[title, ...problems, ...texts].map((text) => ({ kind: 'text', text }) as const),
      pageButtons(FEEDS_PAGE, page, pages, [], m),
    ],
  };
}

function lengthOf(texts: readonly Markdown[]): number {
  return texts.reduce((sum, { markdown }) => sum + markdown.length, 0);
}
