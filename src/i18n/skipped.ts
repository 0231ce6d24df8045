import { extname } from 'node:path/posix';
import type { Refusal, Skipped } from '../articles/refusal.ts';
import { shorten } from '../text/shorten.ts';
import type { Messages } from './en.ts';
import { wordList } from './word-list.ts';

/** How much of a path and of a detail is shown. */
const PATH_LENGTH = 100;
const DETAIL_LENGTH = 200;

/** What was skipped and why; whether articles of it are lost says it as well. */
export function skippedText({ path, reason, keepsArticles }: Skipped, m: Messages): string {
  const name = path === '.' ? m.status.wholeFolder : shorten(path, PATH_LENGTH);
  const kept = keepsArticles === true ? `; ${m.status.keepsArticles}` : '';
  return `${name}: ${m.status.reasons[reason]}${kept}`;
}

/** Why nothing was read, with what else is known. */
export function reasonText({ reason, detail }: Refusal, m: Messages): string {
  const words = m.status.reasons[reason];
  return detail === undefined ? words : `${words} (${shorten(detail, DETAIL_LENGTH)})`;
}

/** At most so many of what was skipped, what matters most first; unknown formats in one line. */
export function skippedList(skipped: readonly Skipped[], most: number, m: Messages): string[] {
  const unknown = skipped.filter(isUnknownFormat);
  const kept = skipped.filter(({ keepsArticles }) => keepsArticles === true);
  const others = skipped.filter((one) => one.keepsArticles !== true && !isUnknownFormat(one));
  const known = [...kept, ...others];
  const more = known.length - most;
  return [
    ...known.slice(0, most).map((one) => skippedText(one, m)),
    ...(more > 0 ? [m.status.skippedMore(more)] : []),
    ...(unknown.length > 0 ? [m.status.unknownFormats(unknown.length, endingsOf(unknown, m))] : []),
  ];
}

/** A file that was read when it was of another format is one to look at. */
function isUnknownFormat({ reason, keepsArticles }: Skipped): boolean {
  return reason === 'unsupported' && keepsArticles !== true;
}

/** Each once, what has none at the end. */
function endingsOf(skipped: readonly Skipped[], m: Messages): string {
  const endings = new Set(skipped.map(({ path }) => extname(path).toLowerCase()));
  const named = [...endings].filter((ending) => ending !== '').sort();
  return wordList([...named, ...(endings.has('') ? [m.status.noEnding] : [])]);
}
