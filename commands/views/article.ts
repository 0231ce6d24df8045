import { openingOf } from '../../src/answers/opening.ts';
import type { Article } from '../../src/articles/article.ts';
import { headingsOf } from '../../src/articles/outline.ts';
import { revisionOf } from '../../src/answers/place.ts';
import { customId } from '../../src/discord/custom-id.ts';
import type { Markdown } from '../../src/discord/markdown.ts';
import { joined, md } from '../../src/discord/markdown.ts';
import type { Reply } from '../../src/discord/reply.ts';
import { shorten } from '../../src/text/shorten.ts';
import type { Messages } from '../../src/i18n/en.ts';
import { articleLine } from './citation.ts';

export const TEXT_PAGE = 'text';

/** How many headings are listed, and how much of each is shown. */
const HEADINGS_LISTED = 10;
const HEADING_LENGTH = 100;
const AUTHOR_LENGTH = 100;

/** One article: outlet, author, date, headings, opening and, where allowed, the way to its text. */
export function articleReply(
  article: Article,
  note: string | null,
  fullText: boolean,
  m: Messages,
): Reply {
  const text = customId(TEXT_PAGE, 1, ...revisionValues(article));
  return {
    tone: 'found',
    blocks: [
      { kind: 'text', text: headOf(article, note, m) },
      { kind: 'quote', heading: md`-# ${m.sources.opening}`, quotation: openingOf(article) },
      { kind: 'buttons', buttons: fullText ? [{ label: m.buttons.fullText, id: text }] : [] },
    ],
  };
}

function headOf(article: Article, note: string | null, m: Messages): Markdown {
  const { author } = article;
  const headings = headingsOf(article).slice(0, HEADINGS_LISTED);
  return joined(
    [
      note === null ? null : md`-# ${note}`,
      md`**${articleLine(article, m)}**`,
      author === null ? null : md`${m.sources.author(shorten(author, AUTHOR_LENGTH))}`,
      headings.length === 0 ? null : md`${m.sources.headings}:`,
      ...headings.map((heading) => md`- ${shorten(heading, HEADING_LENGTH)}`),
    ],
    '\n',
  );
}

/** By which a button finds the article, and whether its text is still the same. */
export function revisionValues(article: Article): string[] {
  const { key, revision } = revisionOf(article);
  return [key, revision];
}
