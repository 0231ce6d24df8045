/** First millisecond of 2015, from which Discord counts. */
const DISCORD_EPOCH = 1_420_070_400_000;

let born = 0n;

/** An id in Discord's form: ascending decimals that carry their time of birth. */
export function newId(): string {
  born += 1n;
  return String((BigInt(Date.now() - DISCORD_EPOCH) << 22n) | (born & 0xfffn));
}
