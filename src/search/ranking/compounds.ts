import { COMPOUNDS } from '../../tuning.ts';

/** A word that may be part of a compound: its term, and in how many passages that occurs. */
export interface Part {
  readonly term: number;
  readonly passages: number;
}

/** Letters: longer ones are no words, and splitting takes the square of the length. */
const LONGEST_COMPOUND = 64;
const LINKS = /(?:es|en|er|s|n|e)$/;

/**
 * The terms of the two words that a compound is made of, `[]` where it is none. Of several ways to
 * split it, the one whose parts occur in most passages (geometric mean of the frequencies: Koehn and
 * Knight, Empirical Methods for Compound Splitting, 2003).
 * @param partNamed `null` for what is no word
 */
export function splitCompound(
  form: string,
  partNamed: (form: string) => Part | null,
): readonly number[] {
  if (form.length > LONGEST_COMPOUND) return [];
  const frequent = (part: string) => {
    const known = partNamed(part);
    return known === null || known.passages < COMPOUNDS.fewestPassages ? null : known;
  };
  let best: readonly number[] = [];
  let most = 0;
  for (let at = COMPOUNDS.shortestPart; at <= form.length - COMPOUNDS.shortestPart; at++) {
    const last = frequent(form.slice(at));
    if (last === null) continue;
    for (const start of withoutLink(form.slice(0, at))) {
      const first = frequent(start);
      if (first === null || first.passages * last.passages <= most) continue;
      most = first.passages * last.passages;
      best = [first.term, last.term];
    }
  }
  return best;
}

/** Whether a word may have one of some parts: tells by a few letters, since splitting takes far longer. */
export function createPartFilter(parts: Iterable<string>): (form: string) => boolean {
  const beginnings = new Set<string>();
  const endings = new Set<string>();
  for (const part of parts) {
    beginnings.add(part.slice(0, COMPOUNDS.shortestPart));
    endings.add(part.slice(-COMPOUNDS.shortestPart));
  }
  return (form) =>
    beginnings.has(form.slice(0, COMPOUNDS.shortestPart)) ||
    endings.has(form.slice(-COMPOUNDS.shortestPart));
}

/** The first part of a compound as it stands, and without the letters that link it to the second. */
function withoutLink(first: string): string[] {
  const link = LINKS.exec(first)?.[0] ?? '';
  const shortened = first.slice(0, first.length - link.length);
  return link !== '' && shortened.length >= COMPOUNDS.shortestPart ? [first, shortened] : [first];
}
