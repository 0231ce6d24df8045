import { z } from 'zod';
import type { Article } from '../../articles/article.ts';
import { oneLine } from '../../articles/characters.ts';
import { mean, share } from './figures.ts';
import type { Figures } from './measure.ts';

export const segmentPageSchema = z.object({
  url: z.string(),
  file: z.string(),
  with: z.array(z.string()),
  without: z.array(z.string()),
});

export const newsPageSchema = z.object({
  url: z.string(),
  html: z.string(),
  title: z.string(),
  authors: z.array(z.string()).nullable(),
  publishing_date: z.string().nullable(),
  sections: z.array(z.object({ headline: z.array(z.string()), paragraphs: z.array(z.string()) })),
});

export type SegmentPage = z.infer<typeof segmentPageSchema>;
export type NewsPage = z.infer<typeof newsPageSchema>;

/** What was read of a page, and the headlines that it shows. */
export interface Read {
  readonly article: Article | null;
  readonly headlines: readonly string[];
}

export function scoreSegments(pages: readonly (Read & { readonly page: SegmentPage })[]): Figures {
  let [right, missed, wrong, avoided] = [0, 0, 0, 0];
  for (const { page, article } of pages) {
    const text = normalised(article ? shownText(article) : '');
    const has = (segment: string) => text.includes(normalised(segment));
    const wanted = page.with.filter(has).length;
    const unwanted = page.without.filter(has).length;
    right += wanted;
    missed += page.with.length - wanted;
    wrong += unwanted;
    avoided += page.without.length - unwanted;
  }
  return {
    shares: {
      precision: share(right, right + wrong),
      recall: share(right, right + missed),
      f1: share(2 * right, 2 * right + wrong + missed),
    },
    counts: { pages: pages.length, right, missed, wrong, avoided },
  };
}

export function scoreNews(pages: readonly (Read & { readonly page: NewsPage })[]): Figures {
  const withAuthors = pages.filter(({ page }) => (page.authors ?? []).length > 0);
  const dated = pages.filter(({ page }) => page.publishing_date !== null);
  const shareOf = <T>(of: readonly T[], holds: (one: T) => boolean) =>
    mean(of.map((one) => Number(holds(one))));
  return {
    shares: {
      paragraphs: mean(pages.map(paragraphRecall)),
      tokens: mean(pages.map(tokenF1)),
      title: shareOf(pages, (page) => hasGivenTitle(page) || hasShownTitle(page)),
      'title as given': shareOf(pages, hasGivenTitle),
      day: shareOf(
        dated,
        ({ page, article }) => article?.published === page.publishing_date?.slice(0, 10),
      ),
      author: shareOf(
        withAuthors,
        ({ page, article }) =>
          page.authors?.every((name) => article?.author?.includes(name) ?? false) ?? false,
      ),
    },
    counts: { pages: pages.length },
  };
}

function paragraphRecall({ page, article }: Read & { page: NewsPage }): number {
  const text = normalised(article ? shownText(article) : '');
  const paragraphs = page.sections.flatMap((section) => section.paragraphs);
  return mean(paragraphs.map((paragraph) => Number(text.includes(normalised(paragraph)))));
}

function tokenF1({ page, article }: Read & { page: NewsPage }): number {
  const given = wordsOf(
    page.sections.flatMap(({ headline, paragraphs }) => [...headline, ...paragraphs]).join('\n'),
  );
  const ours = wordsOf(article ? shownText(article) : '');
  const left = new Map<string, number>();
  for (const word of given) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of ours) {
    const count = left.get(word) ?? 0;
    if (count > 0) shared += 1;
    left.set(word, count - 1);
  }
  return share(2 * shared, given.length + ours.length);
}

function hasGivenTitle({ page, article }: Read & { page: NewsPage }): boolean {
  const [given, ours] = [normalised(page.title), normalised(article?.title ?? '')];
  const [shorter, longer] = ours.length < given.length ? [ours, given] : [given, ours];
  return shorter.length * 2 >= longer.length && longer.includes(shorter);
}

function hasShownTitle({ article, headlines }: Read): boolean {
  const ours = normalised(article?.title ?? '');
  return headlines.some((headline) => normalised(headline) === ours);
}

/** Each heading once, above its text. */
function shownText({ text, sections }: Article): string {
  return sections
    .flatMap(({ heading, start, end }, at) => [
      heading === sections[at - 1]?.heading ? '' : (heading ?? ''),
      text.slice(start, end),
    ])
    .join('\n');
}

function normalised(text: string): string {
  return oneLine(text.replace(/[„“”«»‟″]/gu, '"').replace(/[‚‘’‹›′]/gu, "'"));
}

function wordsOf(text: string): string[] {
  return (
    normalised(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
