import { join } from 'node:path';
import { z } from 'zod';
import { createDuplicates } from '../../../articles/duplicates/duplicates.ts';
import type { OnProgress } from '../../../progress-bar.ts';
import { wordsOf } from '../../../text/words.ts';
import { readJsonLines } from '../json-files.ts';
import type { Figures } from '../measure.ts';
import type { Pair, Text } from './pairs.ts';
import { pairsOf } from './pairs.ts';

export const DUPLICATES_DEFINITION = `
Whether the same article is recognised: pairs made of the articles in EVAL_DATA (default:
../shared/eval), wikinews/articles.train.jsonl, one of each kind for each article, always the same:
re-titled; cut to its first 20 to 100 % of sentences; re-ordered by paragraphs; edited, up to 20 %
of its words left out, replaced or followed by another; all of these, more lightly; contained in a
longer one; and other articles: with the same ending, with a similar title, chosen at random.
The same by definition: the sets of a pair's runs of three words (in lower case, digits included,
marks not) have a Jaccard similarity of at least 0.5, counted exactly.
Found: both are in one group, all pairs of a kind being in one collection.
recall: share of the same that are found. precision: share of the found that are the same.`.trim();

/** From which similarity the issue counts two articles as the same. */
const THE_SAME = 0.5;

const lineSchema = z.object({ title: z.string(), text: z.string() });

/** What became of the pairs of one kind. */
interface Outcome {
  readonly pairs: number;
  readonly same: number;
  readonly found: number;
  readonly right: number;
}

/** @throws UserError where the articles cannot be read */
export function readTexts(data: string): Text[] {
  return readJsonLines(join(data, 'wikinews', 'articles.train.jsonl'), lineSchema);
}

/** The figures that `DUPLICATES_DEFINITION` defines. */
export function measureDuplicates(
  articles: readonly Text[],
  onProgress: OnProgress = () => {},
): Figures {
  const pairsByKind = [...pairsOf(articles)];
  const kinds = pairsByKind.map(([kind, pairs], index) => {
    onProgress(index, pairsByKind.length, 'kinds of pairs');
    return { kind, ...outcomeOf(pairs) };
  });
  const outcomes = [{ kind: 'all', ...total(kinds) }, ...kinds];
  return {
    shares: Object.fromEntries(
      outcomes.flatMap(({ kind, same, found, right }) => [
        ...(same > 0 ? [[`${kind}: recall`, right / same] as const] : []),
        ...(found > 0 ? [[`${kind}: precision`, right / found] as const] : []),
      ]),
    ),
    counts: Object.fromEntries(
      outcomes.flatMap(({ kind, pairs, same, found }) => [
        [`${kind}: pairs`, pairs] as const,
        [`${kind}: same`, same] as const,
        [`${kind}: found`, found] as const,
      ]),
    ),
  };
}

function outcomeOf(pairs: readonly Pair[]): Outcome {
  const duplicates = createDuplicates();
  for (const [index, [one, other]] of pairs.entries()) {
    duplicates.put({ id: `${String(index)}-one`, published: null, text: one.text });
    duplicates.put({ id: `${String(index)}-other`, published: null, text: other.text });
  }
  const judged = pairs.map(([one, other], index) => ({
    same: similarity(one.text, other.text) >= THE_SAME,
    found: duplicates.groupOf(`${String(index)}-one`).includes(`${String(index)}-other`),
  }));
  return {
    pairs: pairs.length,
    same: judged.filter(({ same }) => same).length,
    found: judged.filter(({ found }) => found).length,
    right: judged.filter(({ same, found }) => same && found).length,
  };
}

function total(outcomes: readonly Outcome[]): Outcome {
  const sum = (count: keyof Outcome) => outcomes.reduce((all, one) => all + one[count], 0);
  return { pairs: sum('pairs'), same: sum('same'), found: sum('found'), right: sum('right') };
}

function similarity(one: string, other: string): number {
  const [shingles, others] = [shinglesOf(one), shinglesOf(other)];
  const shared = shingles.intersection(others).size;
  return shared === 0 ? 0 : shared / (shingles.size + others.size - shared);
}

function shinglesOf(text: string): Set<string> {
  const words = wordsOf(text);
  return new Set(words.slice(2).map((_, at) => words.slice(at, at + 3).join(' ')));
}
