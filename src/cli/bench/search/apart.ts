import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { CandidatesCost } from './candidates.ts';
import { HEAP_OPTION } from './heap.ts';
import type { BotCost } from './in-discord.ts';
import { mediansOf } from './medians.ts';
import type { Measure } from './process.ts';
import type { WholeCost } from './whole.ts';

/** What MiniSearch takes to start from its index as JSON; in milliseconds, medians. */
export interface JsonCost {
  readonly saving: number;
  readonly bytes: number;
  /** From the file to an index. */
  readonly index: number;
  /** From the start of the process to a first answer. */
  readonly answer: number;
}

const LOADS = 3;

/** What an entrant takes, measured in a process of its own. */
export async function measureCandidatesApart(
  dir: string,
  passages: number,
  entrant: string,
): Promise<CandidatesCost> {
  return (await figuresOf('candidates', dir, passages, entrant)) as CandidatesCost;
}

/** What Fundstelle takes altogether, measured in a process of its own. */
export async function measureWholeApart(dir: string, passages: number): Promise<WholeCost> {
  return (await figuresOf('whole', dir, passages)) as WholeCost;
}

/** What the bot takes, in a process beside the one of the stand-in. */
export async function measureBotApart(dir: string, passages: number): Promise<BotCost> {
  return (await figuresOf('bot', dir, passages)) as BotCost;
}

/** One process makes the index and keeps it, others open it: milliseconds, the median. */
export async function measureKeptIndexApart(dir: string, passages: number): Promise<number> {
  await figuresOf('keepIndex', dir, passages);
  const opened: { readonly index: number }[] = [];
  while (opened.length < LOADS) {
    opened.push((await figuresOf('openKeptIndex', dir, passages)) as { index: number });
  }
  return mediansOf(opened).index;
}

/** One process writes the JSON, others read it. */
export async function measureJsonApart(dir: string, passages: number): Promise<JsonCost> {
  const saved = (await figuresOf('saveJson', dir, passages)) as Pick<JsonCost, 'saving' | 'bytes'>;
  const loads: Pick<JsonCost, 'index' | 'answer'>[] = [];
  while (loads.length < LOADS) {
    loads.push((await figuresOf('loadJson', dir, passages)) as Pick<JsonCost, 'index' | 'answer'>);
  }
  return { ...saved, ...mediansOf(loads) };
}

async function figuresOf(
  measure: Measure,
  dir: string,
  passages: number,
  ...more: readonly string[]
): Promise<unknown> {
  const program = fileURLToPath(import.meta.resolve('./process.ts'));
  const args = [HEAP_OPTION, program, measure, dir, String(passages), ...more];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  return JSON.parse(stdout);
}
