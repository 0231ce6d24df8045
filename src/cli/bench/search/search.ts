import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OnProgress } from '../../../progress-bar.ts';
import type { CandidatesCost } from './candidates.ts';
import { writeCorpus } from './corpus.ts';
import { ENTRANTS, isInstalled } from './entrants.ts';
import type { Growth } from './growth.ts';
import { growthOf } from './growth.ts';
import { measureCandidatesApart, measureWholeApart } from './apart.ts';
import { mediansOf } from './medians.ts';
import type { WholeCost } from './whole.ts';

/** What each takes at one size, Fundstelle first. */
export interface SizeCosts {
  /** Passages wanted; what was measured has a few more. */
  readonly size: number;
  readonly candidates: readonly { readonly name: string; readonly cost: CandidatesCost }[];
  readonly whole: WholeCost;
}

export interface SearchCosts {
  /** Of the real articles and of those made of them. */
  readonly growth: { readonly real: Growth; readonly made: Growth };
  readonly sizes: readonly SizeCosts[];
}

/** Passages up to which everything is measured several times, in new processes. */
const SMALL = 10_000;
const RUNS = 3;

/** Measures everyone who is installed at each size, in articles made of the given texts. */
export async function measureSearch(
  texts: readonly string[],
  sizes: readonly number[],
  onProgress: OnProgress = () => {},
): Promise<SearchCosts> {
  const dir = await mkdtemp(join(tmpdir(), 'fundstelle-bench-'));
  try {
    const made = await writeCorpus(dir, texts, Math.max(...sizes), Math.min(...sizes), onProgress);
    const measured: SizeCosts[] = [];
    for (const size of sizes) measured.push(await measureSize(dir, size, onProgress));
    return { growth: { real: growthOf(texts), made }, sizes: measured };
  } finally {
    await rm(dir, { recursive: true });
  }
}

/** One after the other in each run, so that a slow moment of the machine meets them alike. */
async function measureSize(dir: string, size: number, onProgress: OnProgress): Promise<SizeCosts> {
  const names = ENTRANTS.filter((entrant) => isInstalled(entrant) && size <= entrant.most).map(
    ({ name }) => name,
  );
  const costs = new Map<string, CandidatesCost[]>(names.map((name) => [name, []]));
  const wholes: WholeCost[] = [];
  const runs = size <= SMALL ? RUNS : 1;
  const steps = runs * (names.length + 1);
  let done = 0;
  const step = () => {
    onProgress(done++, steps, `measurements with ${size.toLocaleString('en')} passages`);
  };
  for (let run = 0; run < runs; run++) {
    for (const [name, own] of costs) {
      step();
      own.push(await measureCandidatesApart(dir, size, name));
    }
    step();
    wholes.push(await measureWholeApart(dir, size));
  }
  const candidates = [...costs].map(([name, own]) => ({ name, cost: mediansOf(own) }));
  return { size, candidates, whole: mediansOf(wholes) };
}
