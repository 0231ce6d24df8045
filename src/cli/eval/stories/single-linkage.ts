import { wordsOf } from '../../../text/words.ts';
import type { Agreement, Placed } from './bcubed.ts';
import { bcubed } from './bcubed.ts';
import type { GoldArticle } from './gold.ts';

const STEP = 0.02;
const HIGHEST = 0.6;

type Vector = ReadonlyMap<string, number>;

/**
 * What stories are compared with: articles of one day belong together where the TF-IDF cosine of
 * their words, or of a chain of articles between them, exceeds a threshold: the one that is best here.
 */
export function bestSingleLinkage(days: readonly (readonly GoldArticle[])[]): Agreement {
  const rarities = vectorizer();
  const vectorDays = days.map((day) => rarities(day.map(({ article }) => article.text)));
  const similarities = vectorDays.map((vectors) =>
    vectors.map((one, place) => vectors.slice(0, place).map((other) => cosine(one, other))),
  );
  const agreements = Array.from({ length: HIGHEST / STEP }, (_, step) =>
    bcubed(days.flatMap((day, at) => linked(day, similarities[at] ?? [], (step + 1) * STEP))),
  );
  return agreements.reduce((best, one) => (one.f1 > best.f1 ? one : best));
}

/** Unit vectors of a day's texts, rarities learnt from them and all before. */
function vectorizer(): (texts: readonly string[]) => Vector[] {
  const occursIn = new Map<string, number>();
  let seen = 0;
  return (texts) => {
    const counts = texts.map((text) => Map.groupBy(wordsOf(text), (word) => word));
    seen += texts.length;
    for (const word of counts.flatMap((words) => [...words.keys()])) {
      occursIn.set(word, (occursIn.get(word) ?? 0) + 1);
    }
    return counts.map((words) => {
      const weights = [...words].map(
        ([word, { length }]) =>
          [word, length * Math.log((seen + 1) / (occursIn.get(word) ?? 1))] as const,
      );
      const norm = Math.sqrt(weights.reduce((sum, [, weight]) => sum + weight ** 2, 0)) || 1;
      return new Map(weights.map(([word, weight]) => [word, weight / norm]));
    });
  };
}

function cosine(one: Vector, other: Vector): number {
  let sum = 0;
  for (const [word, weight] of one) sum += weight * (other.get(word) ?? 0);
  return sum;
}

/** @param similarities of each article to those before it */
function linked(
  day: readonly GoldArticle[],
  similarities: readonly (readonly number[])[],
  threshold: number,
): Placed[] {
  const groups = day.map(({ article }) => article.id);
  for (const [place, row] of similarities.entries()) {
    for (const [before, similarity] of row.entries()) {
      const [group, into] = [groups[place], groups[before]];
      if (similarity < threshold || into === undefined || group === into) continue;
      for (const [at, other] of groups.entries()) if (other === group) groups[at] = into;
    }
  }
  return day.map(({ story }, at) => ({ gold: story, found: groups[at] ?? '' }));
}
