/** Begins work only while there is not too much of it; what is urgent goes before what is not. */
export type FewAtOnce = <Result>(isUrgent: boolean, work: () => Promise<Result>) => Promise<Result>;

export function createFewAtOnce(most: number): FewAtOnce {
  const urgent: (() => void)[] = [];
  const others: (() => void)[] = [];
  let underWay = 0;

  return async (isUrgent, work) => {
    if (underWay < most) underWay += 1;
    else await new Promise<void>((begin) => (isUrgent ? urgent : others).push(begin));
    try {
      return await work();
    } finally {
      const next = urgent.shift() ?? others.shift();
      if (next === undefined) underWay -= 1;
      else next();
    }
  };
}
