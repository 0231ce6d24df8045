import type { Hit, SearchOptions } from '../engine.ts';
import { bestFirst } from '../order.ts';
import type { Vocabulary } from '../ranking/vocabulary.ts';
import { wantedTerms } from '../wanted.ts';
import { Pauses } from './pauses.ts';
import type { Entry, Segment } from './segment.ts';
import type { TopOptions } from './top.ts';
import { topOf, topWithPauses } from './top.ts';
import { statisticsOf, weigh } from './weighed.ts';

/** A hit with its passage and article in numbers. */
export interface IndexHit extends Hit, Entry {}

/** All segments of an index. */
interface Segments {
  /** Those that forget what is removed. */
  readonly live: readonly Segment[];
  readonly packed: readonly Segment[];
}

/** The best passages of all segments together, in order; a long search lets others go on meanwhile. */
export async function bestHits(
  question: string,
  { limit, accept, also = [] }: SearchOptions,
  vocabulary: Vocabulary,
  { live, packed }: Segments,
): Promise<IndexHit[]> {
  const segments = [...live, ...packed].filter((segment) => segment.left() > 0);
  const wanted = wantedTerms(question, also);
  const weighed = weigh(
    segments,
    wanted.map(({ term, weight }) => ({ term: vocabulary.numberOfTerm(term) ?? -1, weight })),
    statisticsOf(segments),
  );
  const pauses = new Pauses();
  let hits: IndexHit[] = [];
  for (const [at, segment] of segments.entries()) {
    const options: TopOptions = {
      limit,
      accept: accept && ((number) => accept(segment.passageAt(number).articleId)),
      atLeast: hits.length < limit ? -Infinity : hits.at(-1)?.score,
    };
    const terms = weighed[at] ?? [];
    // What is live comes first and forgets what is removed: nothing may be, in between.
    const top = live.includes(segment)
      ? topOf(segment, terms, options)
      : await topWithPauses(segment, terms, options, pauses);
    const own = top.map(({ number, score, terms: had }): IndexHit => {
      const { columns, article, at } = segment.entryAt(number);
      const terms = had.map((term) => wanted[term]?.term ?? '');
      return { columns, article, at, passage: segment.passageAt(number), score, terms };
    });
    hits = hits.length === 0 ? own : [...hits, ...own].sort(bestFirst).slice(0, limit);
  }
  return hits;
}
