import { SUMMARY } from '../../tuning.ts';
import type { Candidate } from './candidates.ts';
import type { StoryText } from './sentences.ts';
import type { Worths } from './worth.ts';
import { worthOf } from './worth.ts';

interface Choice {
  readonly chosen: readonly Candidate[];
  readonly mentioned: ReadonlySet<string>;
  readonly worth: number;
}

/**
 * The sentences that together are worth most: what several of them mention counts once, as in
 * maximum coverage (Filatova and Hatzivassiloglou, 2004; Gillick and Favre, 2009), within a length
 * for all of them. Every set is weighed, so that no better one is missed; a further sentence must
 * add enough, and a single one may be longer than the length for all.
 *
 * @param candidates the most promising first
 */
export function chooseSentences(
  candidates: readonly Candidate[],
  worths: Worths,
): readonly StoryText[] {
  const unit = Math.max(...candidates.map(({ keys }) => worthOf(keys, worths)));

  function bestWith(choice: Choice, rest: readonly Candidate[]): Choice {
    let best = choice;
    if (choice.chosen.length === SUMMARY.sentences) return best;
    for (const [at, candidate] of rest.entries()) {
      const longer = withCandidate(choice, candidate);
      if (longer === null) continue;
      const further = bestWith(longer, rest.slice(at + 1));
      if (further.worth > best.worth) best = further;
    }
    return best;
  }

  function withCandidate(choice: Choice, candidate: Candidate): Choice | null {
    const { chosen, mentioned, worth } = choice;
    const added = worthOf(candidate.keys.difference(mentioned), worths);
    const isFirst = chosen.length === 0;
    const adds = isFirst || added >= SUMMARY.further * unit;
    if (!adds || !fits(candidate, chosen)) return null;
    const { source } = candidate.sentence;
    const isOtherSource = chosen.every(({ sentence }) => sentence.source !== source);
    return {
      chosen: [...chosen, candidate],
      mentioned: mentioned.union(candidate.keys),
      worth: worth + added + candidate.bonus + (isOtherSource ? SUMMARY.otherSource * unit : 0),
    };
  }

  const { chosen } = bestWith({ chosen: [], mentioned: new Set(), worth: 0 }, candidates);
  return chosen.map(({ sentence }) => sentence);
}

function fits(candidate: Candidate, chosen: readonly Candidate[]): boolean {
  if (chosen.length === 0) return true;
  const lengths = [candidate, ...chosen].map(({ sentence }) => sentence.text.length);
  return (
    lengths.reduce((sum, length) => sum + length) <= SUMMARY.length &&
    chosen.every((other) => !repeats(candidate, other))
  );
}

function repeats({ keys }: Candidate, { keys: others }: Candidate): boolean {
  const shared = keys.intersection(others).size;
  return shared > SUMMARY.repeated * Math.min(keys.size, others.size);
}
