import type { Article } from '../../../articles/article.ts';
import { createAnalyser } from '../../analysis/analyser.ts';
import { ColumnBuilder } from '../../analysis/column-builder.ts';
import type { ArticleColumns } from '../../analysis/columns.ts';
import { NumberList } from '../../words/number-list.ts';
import type { StringColumns } from '../../words/string-table.ts';
import { StringTable } from '../../words/string-table.ts';
import type { WordColumns } from '../../words/word-lists.ts';
import type { Counted } from '../../words/passage-counts.ts';
import { createWordNumbers } from '../../words/word-numbers.ts';
import { gramCountsOf } from '../packed/postings.ts';

/** What a thread that reads knows then, by numbers of its own. */
export interface WordsOfReader {
  readonly columns: WordColumns;
  /** As for `WordJoin`. */
  readonly newNames: Uint32Array;
}

/** Articles as numbers, and their ids in the same order. */
export interface ArticlesRead {
  readonly columns: ArticleColumns;
  readonly ids: StringColumns;
  /** In how many passages the grams are, by the numbers of who read them. */
  readonly grams: Counted;
}

/** What is done to read articles, in one or several threads. */
export function createReadingTasks() {
  let newNames = new NumberList();
  const numbers = createWordNumbers((word, sound) => {
    newNames.push(word);
    newNames.push(sound);
  });
  const analyse = createAnalyser(numbers, Infinity);
  let builder = new ColumnBuilder();
  let ids = new StringTable();
  return {
    read(some: readonly Article[]): WordsOfReader {
      newNames = new NumberList();
      for (const article of some) {
        ids.add(article.id);
        const steps = analyse(article, builder);
        while (steps.next().done !== true);
      }
      return { columns: numbers.columns(), newNames: newNames.used() };
    },
    /** All articles that were read since the last time. */
    articlesRead(): ArticlesRead {
      const columns = builder.view();
      const grams = gramCountsOf(columns, numbers.columns());
      const read = { columns, ids: ids.columns(), grams };
      builder = new ColumnBuilder();
      ids = new StringTable();
      return read;
    },
  };
}
