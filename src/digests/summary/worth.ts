import { termsOf } from '../../text/terms.ts';
import { SUMMARY } from '../../tuning.ts';
import type { Kind } from './mentions.ts';
import type { StoryText } from './sentences.ts';

/** What each thing that a story mentions is worth, by its key. */
export type Worths = ReadonlyMap<string, number>;

interface Use {
  kind: Kind;
  readonly sources: Set<string>;
}

/**
 * More is worth what more sources mention, in a story of one source more sentences; less what was
 * published before.
 *
 * @param known keys of what was
 */
export function worthsIn(
  sentences: readonly StoryText[],
  titles: readonly string[],
  known: ReadonlySet<string>,
): Worths {
  const hasOneSource = new Set(sentences.map(({ source }) => source)).size < 2;
  const uses = new Map<string, Use>();
  for (const { mentions, source, at } of sentences) {
    for (const { key, kind } of mentions) {
      const use = uses.get(key) ?? { kind, sources: new Set() };
      if (SUMMARY.kinds[kind] > SUMMARY.kinds[use.kind]) use.kind = kind;
      use.sources.add(hasOneSource ? String(at) : source);
      uses.set(key, use);
    }
  }
  const inTitles = new Set(titles.flatMap((title) => termsOf(title).map(({ term }) => term)));
  return new Map(
    [...uses].map(([key, { kind, sources }]) => {
      const spread = sources.size === 1 ? SUMMARY.alone : Math.log2(sources.size);
      const standing = inTitles.has(key) ? SUMMARY.inTitle : 1;
      const novelty = known.has(key) ? SUMMARY.known : 1;
      return [key, SUMMARY.kinds[kind] * spread * standing * novelty] as const;
    }),
  );
}

/** Of all that some keys stand for. */
export function worthOf(keys: Iterable<string>, worths: Worths): number {
  let worth = 0;
  for (const key of keys) worth += worths.get(key) ?? 0;
  return worth;
}
