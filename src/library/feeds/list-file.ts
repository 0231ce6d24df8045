import { readFile } from 'node:fs/promises';
import { isMissing } from '../../errors.ts';
import { parseFeedList } from '../../feeds/feed-list.ts';
import type { Log } from '../../log.ts';
import type { Feeds } from './feeds.ts';

/** The file in which the operator lists feeds. */
export interface ListFile {
  /** Follows what it lists where that has changed; a file that is gone takes no feed along. */
  look(): Promise<void>;
}

export function createListFile(path: string, feeds: Feeds, log: Log): ListFile {
  let known: string | null = null;
  /** One look after the other. */
  let current: Promise<void> = Promise.resolve();

  async function look(): Promise<void> {
    const text = await readFile(path, 'utf8').catch((error: unknown) => {
      if (isMissing(error)) return null;
      throw error;
    });
    if (text === known) return;
    if (text === null) {
      log.warn({ path }, 'the list of feeds is gone; its feeds are followed on');
      known = null;
      return;
    }
    const { feeds: listed, problems } = parseFeedList(text);
    for (const { line, message } of problems) log.warn({ path, line }, message);
    const { added, removed } = await feeds.follow(listed);
    known = text;
    if (added + removed > 0) log.info({ path, added, removed }, 'the list of feeds was read');
  }
  return {
    look() {
      current = current.then(look, look);
      return current;
    },
  };
}
