/** Weights of words, which are known by their hashes; these ascend. */
export interface Vector {
  readonly words: Int32Array;
  readonly weights: Float32Array;
}

/** Scaled to length 1, without the weights below the least one. */
export function unitVector({ words, weights }: Vector, least = 0): Vector {
  const kept = { words: new Int32Array(words.length), weights: new Float32Array(words.length) };
  let [size, square] = [0, 0];
  for (let at = 0; at < words.length; at++) {
    const weight = weights[at] ?? 0;
    if (weight < least) continue;
    kept.words[size] = words[at] ?? 0;
    kept.weights[size++] = weight;
    square += weight ** 2;
  }
  const length = Math.sqrt(square) || 1;
  for (let at = 0; at < size; at++) kept.weights[at] = (kept.weights[at] ?? 0) / length;
  return { words: kept.words.slice(0, size), weights: kept.weights.slice(0, size) };
}

/** From how many times as long on the longer one is searched rather than read. */
const MUCH_LONGER = 8;

/** Of two unit vectors the cosine, of two sums of such the sum of all cosines between them. */
export function product(one: Vector, other: Vector): number {
  if (one.words.length > other.words.length) return product(other, one);
  if (one.words.length * MUCH_LONGER > other.words.length) return productInStep(one, other);
  let sum = 0;
  let from = 0;
  for (let at = 0; at < one.words.length; at++) {
    const word = one.words[at] ?? 0;
    from = firstNotBelow(word, other.words, from);
    if (other.words[from] === word) sum += (one.weights[at] ?? 0) * (other.weights[from] ?? 0);
  }
  return sum;
}

function productInStep(one: Vector, other: Vector): number {
  let [sum, a, b] = [0, 0, 0];
  while (a < one.words.length && b < other.words.length) {
    const first = one.words[a] ?? 0;
    const second = other.words[b] ?? 0;
    if (first === second) sum += (one.weights[a] ?? 0) * (other.weights[b] ?? 0);
    // Without a branch, which no processor could foresee here.
    a += Number(first <= second);
    b += Number(second <= first);
  }
  return sum;
}

export function plus(one: Vector, other: Vector): Vector {
  const words = new Int32Array(one.words.length + other.words.length);
  const weights = new Float32Array(words.length);
  let [a, b, size] = [0, 0, 0];
  while (a < one.words.length || b < other.words.length) {
    const first = one.words[a] ?? Infinity;
    const second = other.words[b] ?? Infinity;
    words[size] = Math.min(first, second);
    if (first <= second) weights[size] = one.weights[a++] ?? 0;
    if (second <= first) weights[size] = (weights[size] ?? 0) + (other.weights[b++] ?? 0);
    size += 1;
  }
  return { words: words.slice(0, size), weights: weights.slice(0, size) };
}

/** Where a value stands or would stand, from a place on; in steps that double, since it mostly is near. */
function firstNotBelow(value: number, ascending: Int32Array, from: number): number {
  let step = 1;
  let low = from;
  while (low + step < ascending.length && (ascending[low + step] ?? 0) < value) {
    low += step;
    step *= 2;
  }
  let high = Math.min(low + step, ascending.length);
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
