/** First millisecond of 2015, from which Discord counts. */
const DISCORD_EPOCH = 1_420_070_400_000;

export interface Clock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** An id in Discord's form: ascending decimals that carry their time of birth. */
  readonly newId: () => string;
}

export function createClock(now: () => number): Clock {
  let born = 0n;
  const newId = () => {
    born += 1n;
    return String((BigInt(now() - DISCORD_EPOCH) << 22n) | (born & 0xfffn));
  };
  return { now, newId };
}
