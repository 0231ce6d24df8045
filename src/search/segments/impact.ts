/** The most that a frequency or a length is told as; beyond, it changes no score to speak of. */
export const MOST = 0xffff;

/**
 * What a score needs of a posting, in 32 bits, so that nothing else is looked up for it.
 *
 * @param frequency of a term in a field
 * @param length how many different terms the field has
 */
export function impactOf(frequency: number, length: number): number {
  return Math.min(MOST, frequency) * (MOST + 1) + Math.min(MOST, length);
}

export function frequencyIn(impact: number): number {
  return impact >>> 16;
}

export function lengthIn(impact: number): number {
  return impact & MOST;
}
