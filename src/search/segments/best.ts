/** A passage with its score. */
export interface Scored {
  readonly number: number;
  readonly score: number;
  /** The terms that it has, by their places in the question. */
  readonly terms: readonly number[];
}

/** Keeps the best of many: a binary heap with the least on top. */
export class Best {
  private size = 0;
  /** The heap: scores, and the entries that have them. */
  private readonly scores: Float64Array;
  private readonly entries: Uint32Array;
  /** By entry, as are the terms. */
  private readonly numbers: Uint32Array;
  private readonly masks: Int32Array;
  private readonly limit: number;
  private readonly words: number;
  private readonly precedes: (number: number, other: number) => boolean;

  /**
   * @param limit above 0; memory is taken for so many
   * @param words numbers of 32 bits that the terms of a passage take
   * @param precedes says which of equals is better
   */
  constructor(limit: number, words: number, precedes: (number: number, other: number) => boolean) {
    this.limit = limit;
    this.words = words;
    this.precedes = precedes;
    this.scores = new Float64Array(limit);
    this.entries = new Uint32Array(limit);
    this.numbers = new Uint32Array(limit);
    this.masks = new Int32Array(limit * words);
  }

  /** A score below it is not among the best. */
  least(): number {
    return this.size < this.limit ? -Infinity : (this.scores[0] ?? -Infinity);
  }

  /** @param terms a bit for each place in the question, in `words` numbers of 32 from `from` on */
  offer(number: number, score: number, terms: Int32Array, from: number): void {
    if (this.size < this.limit) {
      this.write(this.size, number, terms, from);
      this.rise(this.size++, score, number);
    } else if (!this.isBetter(0, score, number)) {
      const entry = this.entries[0] ?? 0;
      this.write(entry, number, terms, from);
      this.sink(score, entry);
    }
  }

  /** The best first; nothing is left then. */
  drain(): Scored[] {
    const found = new Array<Scored>(this.size);
    while (this.size > 0) {
      const entry = this.entries[0] ?? 0;
      const score = this.scores[0] ?? 0;
      this.size -= 1;
      found[this.size] = { number: this.numbers[entry] ?? 0, score, terms: this.termsOf(entry) };
      this.sink(this.scores[this.size] ?? 0, this.entries[this.size] ?? 0);
    }
    return found;
  }

  /** Whether what stands at a place in the heap is better than another. */
  private isBetter(place: number, score: number, number: number): boolean {
    const own = this.scores[place] ?? 0;
    if (own !== score) return own > score;
    return this.precedes(this.numbers[this.entries[place] ?? 0] ?? 0, number);
  }

  private write(entry: number, number: number, terms: Int32Array, from: number): void {
    const { words, masks } = this;
    this.numbers[entry] = number;
    for (let at = 0; at < words; at++) masks[entry * words + at] = terms[from + at] ?? 0;
  }

  /** Puts the newest entry where it belongs. */
  private rise(entry: number, score: number, number: number): void {
    const { scores, entries } = this;
    let at = entry;
    for (let above = (at - 1) >> 1; at > 0; above = (at - 1) >> 1) {
      if (!this.isBetter(above, score, number)) break;
      scores[at] = scores[above] ?? 0;
      entries[at] = entries[above] ?? 0;
      at = above;
    }
    scores[at] = score;
    entries[at] = entry;
  }

  /** Puts an entry where it belongs instead of the top. */
  private sink(score: number, entry: number): void {
    const { scores, entries, numbers, size } = this;
    const number = numbers[entry] ?? 0;
    let at = 0;
    for (let child = 1; child < size; child = 2 * at + 1) {
      const right = child + 1;
      if (
        right < size &&
        this.isBetter(child, scores[right] ?? 0, numbers[entries[right] ?? 0] ?? 0)
      ) {
        child = right;
      }
      if (this.isBetter(child, score, number)) break;
      scores[at] = scores[child] ?? 0;
      entries[at] = entries[child] ?? 0;
      at = child;
    }
    scores[at] = score;
    entries[at] = entry;
  }

  private termsOf(entry: number): number[] {
    const terms: number[] = [];
    for (let word = 0; word < this.words; word++) {
      let left = this.masks[entry * this.words + word] ?? 0;
      for (; left !== 0; left &= left - 1) terms.push(word * 32 + 31 - Math.clz32(left & -left));
    }
    return terms;
  }
}
