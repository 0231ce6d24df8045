/** A passage with its score. */
export interface Scored {
  readonly number: number;
  readonly score: number;
  /** The terms that it has, by their places in the question. */
  readonly terms: readonly number[];
}

/** Keeps the best of many. */
export interface Best {
  /** A score below it is not among the best. */
  least(): number;
  /** @param terms a bit for each place in the question, in `words` numbers of 32 from `from` on */
  offer(number: number, score: number, terms: Int32Array, from: number): void;
  /** The best first. */
  sorted(): Scored[];
}

/**
 * A binary heap with the least on top.
 *
 * @param limit `Infinity` keeps all
 * @param words numbers of 32 bits that the terms of a passage take
 * @param precedes says which of equals is better
 */
export function createBest(
  limit: number,
  words: number,
  precedes: (number: number, other: number) => boolean,
): Best {
  const numbers: number[] = [];
  const scores: number[] = [];
  const masks: number[] = [];
  /** Indices of those, as long as there may be too many. */
  const heap: number[] = [];

  function isWorse(index: number, other: number): boolean {
    return !isBetter(scores[index] ?? 0, numbers[index] ?? 0, other);
  }
  function isBetter(score: number, number: number, than: number): boolean {
    const other = scores[than] ?? 0;
    return score > other || (score === other && precedes(number, numbers[than] ?? 0));
  }
  function write(index: number, number: number, score: number, terms: Int32Array, from: number) {
    numbers[index] = number;
    scores[index] = score;
    for (let at = 0; at < words; at++) masks[index * words + at] = terms[from + at] ?? 0;
  }
  function rise(start: number): void {
    const index = heap[start] ?? 0;
    let at = start;
    for (let above = (at - 1) >> 1; at > 0; above = (at - 1) >> 1) {
      const other = heap[above] ?? 0;
      if (!isWorse(index, other)) break;
      heap[at] = other;
      at = above;
    }
    heap[at] = index;
  }
  function sink(): void {
    const index = heap[0] ?? 0;
    let at = 0;
    for (;;) {
      const left = 2 * at + 1;
      if (left >= heap.length) break;
      const right = left + 1;
      const isRight = right < heap.length && isWorse(heap[right] ?? 0, heap[left] ?? 0);
      const child = isRight ? right : left;
      if (!isWorse(heap[child] ?? 0, index)) break;
      heap[at] = heap[child] ?? 0;
      at = child;
    }
    heap[at] = index;
  }
  function termsAt(index: number): number[] {
    const terms: number[] = [];
    for (let place = 0; place < words * 32; place++) {
      const word = masks[index * words + (place >> 5)] ?? 0;
      if ((word & (1 << (place & 31))) !== 0) terms.push(place);
    }
    return terms;
  }
  return {
    least: () => (heap.length < limit ? -Infinity : (scores[heap[0] ?? 0] ?? -Infinity)),
    offer(number, score, terms, from) {
      if (heap.length < limit) {
        const index = heap.push(numbers.length) - 1;
        write(numbers.length, number, score, terms, from);
        if (limit !== Infinity) rise(index);
      } else if (isBetter(score, number, heap[0] ?? 0)) {
        write(heap[0] ?? 0, number, score, terms, from);
        sink();
      }
    },
    sorted: () =>
      heap
        .sort((a, b) => (isWorse(a, b) ? 1 : -1))
        .map((index) => ({
          number: numbers[index] ?? 0,
          score: scores[index] ?? 0,
          terms: termsAt(index),
        })),
  };
}
