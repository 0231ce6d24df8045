import { readFile } from 'node:fs/promises';
import { isMissing } from '../../errors.ts';
import { parseFeedList } from '../../feeds/feed-list.ts';
import type { Log } from '../../log.ts';
import type { Feeds } from './feeds.ts';

/** The file in which the operator lists feeds. */
export interface ListFile {
  /**
   * Follows what it lists where that has changed and looks the same twice: before, it may be half
   * written. A file that is gone or cannot be read takes no feed along. Never rejects.
   */
  look(): Promise<void>;
}

export function createListFile(path: string, feeds: Feeds, log: Log): ListFile {
  /** What is followed; `undefined` before the first look. */
  let followed: string | null | undefined;
  let seen: string | null = null;
  let problem = '';

  async function look(): Promise<void> {
    const text = await readFile(path, 'utf8').catch((error: unknown) => {
      if (isMissing(error)) return null;
      throw error;
    });
    const isFirst = followed === undefined;
    const isResting = text === seen;
    seen = text;
    if (text === followed || !(isFirst || isResting)) return;
    if (text !== null) await follow(text);
    else if (!isFirst) log.warn({ path }, 'the list of feeds is gone; its feeds stay followed');
    followed = text;
  }

  async function follow(text: string): Promise<void> {
    const list = parseFeedList(text);
    for (const { line, text, message } of list.problems) log.warn({ path, line, text }, message);
    const { added, removed } = await feeds.follow(list);
    if (added.length + removed.length === 0) return;
    log.info({ path, added, removed }, 'the list of feeds was read');
  }

  return {
    async look() {
      try {
        await look();
        problem = '';
      } catch (error) {
        const message = String(error);
        if (message !== problem) log.error({ err: error, path }, 'the list of feeds was not read');
        problem = message;
      }
    },
  };
}
