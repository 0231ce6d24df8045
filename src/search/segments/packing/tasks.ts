import { createAnalyser } from '../../analysis/analyser.ts';
import { ColumnBuilder } from '../../analysis/column-builder.ts';
import type { Article } from '../../../articles/article.ts';
import type { WordColumns } from '../../words/word-numbers.ts';
import { createWordNumbers } from '../../words/word-numbers.ts';
import { joinWords } from '../../words/words-buffer.ts';
import { pack } from '../packed/pack.ts';
import type { Packed } from '../packed/packed.ts';
import { openPacked } from '../packed/packed.ts';
import type { WordTables } from '../packed/postings.ts';
import type { Source } from '../segment.ts';

/** What is done about segments where nobody has to wait for it. */
export type PackingTasks = ReturnType<typeof createPackingTasks>;

export function createPackingTasks() {
  let taken: Source[] = [];
  return {
    ...createReadingTasks(),
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
  };
}

function createReadingTasks() {
  const numbers = createWordNumbers();
  const analyse = createAnalyser(numbers, Infinity);
  let builder = new ColumnBuilder();
  let ids: string[] = [];
  return {
    /** Goes on with the numbers of words that are known, and which are left alone until `words`. */
    know(columns: WordColumns): void {
      numbers.adopt(columns);
    },
    /** Analyses articles. @returns how many passages were read since a segment was packed */
    read(articles: readonly Article[]): number {
      for (const article of articles) {
        ids.push(article.id);
        const steps = analyse(article, builder);
        while (steps.next().done !== true);
      }
      return builder.passages;
    },
    /** One packed segment of what was read since the last. */
    packRead(): SharedArrayBuffer {
      const articles = ids.map((id, at) => [at, id] as const);
      const buffer = pack([{ columns: builder.columns(), articles }], numbers.columns());
      builder = new ColumnBuilder();
      ids = [];
      return buffer;
    },
    /** The numbers of all words, as they are now. */
    words: (): WordColumns => numbers.columns(),
    /** Such numbers in one buffer. */
    joinWords,
  };
}
