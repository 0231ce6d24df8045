/** Gives the one that weighs most first (a binary heap). */
export interface Queue<Item> {
  push(item: Item, weight: number): void;
  pop(): Item | undefined;
}

export function createQueue<Item>(): Queue<Item> {
  const items: Item[] = [];
  const weights: number[] = [];

  function weight(at: number): number {
    return weights[at] ?? -Infinity;
  }
  function swap(a: number, b: number): void {
    [items[a], items[b]] = [items[b] as Item, items[a] as Item];
    [weights[a], weights[b]] = [weight(b), weight(a)];
  }
  return {
    push(item, itemWeight) {
      let at = items.push(item) - 1;
      weights.push(itemWeight);
      for (let above = (at - 1) >> 1; at > 0 && weight(above) < weight(at); above = (at - 1) >> 1) {
        swap(at, above);
        at = above;
      }
    },
    pop() {
      if (items.length > 1) swap(0, items.length - 1);
      const item = items.pop();
      weights.pop();
      let at = 0;
      for (;;) {
        const left = 2 * at + 1;
        const heavier = weight(left + 1) > weight(left) ? left + 1 : left;
        if (weight(heavier) <= weight(at)) return item;
        swap(at, heavier);
        at = heavier;
      }
    },
  };
}
