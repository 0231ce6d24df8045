/** Hosts of pages that asked to be left alone, until when; forgotten when the bot ends. */
export interface RestingHosts {
  has(host: string): boolean;
  /** @param seconds that it asks to wait */
  add(host: string, seconds: number): void;
}

/** Seconds that are waited at most: whoever asks for more may have mistaken the unit. */
const LONGEST = 86_400;

export function createRestingHosts(now: () => Date): RestingHosts {
  const until = new Map<string, number>();
  return {
    has(host) {
      const isResting = (until.get(host) ?? 0) > now().getTime();
      if (!isResting) until.delete(host);
      return isResting;
    },
    add(host, seconds) {
      until.set(host, now().getTime() + Math.min(seconds, LONGEST) * 1000);
    },
  };
}
