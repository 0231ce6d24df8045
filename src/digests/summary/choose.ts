import { SUMMARY } from '../../tuning.ts';
import type { Candidate } from './candidates.ts';
import { inReadingOrder } from './reading-order.ts';
import type { Worths } from './worth.ts';
import { worthOf } from './worth.ts';

interface Choice {
  /** In the order in which they are read. */
  readonly chosen: readonly Candidate[];
  readonly mentioned: ReadonlySet<string>;
  /** Of what they mention, and of what is for or against each. */
  readonly worth: number;
  /** As they are read together. */
  readonly value: number;
}

const NOTHING: Choice = { chosen: [], mentioned: new Set(), worth: 0, value: 0 };

/**
 * The sentences that together are worth most, in the order in which they are read: what several of
 * them mention counts once, as in maximum coverage (Filatova and Hatzivassiloglou, 2004; Gillick and
 * Favre, 2009), within a length for all of them. Every set is weighed, so that no better one is
 * missed; a further sentence must add enough, and a single one may be longer than the length for all.
 *
 * @param candidates the most promising first
 * @param headline keys of what it mentions
 */
export function chooseSentences(
  candidates: readonly Candidate[],
  worths: Worths,
  headline: ReadonlySet<string>,
): readonly Candidate[] {
  const unit = Math.max(...candidates.map(({ keys }) => worthOf(keys, worths)));
  const headlineWorth = worthOf(headline, worths) || 1;

  function bestWith(choice: Choice, rest: readonly Candidate[]): Choice {
    let best = choice;
    if (choice.chosen.length === SUMMARY.sentences) return best;
    for (const [at, candidate] of rest.entries()) {
      const longer = withCandidate(choice, candidate);
      if (longer === null) continue;
      const further = bestWith(longer, rest.slice(at + 1));
      if (further.value > best.value) best = further;
    }
    return best;
  }

  function withCandidate(choice: Choice, candidate: Candidate): Choice | null {
    const added = worthOf(candidate.keys.difference(choice.mentioned), worths);
    const isFirst = choice.chosen.length === 0;
    const adds = isFirst || added >= SUMMARY.further * unit;
    if (!adds || !fits(candidate, choice.chosen)) return null;
    const { source } = candidate.sentence;
    const isOtherSource = choice.chosen.every(({ sentence }) => sentence.source !== source);
    const chosen = inReadingOrder([...choice.chosen, candidate]);
    const worth =
      choice.worth + added + candidate.bonus + (isOtherSource ? SUMMARY.otherSource * unit : 0);
    return {
      chosen,
      mentioned: choice.mentioned.union(candidate.keys),
      worth,
      value: worth + unit * reading(chosen),
    };
  }

  function reading(chosen: readonly Candidate[]): number {
    const first = chosen[0]?.keys ?? new Set();
    const onHeadline = worthOf(headline.intersection(first), worths) / headlineWorth;
    return SUMMARY.headline * onHeadline - SUMMARY.presumed * presumedBy(chosen, headline);
  }

  return bestWith(NOTHING, candidates).chosen;
}

/** How many names are presumed that neither the headline nor a sentence before tells. */
function presumedBy(chosen: readonly Candidate[], headline: ReadonlySet<string>): number {
  let told = headline;
  let count = 0;
  for (const { keys, presumed } of chosen) {
    count += presumed.difference(told).size;
    told = told.union(keys);
  }
  return count;
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
