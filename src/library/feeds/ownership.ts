import { isSameSite } from '../../feeds/same-site.ts';
import type { Store } from '../../store/store.ts';
import type { Library } from '../library.ts';

/** Which articles the entries of one check may write. */
export interface Ownership {
  /**
   * Whether an article is this entry's, or nobody's yet: no file, page or upload is that article, no
   * other entry became it, and nobody removed it.
   */
  isFree(articleId: string, key: string): Promise<boolean>;
}

/** @param present the keys of the feed's entries as they are now; what others became is up for grabs */
export function ownershipIn(
  feed: string,
  present: ReadonlySet<string>,
  store: Pick<Store, 'entriesFor' | 'isDismissed'>,
  library: Pick<Library, 'sourceOf'>,
): Ownership {
  /** Which entry got an article during this check: two of them may lead to one page. */
  const taken = new Map<string, string>();

  async function isFreeOutside(articleId: string, key: string): Promise<boolean> {
    const source = library.sourceOf(articleId);
    if (source !== undefined && source !== 'feed') return false;
    if (await store.isDismissed(articleId)) return false;
    const isPublishers = (url: string) => isSameSite(url, articleId);
    // Feeds that are checked at once may both have brought it: then the first one has it. Others may
    // link an article, but its publisher's feed is the one that says what it is.
    const [owner] = (await store.entriesFor(articleId))
      .filter((entry) => entry.feed !== feed || entry.key === key || present.has(entry.key))
      .sort((a, b) => Number(isPublishers(b.feed)) - Number(isPublishers(a.feed)));
    if (owner === undefined || (owner.feed === feed && owner.key === key)) return true;
    return isPublishers(feed) && !isPublishers(owner.feed);
  }

  return {
    async isFree(articleId, key) {
      if ((taken.get(articleId) ?? key) !== key) return false;
      taken.set(articleId, key);
      const isFree = await isFreeOutside(articleId, key);
      if (!isFree) taken.delete(articleId);
      return isFree;
    },
  };
}
