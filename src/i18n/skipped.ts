import type { Skipped } from '../articles/folder.ts';
import { shorten } from '../text/shorten.ts';
import type { Messages } from './en.ts';

/** How much of a path is shown. */
const PATH_LENGTH = 100;

/** What was skipped and why; whether articles of it are lost says it as well. */
export function skippedText({ path, reason, keepsArticles }: Skipped, m: Messages): string {
  const name = path === '.' ? m.status.wholeFolder : shorten(path, PATH_LENGTH);
  const kept = keepsArticles === true ? `; ${m.status.keepsArticles}` : '';
  return `${name}: ${m.status.reasons[reason]}${kept}`;
}
