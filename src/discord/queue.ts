/** In which order is worked on what people asked for? */
export interface Queue {
  /** Milliseconds after which somebody who came now would be let in, about. */
  wait(): number;
  /** Does one's work when one's turn has come. */
  inTurn<Result>(personId: string, work: () => Promise<Result>): Promise<Result>;
}

/** Milliseconds after which the next one is let in: what takes longer waits for something else. */
const LONGEST_TURN = 100;

/** How much the latest turn counts for what is expected of the next ones, 0 to 1. */
const LATEST = 0.1;

/**
 * One at a time, and all that has come in meanwhile is taken in before the next, so that nobody's
 * acknowledgement waits for other people's answers. People take turns: whoever asks often waits longer,
 * but not the others.
 *
 * @param now milliseconds
 */
export function createQueue(now: () => number): Queue {
  /** Who waits, the person first whose turn comes next; one's own in the order in which they came. */
  const people = new Map<string, (() => void)[]>();
  let waiting = 0;
  let isBusy = false;
  /** Milliseconds. */
  let usualTurn = 0;

  function letNextIn(): void {
    const [next] = people;
    isBusy = next !== undefined;
    if (next === undefined) return;
    const [personId, own] = next;
    const enter = own.shift();
    people.delete(personId);
    if (own.length > 0) people.set(personId, own);
    waiting -= 1;
    enter?.();
  }

  async function entered(personId: string): Promise<void> {
    await new Promise<void>((enter) => {
      const own = people.get(personId);
      if (own === undefined) people.set(personId, [enter]);
      else own.push(enter);
      waiting += 1;
      if (!isBusy) letNextIn();
    });
  }

  /** @returns what ends it, if it has not taken too long before */
  function beginTurn(): () => void {
    const begun = now();
    let isOver = false;
    const end = () => {
      if (isOver) return;
      isOver = true;
      clearTimeout(tooLong);
      setImmediate(() => {
        usualTurn += LATEST * (now() - begun - usualTurn);
        letNextIn();
      });
    };
    const tooLong = setTimeout(end, LONGEST_TURN);
    return end;
  }

  return {
    wait: () => waiting * usualTurn,
    async inTurn(personId, work) {
      await entered(personId);
      const end = beginTurn();
      try {
        return await work();
      } finally {
        end();
      }
    },
  };
}
