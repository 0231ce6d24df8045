/** Does what several ask for once, and gives its result to all who ask soon after. */
export type Recent<Result> = (key: string, work: () => Promise<Result>) => Promise<Result>;

/**
 * @param most results that are kept; the oldest go first
 * @param keptFor milliseconds from when it was there
 * @param now milliseconds
 */
export function createRecent<Result>(
  most: number,
  keptFor: number,
  now: () => number,
): Recent<Result> {
  const known = new Map<string, Entry<Result>>();

  async function begun(key: string, work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      // What failed is tried again by the next one who asks.
      known.delete(key);
      throw error;
    } finally {
      const entry = known.get(key);
      if (entry !== undefined) entry.until = now() + keptFor;
    }
  }
  return (key, work) => {
    for (const [old, { until }] of known) if (until <= now()) known.delete(old);
    const recent = known.get(key);
    if (recent !== undefined) return recent.result;
    const result = begun(key, work);
    known.set(key, { result, until: Infinity });
    for (const old of known.keys()) if (known.size > most) known.delete(old);
    return result;
  };
}

interface Entry<Result> {
  readonly result: Promise<Result>;
  until: number;
}
