import type { Understood } from '../search/ranked.ts';
import type { Excerpt, Why, WordFound } from './answer.ts';

/** Which words of a question an excerpt has, each in the form that comes nearest, and which it has not. */
export function whyShown(question: Understood, excerpt: Excerpt): Why {
  const best = new Map<number, WordFound>();
  for (const { index, relation, start, end } of question.matchesIn(excerpt.text)) {
    const asked = question.words[index]?.written ?? '';
    const word = { asked, found: excerpt.text.slice(start, end), relation };
    const known = best.get(index);
    if (known === undefined || nearness(word) > nearness(known)) best.set(index, word);
  }
  const indexes = [...question.words.keys()];
  return {
    excerpt,
    found: indexes.flatMap((index) => best.get(index) ?? []),
    missing: indexes.flatMap((index) =>
      best.has(index) ? [] : (question.words[index]?.written ?? []),
    ),
  };
}

const FARTHEST_FIRST = [
  'compound',
  'translation',
  'synonym',
  'spelling',
  'name',
  'inflected',
  'same',
] as const;

function nearness({ relation }: WordFound): number {
  return FARTHEST_FIRST.indexOf(relation);
}
