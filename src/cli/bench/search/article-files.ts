import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Entry } from './corpus.ts';

/** Some 15 MB; the bot takes files of up to 100. */
const ARTICLES_A_FILE = 10_000;

/** Writes articles into a folder as the bot reads them, in JSON Lines. */
export async function writeArticleFiles(dir: string, entries: readonly Entry[]): Promise<void> {
  await mkdir(dir, { recursive: true });
  for (let from = 0; from < entries.length; from += ARTICLES_A_FILE) {
    const file = createWriteStream(join(dir, `news-${String(from)}.jsonl`));
    for (const { article } of entries.slice(from, from + ARTICLES_A_FILE)) {
      const { id, title, text } = article;
      if (!file.write(`${JSON.stringify({ id, title, text })}\n`)) await once(file, 'drain');
    }
    file.end();
    await once(file, 'finish');
  }
}
