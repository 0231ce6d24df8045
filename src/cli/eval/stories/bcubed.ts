import { mean, share } from '../figures.ts';

/** Where an article belongs and where it was put. */
export interface Placed {
  readonly gold: string;
  readonly found: string;
}

export interface Agreement {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/**
 * How well two partitions agree, from 0 to 1: BCubed (Bagga and Baldwin 1998; Amigó et al., A
 * comparison of extrinsic clustering evaluation metrics, 2009). For each article, precision is the
 * share of those put with it that belong with it, recall the share of those that belong with it that
 * were put with it, itself counted; both are means over all articles.
 */
export function bcubed(articles: readonly Placed[]): Agreement {
  const gold = countsOf(articles.map((article) => article.gold));
  const found = countsOf(articles.map((article) => article.found));
  const both = countsOf(articles.map(pairKey));
  const precision = mean(
    articles.map((one) => share(of(both, pairKey(one)), of(found, one.found))),
  );
  const recall = mean(articles.map((one) => share(of(both, pairKey(one)), of(gold, one.gold))));
  return { precision, recall, f1: share(2 * precision * recall, precision + recall) };
}

function pairKey({ gold, found }: Placed): string {
  return JSON.stringify([gold, found]);
}

function countsOf(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, of(counts, key) + 1);
  return counts;
}

function of(counts: ReadonlyMap<string, number>, key: string): number {
  return counts.get(key) ?? 0;
}
