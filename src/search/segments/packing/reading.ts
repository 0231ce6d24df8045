import type { Article } from '../../../articles/article.ts';
import { createAnalyser } from '../../analysis/analyser.ts';
import { ColumnBuilder } from '../../analysis/column-builder.ts';
import type { ArticleColumns } from '../../analysis/columns.ts';
import { NumberList } from '../../words/number-list.ts';
import { UnitList } from '../../words/unit-list.ts';
import type { WordColumns } from '../../words/word-lists.ts';
import type { Counted } from '../../words/passage-counts.ts';
import { createWordNumbers } from '../../words/word-numbers.ts';
import type { Strings } from '../packed/strings.ts';
import { Units } from '../../../text/units.ts';
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
  readonly ids: Strings;
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
  const units = new Units();
  let idUnits = new UnitList();
  let idStarts = new NumberList();
  return {
    read(some: readonly Article[]): WordsOfReader {
      newNames = new NumberList();
      for (const article of some) {
        units.take(article.id);
        idStarts.push(idUnits.length);
        idUnits.push(units.values, 0, article.id.length);
        const steps = analyse(article, builder);
        while (steps.next().done !== true);
      }
      return { columns: numbers.columns(), newNames: newNames.used() };
    },
    /** All articles that were read since the last time. */
    articlesRead(): ArticlesRead {
      const columns = builder.view();
      const grams = gramCountsOf(columns, numbers.columns());
      idStarts.push(idUnits.length);
      const ids = { starts: idStarts.used(), units: idUnits.used() };
      const read = { columns, ids, grams };
      builder = new ColumnBuilder();
      idUnits = new UnitList();
      idStarts = new NumberList();
      return read;
    },
  };
}
