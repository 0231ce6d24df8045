import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Article, Passage } from '../../../articles/article.ts';
import { passagesOf } from '../../../articles/passages.ts';
import type { OnProgress } from '../../../progress-bar.ts';
import { plainArticle } from '../../eval/plain-article.ts';
import { randomFrom } from '../../random.ts';
import type { Growth } from './growth.ts';
import { createGrowthMeter } from './growth.ts';
import { growingWriter } from './growing-news.ts';

/** An article with the passages that it is searched by. */
export interface Entry {
  readonly article: Article;
  readonly passages: readonly Passage[];
}

const QUESTIONS = 300;

/** Words of a question, with the one that it begins with. */
const QUESTION_WORDS = { fewest: 6, most: 10 } as const;

const BEGINNINGS = ['Wer', 'Was', 'Wann', 'Wo', 'Warum', 'Wie', 'Welche', 'Wohin'];

const WORD = /[\p{L}\p{N}][\p{L}\p{N}-]*/gu;

const TITLE_WORDS = 8;

/**
 * Articles made of the given texts and as long as they are, with so many passages at least. The
 * same for the same texts; fewer passages are the beginning of more.
 */
export function* newsLike(texts: readonly string[], passages: number): Generator<Entry> {
  const random = randomFrom(1);
  const write = growingWriter(texts, random);
  const lengths = texts.map((text) => text.match(/\S+/g)?.length ?? 0);
  for (let made = 0, number = 0; made < passages; number++) {
    const text = write(random.oneOf(lengths));
    const title = text.split(' ').slice(0, TITLE_WORDS).join(' ');
    const article = plainArticle(`news-${String(number)}`, title, text);
    const entry = { article, passages: passagesOf(article) };
    made += entry.passages.length;
    yield entry;
  }
}

/** Each a word that asks and neighbouring words of one of the articles. */
export function questionsAbout(articles: readonly Article[], count: number): string[] {
  const random = randomFrom(2);
  const { fewest, most } = QUESTION_WORDS;
  return Array.from({ length: count }, () => {
    const words = random.oneOf(articles).text.match(WORD) ?? [];
    const length = fewest - 1 + random.below(most - fewest + 1);
    const from = random.below(Math.max(1, words.length - length + 1));
    return `${[random.oneOf(BEGINNINGS), ...words.slice(from, from + length)].join(' ')}?`;
  });
}

/**
 * Writes articles and questions into a folder, for several processes to read.
 * @param askedAbout how many of the first passages the questions are about
 * @returns how the vocabulary of the articles grows
 */
export async function writeCorpus(
  dir: string,
  texts: readonly string[],
  passages: number,
  askedAbout: number,
  onProgress: OnProgress,
): Promise<Growth> {
  const file = createWriteStream(join(dir, 'articles.jsonl'));
  const meter = createGrowthMeter();
  const first: Article[] = [];
  let made = 0;
  for (const entry of newsLike(texts, passages)) {
    if (made < askedAbout) first.push(entry.article);
    made += entry.passages.length;
    meter.count(entry.article.text);
    if (!file.write(`${JSON.stringify(entry)}\n`)) await once(file, 'drain');
    onProgress(Math.min(made, passages), passages, 'passages written');
  }
  file.end();
  await once(file, 'finish');
  await writeFile(join(dir, 'questions.json'), JSON.stringify(questionsAbout(first, QUESTIONS)));
  return meter.growth();
}

/** The first entries of a corpus that have so many passages together. */
export async function readEntries(dir: string, passages: number): Promise<Entry[]> {
  const entries: Entry[] = [];
  const lines = createInterface(createReadStream(join(dir, 'articles.jsonl')));
  let read = 0;
  for await (const line of lines) {
    if (read >= passages) break;
    const entry = JSON.parse(line) as Entry;
    read += entry.passages.length;
    entries.push(entry);
  }
  return entries;
}
