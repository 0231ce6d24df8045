import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OnProgress } from '../../../progress-bar.ts';
import type { CandidatesCost } from './candidates.ts';
import { writeCorpus } from './corpus.ts';
import { ENTRANTS, isInstalled } from './entrants.ts';
import type { Growth } from './growth.ts';
import { growthOf } from './growth.ts';
import type { JsonCost } from './apart.ts';
import {
  measureBotApart,
  measureCandidatesApart,
  measureJsonApart,
  measureKeptIndexApart,
  measureWholeApart,
} from './apart.ts';
import type { BotCost } from './in-discord.ts';
import { repeated, RUNS } from './repeated.ts';
import type { WholeCost } from './whole.ts';

/** What each takes at one size, Fundstelle first. */
export interface SizeCosts {
  /** Passages wanted; what was measured has a few more. */
  readonly size: number;
  readonly candidates: readonly { readonly name: string; readonly cost: CandidatesCost }[];
  readonly whole: WholeCost;
  readonly bot: BotCost;
  /** Milliseconds in which an index that was kept is open, in a process that does nothing else. */
  readonly keptIndex: number;
  /** Of MiniSearch; `null` where its JSON does not fit into a string. */
  readonly json: JsonCost | null;
}

export interface SearchCosts {
  /** Of the real articles and of those made of them. */
  readonly growth: { readonly real: Growth; readonly made: Growth };
  readonly sizes: readonly SizeCosts[];
}

/** Passages up to which MiniSearch's JSON fits into a string: not a million of these. */
const JSON_FITS = 100_000;

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

/** One after the other in each round, so that a slow moment of the machine meets them alike. */
async function measureSize(dir: string, size: number, onProgress: OnProgress): Promise<SizeCosts> {
  const candidates = ENTRANTS.filter((entrant) => isInstalled(entrant) && size <= entrant.most).map(
    ({ name }) => ({ name, costs: repeated(() => measureCandidatesApart(dir, size, name)) }),
  );
  const whole = repeated(() => measureWholeApart(dir, size));
  const all = [...candidates.map(({ costs }) => costs), whole];
  const steps = all.length * RUNS + 3;
  const tell = (done: number) => {
    onProgress(done, steps, `measurements with ${size.toLocaleString('en')} passages`);
  };
  for (let round = 0; round < RUNS; round++) {
    for (const [at, each] of all.entries()) {
      tell(round * all.length + at);
      if (each.isDue()) await each.run();
    }
  }
  tell(steps - 3);
  const keptIndex = await measureKeptIndexApart(dir, size);
  tell(steps - 2);
  const bot = await measureBotApart(dir, size);
  tell(steps - 1);
  const json = size <= JSON_FITS ? await measureJsonApart(dir, size) : null;
  return {
    ...{ size, bot, keptIndex, json, whole: whole.medians() },
    candidates: candidates.map(({ name, costs }) => ({ name, cost: costs.medians() })),
  };
}
