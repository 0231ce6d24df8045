/** Runs work with at most so many at once, the others in their order. */
export function createPool(size: number): (work: () => Promise<void>) => Promise<void> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running === size) {
      // Who ends hands on its place.
      await new Promise<void>((resolve) => waiting.push(resolve));
    } else {
      running++;
    }
    try {
      await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) running--;
      else next();
    }
  };
}

/**
 * Gives turns, no two of them closer together than so many milliseconds.
 * @param wait resolves after so many milliseconds
 */
export function createTurns(
  apart: number,
  wait: (milliseconds: number) => Promise<unknown>,
): () => Promise<void> {
  let last = Promise.resolve();
  return () => {
    const turn = last;
    last = turn.then(async () => void (await wait(apart)));
    return turn;
  };
}
