import type { Publication } from '../../src/answers/answer.ts';
import type { Collection } from '../../src/articles/collection.ts';
import type { Comparison, WholeStory } from '../../src/digests/digest.ts';
import type { Markdown } from '../../src/discord/markdown.ts';
import { joined, md } from '../../src/discord/markdown.ts';
import type { Block, Reply } from '../../src/discord/reply.ts';
import { messagesOf } from '../../src/discord/reply.ts';
import { splitReply } from '../../src/discord/split.ts';
import type { Messages } from '../../src/i18n/en.ts';
import { shorten } from '../../src/text/shorten.ts';
import { excerptBlock } from './answer.ts';
import { articleSelect } from './article-select.ts';
import { articleList } from './citation.ts';
import { sourceLine } from './digest-story.ts';
import { pageButtons, pageFrom } from './pages.ts';

export const STORY_PAGE = 'story-page';

const HEADLINE_LENGTH = 200;

/** Articles that stay together on a page, and the most that a select takes. */
const TOGETHER = 8;
const SELECTABLE = 25;

/** What stays together on a page. */
interface Part {
  readonly articles: readonly Publication[];
  readonly blocks: readonly Block[];
}

/** A page of a story: its articles, then what several of them say and where their numbers differ, else more of them. */
export function wholeStoryReply(
  story: WholeStory,
  wantedPage: string,
  collection: Collection,
  m: Messages,
): Reply {
  const parts = [
    ...articleParts(story.articles, m),
    ...story.comparisons.map((comparison) => comparisonPart(comparison, m)),
    ...furtherParts(story, m),
  ];
  const whole = splitReply('found', parts, (shown, number) => {
    const page = number + 1;
    const isLast = shown.at(-1) === parts.at(-1);
    const articles = shown
      .flatMap((part) => part.articles)
      .flatMap(({ articleId }) => collection.get(articleId) ?? []);
    return [
      { kind: 'text', text: headOf(story, m) },
      ...shown.flatMap(({ blocks }) => blocks),
      pageButtons(STORY_PAGE, page, isLast ? page : page + 1, [story.id], m),
      ...articleSelect(articles.slice(0, SELECTABLE), m),
    ];
  });
  const pages = messagesOf(whole);
  return pages[pageFrom(wantedPage, pages.length) - 1] ?? whole;
}

function headOf({ headline, articles }: WholeStory, m: Messages): Markdown {
  const title = md`### ${shorten(headline, HEADLINE_LENGTH)}`;
  const outlets = new Set(articles.flatMap(({ outlet }) => outlet ?? [])).size;
  return joined([title, md`-# ${m.digests.size(articles.length, outlets)}`], '\n');
}

function articleParts(articles: readonly Publication[], m: Messages): Part[] {
  const parts: Part[] = [];
  for (let from = 0; from < articles.length; from += TOGETHER) {
    const listed = articles.slice(from, from + TOGETHER);
    parts.push({ articles: listed, blocks: [{ kind: 'text', text: articleList(listed, m) }] });
  }
  return parts;
}

function comparisonPart({ kind, excerpts }: Comparison, m: Messages): Part {
  const title: Block = { kind: 'text', text: md`**${m.digests.story.kinds[kind]}**` };
  const quoted = excerpts.map((excerpt) => excerptBlock(excerpt, m));
  return { articles: [], blocks: [title, ...quoted] };
}

/** Under one headline, an excerpt need not name its article's title again. */
function furtherParts({ headline, further }: WholeStory, m: Messages): Part[] {
  if (further.length === 0) return [];
  const title: Block = { kind: 'text', text: md`**${m.digests.story.further}**` };
  const quoted = further.map((excerpt) => ({
    ...excerptBlock(excerpt, m),
    caption: sourceLine(excerpt, headline, m),
  }));
  return [{ articles: [], blocks: [title, ...quoted] }];
}
