import { createDuplicates } from '../../articles/duplicates/duplicates.ts';
import { cut, edited } from '../eval/duplicates/edits.ts';
import type { OnProgress } from '../../progress-bar.ts';
import { randomFrom } from '../random.ts';
import { memoryUsed } from './memory.ts';
import { writerLike } from './news-like.ts';

/** What it takes to group so many articles by what is the same. */
export interface DuplicatesCost {
  readonly articles: number;
  /** Milliseconds, without making the texts: of the process's time, and by the clock. */
  readonly cpu: number;
  readonly wall: number;
  /** Kept for each article, texts not counted. */
  readonly bytesPerArticle: number;
  /** How many of the copies among them are in one group with what they were made of, from 0 to 1. */
  readonly copiesFound: number;
}

/** Words of an article. */
const LENGTH = { shortest: 100, longest: 700 } as const;

/** Every so many articles, one is a copy of the one before, cut and edited a little. */
const COPY_EVERY = 4;

/** Groups that many articles, made of the words of the given texts. */
export async function measureDuplicates(
  texts: readonly string[],
  articles: number,
  onProgress: OnProgress = () => {},
): Promise<DuplicatesCost> {
  const random = randomFrom(1);
  const write = writerLike(texts, random);
  const words = texts.flatMap((text) => text.match(/\S+/g) ?? []);
  const memoryBefore = await memoryUsed();
  const duplicates = createDuplicates();
  const copies: string[] = [];
  let cpu = 0;
  let wall = 0;
  let text = '';
  for (let n = 0; n < articles; n++) {
    const id = String(n);
    if (n % COPY_EVERY === COPY_EVERY - 1) {
      text = edited(cut(text, 0.9), 0.02, words, random);
      copies.push(id);
    } else text = write(LENGTH.shortest + random.below(LENGTH.longest - LENGTH.shortest));
    const begun = performance.now();
    const usedBefore = process.cpuUsage();
    duplicates.put({ id, published: null, text });
    const { user, system } = process.cpuUsage(usedBefore);
    cpu += (user + system) / 1000;
    wall += performance.now() - begun;
    onProgress(n + 1, articles, 'articles');
  }
  const found = copies.filter((id) => duplicates.groupOf(id).includes(String(Number(id) - 1)));
  return {
    articles,
    cpu,
    wall,
    bytesPerArticle: Math.round(((await memoryUsed()) - memoryBefore) / articles),
    copiesFound: found.length / copies.length,
  };
}
