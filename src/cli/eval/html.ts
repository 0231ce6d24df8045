import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { decodeText } from '../../articles/charsets/decode.ts';
import { readPage } from '../../articles/html/read-page.ts';
import { elementsIn, parseTree, textIn } from '../../articles/html/tree.ts';
import { readDeclared } from '../../articles/declared.ts';
import { articleOf } from '../../articles/read-article.ts';
import { problemOf, UserError } from '../../errors.ts';
import type { OnProgress } from '../../progress-bar.ts';
import { percentile } from './figures.ts';
import {
  newsPageSchema,
  type NewsPage,
  type Read,
  scoreNews,
  scoreSegments,
  type SegmentPage,
  segmentPageSchema,
} from './html-scores.ts';
import { readJson } from './json-files.ts';
import type { Figures } from './measure.ts';

const goldSchema = z.union([z.array(segmentPageSchema), z.array(newsPageSchema)]);

export const HTML_DEFINITION = `
Articles read from the pages in a folder with a gold.json. What we read is an article's headings
and text; white space, quotation marks and apostrophes are compared as one, case counts. A page
without an article counts as an empty one.
Pages with wanted and unwanted segments: precision, recall and F1 over all pages together, where a
wanted segment that we read is right, a wanted one that we lack is missed, and an unwanted one that
we read is wrong, as trafilatura counts it.
Pages with paragraphs: paragraphs: the share of a page's paragraphs that we read, each whole.
tokens: F1 of the words of its headings and paragraphs, as often as they occur, case aside. title:
ours is the one given, but for words before or behind it (a kicker, an outlet: at most half), or a
headline (h1) that the page shows; title as given: only the former. day: the day given. author: we name
everyone given, where somebody is. All are means over pages.`.trim();

/** @throws UserError where the folder cannot be used */
export async function measureHtml(
  folder: string,
  onProgress: OnProgress = () => {},
): Promise<Figures> {
  const gold = readJson(join(folder, 'gold.json'), goldSchema);
  const milliseconds: number[] = [];
  async function read(file: string, url: string): Promise<Read> {
    const decoded = await decodeText(pageBytes(join(folder, file)), { markup: 'html' });
    const html = 'reason' in decoded ? '' : decoded.text;
    const start = performance.now();
    const { blocks, ...metadata } = readPage(html, { url });
    const outcome = articleOf(url, readDeclared(new Map()), { blocks, metadata });
    milliseconds.push(performance.now() - start);
    onProgress(milliseconds.length, gold.length, 'pages');
    return { article: 'reason' in outcome ? null : outcome.article, headlines: headlinesIn(html) };
  }
  const figures = isSegmentGold(gold)
    ? scoreSegments(
        await inTurn(gold, async (page) => ({
          page,
          ...(await read(join('html', `${page.file}.gz`), page.url)),
        })),
      )
    : scoreNews(
        await inTurn(gold, async (page) => ({ page, ...(await read(page.html, page.url)) })),
      );
  return {
    ...figures,
    milliseconds: {
      'page, p50': percentile(milliseconds, 0.5),
      p99: percentile(milliseconds, 0.99),
    },
  };
}

/** One after the other, so that none is timed while another is read. */
async function inTurn<T, R>(items: readonly T[], map: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const item of items) results.push(await map(item));
  return results;
}

function headlinesIn(html: string): string[] {
  return [...elementsIn(parseTree(html))].filter(({ tag }) => tag === 'h1').map(textIn);
}

function isSegmentGold(gold: readonly SegmentPage[] | readonly NewsPage[]): gold is SegmentPage[] {
  return gold[0] !== undefined && 'with' in gold[0];
}

function pageBytes(path: string): Buffer {
  try {
    return gunzipSync(readFileSync(path));
  } catch (error) {
    throw new UserError(`${path} cannot be read: ${problemOf(error)}.`, { cause: error });
  }
}
