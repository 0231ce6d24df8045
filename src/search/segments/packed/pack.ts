import { ColumnBuilder } from '../../analysis/column-builder.ts';
import type { ArticleColumns } from '../../analysis/columns.ts';
import { byCodeUnits } from '../../order.ts';
import type { Counted } from '../../words/passage-counts.ts';
import type { Source } from '../segment.ts';
import type { WordTables } from './postings.ts';
import { gramCountsOf, postingsOf } from './postings.ts';
import { SECTIONS } from './sections.ts';
import { joinStrings } from './strings.ts';

/** Articles whose words may have other numbers than those of the segment. */
interface NumberedSource extends Source {
  /** By a word's number there, the one in the segment; `null` where they are the same. */
  readonly numbers?: Uint32Array | null;
}

/**
 * Makes one packed segment of articles, none of which occurs twice.
 *
 * @param gramsCounted in how many of their passages the grams are, where that is known
 */
export function pack(
  sources: readonly NumberedSource[],
  words: WordTables,
  gramsCounted: Counted | null = null,
): SharedArrayBuffer {
  const inOrder = sources
    .flatMap(({ articles, columns, numbers = null }) =>
      articles.map(([article, id]) => ({ columns, numbers, article, id })),
    )
    .sort((a, b) => byCodeUnits(a.id, b.id));
  const builder = new ColumnBuilder();
  for (const { columns, article, numbers } of inOrder) builder.copy(columns, article, numbers);
  const columns = builder.columns();
  const lists = postingsOf(columns, words);
  const grams = gramsCounted ?? gramCountsOf(columns, words);
  const ids = joinStrings(inOrder.map(({ id }) => id));
  return SECTIONS.join({
    ...columns,
    ...lists,
    articleOf: articleOf(columns),
    grams: grams.numbers,
    gramPassages: grams.passages,
    idStarts: ids.starts,
    idUnits: ids.units,
  });
}

/** By passage. */
function articleOf({ firstPassages, starts }: ArticleColumns): Uint32Array {
  const articles = new Uint32Array(starts.length);
  for (let article = 0; article + 1 < firstPassages.length; article++) {
    articles.fill(article, firstPassages[article], firstPassages[article + 1]);
  }
  return articles;
}
