import type { OpenFolder } from '../answers/open.ts';
import { openFolder } from '../answers/open.ts';
import { passagesOf } from '../articles/passages.ts';
import type { Config } from '../config.ts';
import { naming } from '../errors.ts';
import { ALL_KINDS } from '../feeds/file-kinds.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { openLexicon } from '../lexicon/open.ts';
import { withProgressBar } from '../progress-bar.ts';
import { keptArticles } from '../store/sqlite/kept-articles.ts';

/**
 * The articles that a command of the terminal is about.
 *
 * @param dir what `--articles` says; where it says nothing, what the bot answers from
 * @throws {UserError} where the folder is missing or holds no article
 */
export async function openArticles(dir: string | undefined, config: Config): Promise<OpenFolder> {
  const lexicon = await openLexicon(config);
  return dir === undefined
    ? await openAll(config, lexicon)
    : await naming('--articles', () => openWithBar(dir, lexicon));
}

function openWithBar(dir: string, lexicon: Lexicon): Promise<OpenFolder> {
  return withProgressBar((onProgress) => openFolder(dir, lexicon, ALL_KINDS, onProgress));
}

/** What the bot answers from: the folder, and what its store alone has. */
async function openAll({ articlesDir, dataDir }: Config, lexicon: Lexicon): Promise<OpenFolder> {
  const opened = await naming('ARTICLES_DIR', () => openWithBar(articlesDir, lexicon));
  const { collection, engine } = opened;
  for (const article of await naming('DATA_DIR', () => keptArticles(dataDir))) {
    if (collection.get(article.id) !== undefined) continue;
    collection.put(article);
    await engine.put(article, passagesOf(article));
  }
  return opened;
}
