import { added } from '../../words/passage-counts.ts';
import type { WordColumns } from '../../words/word-lists.ts';
import { WordLists } from '../../words/word-lists.ts';
import { WordJoin } from '../../words/word-join.ts';
import { joinWords } from '../../words/words-buffer.ts';
import { pack } from '../packed/pack.ts';
import type { Packed } from '../packed/packed.ts';
import { openPacked } from '../packed/packed.ts';
import { stringAt } from '../packed/strings.ts';
import type { WordTables } from '../packed/postings.ts';
import type { Source } from '../segment.ts';
import type { ArticlesRead, WordsOfReader } from './reading.ts';
import { createReadingTasks } from './reading.ts';

/** What is done about segments where nobody has to wait for it. */
export type PackingTasks = ReturnType<typeof createPackingTasks>;

export function createPackingTasks() {
  let taken: Source[] = [];
  return {
    ...createReadingTasks(),
    ...createJoiningTasks(),
    /** Gets articles to pack later: what is handed over at once must be little. */
    take(sources: readonly Source[]): void {
      taken.push(...sources);
    },
    /** One packed segment of what was taken, and of what is left in other ones. */
    pack(packed: readonly Packed[], words: WordTables): SharedArrayBuffer {
      const others = packed.flatMap(({ buffer, removed }) =>
        openPacked(buffer, removed).articles(),
      );
      const sources = [...taken, ...others];
      taken = [];
      return pack(sources, words);
    },
    /** The numbers of words in one buffer. */
    joinWords,
  };
}

/** What is done about what several threads read. */
function createJoiningTasks() {
  let lists = new WordLists();
  /** By the place of the thread. */
  const joins: WordJoin[] = [];
  return {
    /** Goes on with the numbers of words that are known, and which are left alone until `words`. */
    know(columns: WordColumns): void {
      lists = new WordLists(columns);
    },
    /** To be called in the order of the articles, whichever thread read them. */
    join(reader: number, { columns, newNames }: WordsOfReader): void {
      (joins[reader] ??= new WordJoin(lists)).take(columns, newNames);
    },
    /** One packed segment of what the threads have read since the last; all of it must be joined. */
    packRead(read: readonly ArticlesRead[]): SharedArrayBuffer {
      const sources = read.map(({ columns, ids }, reader) => {
        const articles = Array.from(
          { length: ids.starts.length - 1 },
          (_, at) => [at, stringAt(ids, at)] as const,
        );
        return { columns, articles, numbers: joins[reader]?.numbers.used() ?? null };
      });
      const grams = read.map((own, reader) => joins[reader]?.gramsCounted(own.grams) ?? own.grams);
      return pack(sources, lists.columns(), added(grams));
    },
    /** The numbers of all words, as they are now. */
    words: (): WordColumns => lists.columns(),
  };
}
