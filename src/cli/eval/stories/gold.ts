import { z } from 'zod';
import type { Article } from '../../../articles/article.ts';
import { readFolder } from '../../../articles/folder.ts';
import { UserError } from '../../../errors.ts';
import { readJsonLines } from '../json-files.ts';
import { plainArticle } from '../plain-article.ts';
import type { WholeArticle } from './halves.ts';
import { halvesOf } from './halves.ts';

/** An article and the story that it belongs to. */
export interface GoldArticle {
  readonly story: string;
  readonly article: Article;
}

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}/, 'must begin with YYYY-MM-DD')
  .transform((date) => date.slice(0, 'YYYY-MM-DD'.length));
const name = z.union([z.string(), z.number().transform(String)]);

const lineSchema = z.object({
  id: name,
  story: name.optional(),
  title: z.string().default(''),
  text: z.string().optional(),
  sentences: z.array(z.string()).optional(),
  date: day.nullish(),
  published: day.nullish(),
  outlet: z.string().nullish(),
});

type Line = z.infer<typeof lineSchema>;

/**
 * Labelled articles, day by day in the order of time, undated ones last: from a file of labels or
 * labelled articles, or made of the halves of a file of sentences.
 *
 * @param folder of the articles that the file gives no text of
 * @throws UserError where they cannot be read
 */
export async function readGold(path: string, folder?: string): Promise<GoldArticle[][]> {
  const lines = readJsonLines(path, lineSchema);
  if (lines.every(({ story }) => story === undefined)) return halvesOf(lines.map(wholeArticle));
  const articles = folder === undefined ? [] : (await readFolder(folder)).articles;
  const byName = new Map(
    articles.flatMap((article) => [
      [nameOf(article.id), article] as const,
      [article.id, article] as const,
    ]),
  );
  const gold = lines.map((line) => {
    const article = line.text === undefined ? byName.get(line.id) : labelled(line, line.text);
    if (line.story === undefined) throw new UserError(`${path}: ${line.id} lacks its "story".`);
    if (article === undefined) {
      throw new UserError(`${path}: ${line.id} has no "text" and is not among --articles.`);
    }
    return { story: line.story, article };
  });
  return byDay(gold);
}

function wholeArticle({ id, date, sentences = [] }: Line): WholeArticle {
  return { id, date: date ?? null, sentences };
}

function labelled({ id, title, published, date, outlet }: Line, text: string): Article {
  const article = plainArticle(id, title, text);
  return { ...article, published: published ?? date ?? null, outlet: outlet ?? null };
}

/** The file's name without its ending. */
function nameOf(id: string): string {
  return id.replace(/\.[^./]*$/, '');
}

function byDay(gold: readonly GoldArticle[]): GoldArticle[][] {
  const days = Map.groupBy(gold, ({ article }) => article.published ?? UNDATED);
  return [...days].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, articles]) => articles);
}

/** Sorts behind every day. */
const UNDATED = 'undated';
