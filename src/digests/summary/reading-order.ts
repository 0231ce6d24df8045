import type { Candidate } from './candidates.ts';

/** What is new first, then the openings of articles, each in the order of time, then of centrality. */
export function inReadingOrder(chosen: readonly Candidate[]): Candidate[] {
  return chosen.toSorted(
    (a, b) =>
      Number(b.isNew) - Number(a.isNew) ||
      Number(b.sentence.at === 0) - Number(a.sentence.at === 0) ||
      dayOf(a).localeCompare(dayOf(b)) ||
      a.sentence.at - b.sentence.at ||
      a.place - b.place,
  );
}

function dayOf({ sentence }: Candidate): string {
  return sentence.article.published ?? '9999';
}
