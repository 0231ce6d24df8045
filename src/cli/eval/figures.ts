/** The share of correct answers that coverage asks for. */
const PRECISION = 0.95;

/** Ranks count from 1; `null` where nothing right was among the first ten. */
export type Rank = number | null;

/** The share of questions with something right among the first `n`. */
export function success(ranks: readonly Rank[], n: number): number {
  return mean(ranks.map((rank) => Number(rank !== null && rank <= n)));
}

/** Mean reciprocal rank of the first that is right. */
export function reciprocalRank(ranks: readonly Rank[]): number {
  return mean(ranks.map((rank) => (rank === null ? 0 : 1 / rank)));
}

/** Normalised discounted cumulative gain where the first that is right is the only gain. */
export function discountedGain(ranks: readonly Rank[]): number {
  return mean(ranks.map((rank) => (rank === null ? 0 : 1 / Math.log2(rank + 1))));
}

/**
 * How well a certainty tells what can be answered from what cannot: the chance that an answerable
 * question has the higher one, a tie counting half (area under the ROC curve).
 */
export function separation(answerable: readonly number[], other: readonly number[]): number {
  const sorted = other.toSorted((a, b) => a - b);
  const below = answerable.map(
    (certainty) =>
      (countWhere(sorted, (value) => value < certainty) +
        countWhere(sorted, (value) => value <= certainty)) /
      2,
  );
  return mean(below) / other.length;
}

/** The largest share that can be answered by certainty alone with 95 % of the answers correct. */
export function coverage(
  asked: readonly { readonly certainty: number; readonly correct: boolean }[],
): number {
  const surestFirst = asked.toSorted((a, b) => b.certainty - a.certainty);
  let correct = 0;
  let covered = 0;
  for (const [index, question] of surestFirst.entries()) {
    correct += Number(question.correct);
    const isTied = surestFirst[index + 1]?.certainty === question.certainty;
    if (!isTied && correct / (index + 1) >= PRECISION) covered = index + 1;
  }
  return covered / asked.length;
}

/** The smallest value that this share of the values does not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

export function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

/** How many of the values hold, where those that do come before those that do not. */
function countWhere(sorted: readonly number[], holds: (value: number) => boolean): number {
  const first = sorted.findIndex((value) => !holds(value));
  return first < 0 ? sorted.length : first;
}
