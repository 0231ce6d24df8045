import type { Article } from './article.ts';
import type { Outcome } from './kinds/kinds.ts';
import type { Note } from './note.ts';
import type { Skipped } from './refusal.ts';

/** What is to be known of a file that was read. */
export interface Warning {
  readonly path: string;
  readonly message: Note;
}

/** What files hold. */
export interface Reading {
  readonly articles: readonly Article[];
  readonly skipped: readonly Skipped[];
  readonly warnings: readonly Warning[];
}

/** Puts together what became of each file; of articles with one id, the first is the one. */
export function readingOf(outcomes: Iterable<Outcome>, unlisted: readonly Skipped[] = []): Reading {
  const articles: Article[] = [];
  const places = new Map<string, string>();
  const skipped: Skipped[] = [...unlisted];
  const warnings: Warning[] = [];
  for (const outcome of outcomes) {
    const { place } = outcome;
    if ('reason' in outcome) {
      const { place: path, ...refusal } = outcome;
      skipped.push({ path, ...refusal });
      continue;
    }
    const { article } = outcome;
    const first = places.get(article.id);
    if (first === undefined) {
      places.set(article.id, place);
      articles.push(article);
    } else skipped.push({ path: place, reason: 'same-id', detail: `has the id of ${first}` });
    for (const message of outcome.warnings) warnings.push({ path: place, message });
  }
  return {
    articles,
    skipped: skipped.sort((a, b) => (a.path < b.path ? -1 : 1)),
    warnings,
  };
}

/** What a reading says that the one before did not. */
export function newsIn(reading: Reading, before: Reading): Reading {
  const known = new Set(before.articles);
  const said = new Set([...before.skipped, ...before.warnings].map((item) => JSON.stringify(item)));
  const isNew = (item: Skipped | Warning) => !said.has(JSON.stringify(item));
  return {
    articles: reading.articles.filter((article) => !known.has(article)),
    skipped: reading.skipped.filter(isNew),
    warnings: reading.warnings.filter(isNew),
  };
}
