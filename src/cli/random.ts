/** Numbers that look like chance and are the same for the same seed. */
export interface Random {
  /** From 0 up to 1, without 1. */
  share(): number;
  /** A whole number from 0 up to `end`, without `end`. */
  below(end: number): number;
  /** @throws {Error} where there is none */
  oneOf<T>(items: readonly T[]): T;
  shuffled<T>(items: readonly T[]): T[];
}

/** Steele and Flood's SplitMix with 32 bits. */
export function randomFrom(seed: number): Random {
  let state = seed;

  function share(): number {
    state = (state + 0x9e3779b9) | 0;
    let bits = state;
    bits = Math.imul(bits ^ (bits >>> 16), 0x21f0aaad);
    bits = Math.imul(bits ^ (bits >>> 15), 0x735a2d97);
    return ((bits ^ (bits >>> 15)) >>> 0) / 2 ** 32;
  }
  function below(end: number): number {
    return Math.floor(share() * end);
  }
  return {
    share,
    below,
    oneOf(items) {
      const item = items[below(items.length)];
      if (item === undefined) throw new Error('none to choose from');
      return item;
    },
    shuffled(items) {
      const keyed = items.map((item) => ({ item, key: share() }));
      return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
    },
  };
}
