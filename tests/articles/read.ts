import type { Article } from '../../src/articles/article.ts';
import { readArticle } from '../../src/articles/read-article.ts';

/** The article that a file with these lines is read as. */
export async function read(lines: string | readonly string[], path = 'file.txt'): Promise<Article> {
  const result = await readArticle(path, typeof lines === 'string' ? lines : lines.join('\n\n'));
  if ('reason' in result) throw new Error(`refused: ${result.reason} ${result.detail ?? ''}`);
  return result.article;
}

/** Each section as its heading and its paragraphs. */
export function outline({ text, sections }: Article): [string | null, ...string[]][] {
  return sections.map(({ heading, start, end }) => [
    heading,
    ...text.slice(start, end).split('\n\n'),
  ]);
}

export const TITLE = 'Neue Brücke für den Hafen von Musterstadt';
export const LEAD =
  'Der Rat hat am Montag beschlossen, die alte Brücke abzureißen und neu zu bauen.';
export const MORE =
  'Die Arbeiten beginnen im Frühjahr und dauern zwei Jahre, teilte das Bauamt mit.';
export const LAST =
  'Bis dahin fährt eine Fähre, die auch Lastwagen aufnimmt und nichts kosten soll.';
