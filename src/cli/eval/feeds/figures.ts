import type { Figures } from '../measure.ts';
import type { Expectation, Expectations } from './expectations.ts';

/** One file of the folder, with what came of it. */
export interface FeedResult {
  readonly path: string;
  readonly wellFormed: boolean;
  /** Null where the file states none, or none that is understood. */
  readonly expectations: Expectations | null;
  readonly wrong: readonly Expectation[];
  /** Those that a reader which finds nothing would meet. */
  readonly blank: readonly Expectation[];
  /** The sentence with which the feed was refused. */
  readonly refusal: string | null;
}

/** What `FEEDS_DEFINITION` says, of the results of all files. */
export function figuresOf(results: readonly FeedResult[]): Figures {
  const groups = Object.entries({
    'well-formed': results.filter(({ wellFormed }) => wellFormed),
    others: results.filter(({ wellFormed }) => !wellFormed),
  });
  const compared = results.flatMap((result) => result.expectations?.compared ?? []);
  const fields = [...new Set(compared.map(({ field }) => field))].sort();
  return {
    shares: {
      ...named(groups, 'files', (group) => share(group.filter(isCompared), isFileRight)),
      ...named(groups, 'fields', (group) => shareOfFields(group, () => true)),
      ...named(groups, 'visible', (group) => {
        const blank = new Set(group.flatMap((result) => result.blank));
        return shareOfFields(group, (expectation) => !blank.has(expectation));
      }),
      ...Object.fromEntries(
        fields.map((name) => [name, shareOfFields(results, ({ field }) => field === name)]),
      ),
    },
    counts: {
      files: results.length,
      ...named(groups, 'files compared', (group) => group.filter(isCompared).length),
      ...named(groups, 'fields compared', (group) => sum(group, comparedIn)),
      'conditions on other things': sum(results, ({ expectations }) => expectations?.others ?? 0),
      'files without expectation': results.filter(({ expectations }) => !expectations).length,
      'fields without visible text': sum(results, ({ blank }) => blank.length),
      'feeds refused': results.filter(({ refusal }) => refusal !== null).length,
    },
  };
}

type Group = readonly FeedResult[];

/** A figure of each group that has files. */
function named(
  groups: readonly (readonly [string, Group])[],
  name: string,
  figure: (group: Group) => number,
): Record<string, number> {
  const present = groups.filter(([, group]) => group.some(isCompared));
  return Object.fromEntries(present.map(([group, files]) => [`${name}, ${group}`, figure(files)]));
}

function shareOfFields(group: Group, isMeant: (expectation: Expectation) => boolean): number {
  const all = group.flatMap(({ expectations }) => expectations?.compared ?? []).filter(isMeant);
  const wrong = new Set(group.flatMap((result) => result.wrong));
  return share(all, (expectation) => !wrong.has(expectation));
}

function isCompared(result: FeedResult): boolean {
  return comparedIn(result) > 0;
}

function isFileRight({ wrong }: FeedResult): boolean {
  return wrong.length === 0;
}

function comparedIn({ expectations }: FeedResult): number {
  return expectations?.compared.length ?? 0;
}

function share<T>(all: readonly T[], isCounted: (one: T) => boolean): number {
  return all.filter(isCounted).length / all.length;
}

function sum(group: Group, count: (result: FeedResult) => number): number {
  return group.reduce((total, result) => total + count(result), 0);
}
