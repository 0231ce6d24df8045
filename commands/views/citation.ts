import type { Article } from '../../src/articles/article.ts';
import type { Markdown } from '../../src/discord/markdown.ts';
import { joined, link, md } from '../../src/discord/markdown.ts';
import { shorten } from '../../src/text/shorten.ts';
import type { Messages } from '../../src/i18n/en.ts';

type Published = Pick<Article, 'title' | 'outlet' | 'published' | 'url'>;

/** Longest title and outlet that are shown whole, in characters. */
const TITLE_LENGTH = 120;
const OUTLET_LENGTH = 60;

/** Longest address that is made a link: three of them must leave room for what is quoted. */
const LINK_LENGTH = 300;

/** How much Markdown a list of articles may take of a message's 4000 characters. */
const LIST_LENGTH = 3200;

/** `title · outlet · date`, a link where the article has an address. */
export function articleLine(article: Published, m: Messages): Markdown {
  const label = [shorten(article.title, TITLE_LENGTH), ...originOf(article, m)].join(' · ');
  return linked(label, article.url);
}

/** A link where there is an address that is not too long for one, else the text alone. */
export function linked(label: string, url: string | null): Markdown {
  return url !== null && url.length <= LINK_LENGTH ? link(label, url) : md`${label}`;
}

/** Outlet and date; what is unknown is called so. */
export function originOf({ outlet, published }: Published, m: Messages): string[] {
  return [
    outlet === null ? m.unknownOutlet : shorten(outlet, OUTLET_LENGTH),
    published === null ? m.undated : m.day(published),
  ];
}

/** `[n] title · outlet · date` in small print. */
export function citationLine(citation: Published & { readonly n: number }, m: Messages): Markdown {
  return md`-# ${`[${String(citation.n)}]`} ${articleLine(citation, m)}`;
}

/** A list of articles, without links where these would burst the message. */
export function articleList(
  articles: readonly Published[],
  m: Messages,
  noteOn: (index: number) => string = () => '',
): Markdown {
  const listed = (shown: readonly Published[]) =>
    joined(
      shown.map((article, index) => md`- ${articleLine(article, m)}${noteOn(index)}`),
      '\n',
    );
  const linked = listed(articles);
  if (linked.markdown.length <= LIST_LENGTH) return linked;
  return listed(articles.map((article) => ({ ...article, url: null })));
}
