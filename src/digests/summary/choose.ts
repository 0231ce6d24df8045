import { SUMMARY } from '../../tuning.ts';
import type { StoryText } from './sentences.ts';
import { tiesToOthers } from './standing-alone.ts';

interface Candidate {
  readonly sentence: StoryText;
  readonly keys: ReadonlySet<string>;
  /** Of what it mentions. */
  readonly worth: number;
}

interface Choice {
  readonly sentences: readonly StoryText[];
  readonly worth: number;
}

/**
 * The sentences that together are worth most: what several of them mention counts once, as in
 * maximum coverage (Filatova and Hatzivassiloglou, 2004; Gillick and Favre, 2009), within a length
 * for all of them. Every set of the best candidates is weighed, so that the result is the best of
 * them. A single sentence may be longer than the length for all.
 */
export function chooseSentences(
  sentences: readonly StoryText[],
  worths: ReadonlyMap<string, number>,
): readonly StoryText[] {
  const worthOf = (keys: Iterable<string>) => {
    let worth = 0;
    for (const key of keys) worth += worths.get(key) ?? 0;
    return worth;
  };
  const all = sentences.map((sentence) => {
    const keys = new Set(sentence.mentions.map(({ key }) => key));
    return { sentence, keys, worth: worthOf(keys) };
  });
  const unit = Math.max(...all.map(({ worth }) => worth));
  const merit = ({ sentence, worth }: Candidate) => worth + unit * standing(sentence);
  const candidates = all.sort((a, b) => merit(b) - merit(a)).slice(0, SUMMARY.weighed);

  /** The best set of those chosen and candidates from the first one given on. */
  function best(
    chosen: readonly Candidate[],
    worth: number,
    mentioned: ReadonlySet<string>,
    first: number,
  ): Choice {
    let choice: Choice = { sentences: chosen.map(({ sentence }) => sentence), worth };
    if (chosen.length === SUMMARY.sentences) return choice;
    for (const [offset, candidate] of candidates.slice(first).entries()) {
      if (chosen.length > 0 && !fits(candidate, chosen)) continue;
      const added = worthOf(candidate.keys.difference(mentioned));
      if (chosen.length > 0 && added < unit * SUMMARY.further) continue;
      const beside = standing(candidate.sentence) + company(candidate, chosen);
      const longer = best(
        [...chosen, candidate],
        worth + added + unit * beside,
        mentioned.union(candidate.keys),
        first + offset + 1,
      );
      if (longer.worth > choice.worth) choice = longer;
    }
    return choice;
  }

  return best([], 0, new Set(), 0).sentences;
}

/** What speaks for a sentence beside what it mentions. */
function standing({ text, at }: StoryText): number {
  const { opening, tied } = SUMMARY.beside;
  return opening / (1 + at) - (at === 0 ? 0 : tied * tiesToOthers(text));
}

/** What speaks for a sentence beside others. */
function company({ sentence }: Candidate, chosen: readonly Candidate[]): number {
  const isOther = chosen.every((other) => other.sentence.source !== sentence.source);
  return isOther ? SUMMARY.beside.source : 0;
}

function fits(candidate: Candidate, chosen: readonly Candidate[]): boolean {
  const length = chosen.reduce(
    (sum, { sentence }) => sum + sentence.text.length,
    candidate.sentence.text.length,
  );
  return length <= SUMMARY.length && chosen.every((other) => !repeats(candidate, other));
}

function repeats({ keys }: Candidate, { keys: others }: Candidate): boolean {
  const shared = keys.intersection(others).size;
  return shared > SUMMARY.repeated * Math.min(keys.size, others.size);
}
