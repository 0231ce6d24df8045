import type { Opening, OpenFolder } from '../answers/open.ts';
import { openFolder } from '../answers/open.ts';
import { beginOthersIndex } from '../answers/kept-index.ts';
import type { Config } from '../config.ts';
import { naming } from '../errors.ts';
import { ALL_KINDS } from '../feeds/file-kinds.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { openLexicon } from '../lexicon/open.ts';
import { readKept } from '../library/kept.ts';
import { withProgressBar } from '../progress-bar.ts';
import { withArticlesKept } from '../store/sqlite/kept-articles.ts';

/**
 * The articles that a command of the terminal is about.
 *
 * @param dir what `--articles` says; where it says nothing, what the bot answers from
 * @throws {UserError} where the folder is missing or holds no article
 */
export async function openArticles(dir: string | undefined, config: Config): Promise<OpenFolder> {
  const lexicon = await openLexicon(config);
  if (dir !== undefined) return await naming('--articles', () => openWithBar(dir, lexicon));
  const { articlesDir, dataDir } = config;
  const kept = await naming('DATA_DIR', () =>
    withArticlesKept(dataDir, (store) => readKept(store, articlesDir, new Date())),
  );
  // The bot may run, and has the index then.
  const index = beginOthersIndex(dataDir, warnOf);
  return await naming('ARTICLES_DIR', () => openWithBar(articlesDir, lexicon, { ...kept, index }));
}

function openWithBar(dir: string, lexicon: Lexicon, opening?: Opening): Promise<OpenFolder> {
  return withProgressBar((onProgress) =>
    openFolder(dir, lexicon, { kinds: ALL_KINDS, onProgress, ...opening }),
  );
}

function warnOf(error: unknown): void {
  process.emitWarning(error as Error);
}
