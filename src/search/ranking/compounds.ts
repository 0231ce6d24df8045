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

/** Whether a word begins or ends with one of some parts: without that, it need not be split to look for them. */
export function createPartFilter(parts: readonly string[]): (form: string) => boolean {
  const opening = (form: string) => lettersHash(form, 0);
  const closing = (form: string) => lettersHash(form, form.length - COMPOUNDS.shortestPart);
  const byOpening = Map.groupBy(parts, opening);
  const byClosing = Map.groupBy(parts, closing);
  return (form) =>
    (byOpening.get(opening(form))?.some((part) => form.startsWith(part)) ?? false) ||
    (byClosing.get(closing(form))?.some((part) => form.endsWith(part)) ?? false);
}

/** Of as many letters as the shortest part has: comparing pieces of thousands of words takes longer. */
function lettersHash(form: string, from: number): number {
  let hash = 0;
  for (let at = from; at < from + COMPOUNDS.shortestPart; at++) {
    hash = (Math.imul(hash, 31) + form.charCodeAt(at)) | 0;
  }
  return hash;
}

/** The first part of a compound as it stands, and without the letters that link it to the second. */
function withoutLink(first: string): string[] {
  const link = LINKS.exec(first)?.[0] ?? '';
  const shortened = first.slice(0, first.length - link.length);
  return link !== '' && shortened.length >= COMPOUNDS.shortestPart ? [first, shortened] : [first];
}
