import { fold } from '../text/fold.ts';
import { keyOf } from './thesaurus-key.ts';

/** Words and phrases that say the same, as written. */
export type Group = readonly string[];

/** The words under which a group is found, and the group. */
export interface Entry {
  readonly words: readonly string[];
  /** Made when it is asked for: a large file has a million members, of which few are ever wanted. */
  readonly group: () => Group;
}

/** Groups by the words that they are found under. */
export interface Groups {
  /** @param key of `keyOf` */
  withKey(key: string): readonly Group[];
}

/** Letters by which words are sorted before any is stemmed: stemming a whole file takes seconds. */
const BEGINNING = 4;

interface Listed {
  readonly word: string;
  readonly entry: Entry;
}

export function groupsOf(entries: Iterable<Entry>): Groups {
  const byBeginning = new Map<string, Listed[]>();
  for (const entry of entries) {
    for (const word of entry.words) {
      for (const beginning of beginningsOf(word)) listIn(byBeginning, beginning, { word, entry });
    }
  }
  const byKey = new Map<string, ReadonlyMap<string, Listed[]>>();
  const longerThan = new Map<string, readonly string[]>();

  function keyed(beginning: string): ReadonlyMap<string, Listed[]> {
    let listed = byKey.get(beginning);
    if (listed === undefined) {
      listed = Map.groupBy(byBeginning.get(beginning) ?? [], ({ word }) => keyOf(word) ?? '');
      if (listed.size > 0) byKey.set(beginning, listed);
    }
    return listed;
  }

  /** Of words with this stem, which can be shorter than they are: `tot` of `töten`. */
  function beginningsWith(stem: string): readonly string[] {
    if (stem.length >= BEGINNING) return [stem.slice(0, BEGINNING)];
    let longer = longerThan.get(stem);
    if (longer === undefined) {
      longer = [...byBeginning.keys()].filter((beginning) => beginning.startsWith(stem));
      if (longer.length > 0) longerThan.set(stem, longer);
    }
    return longer;
  }

  return {
    withKey(key) {
      const [stem = ''] = key.split(' ', 1);
      const listed = beginningsWith(stem).flatMap((beginning) => keyed(beginning).get(key) ?? []);
      return [...new Set(listed.map(({ entry }) => entry))].map(({ group }) => group());
    },
  };
}

/** Of every word of a phrase: which of them are stop words is not known yet. */
function beginningsOf(phrase: string): Set<string> {
  const words = fold(phrase).match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.map((word) => word.slice(0, BEGINNING)));
}

function listIn<T>(lists: Map<string, T[]>, name: string, item: T): void {
  const list = lists.get(name);
  if (list === undefined) lists.set(name, [item]);
  else list.push(item);
}
