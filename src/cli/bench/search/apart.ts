import { execFile } from 'node:child_process';
import { totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { CandidatesCost } from './candidates.ts';
import type { WholeCost } from './whole.ts';

/** Share of the machine's memory that JavaScript may use. */
const HEAP = 0.75;

/** What an entrant takes, measured in a process of its own. */
export async function measureCandidatesApart(
  dir: string,
  passages: number,
  entrant: string,
): Promise<CandidatesCost> {
  return (await figuresOf([dir, String(passages), entrant])) as CandidatesCost;
}

/** What Fundstelle takes altogether, measured in a process of its own. */
export async function measureWholeApart(dir: string, passages: number): Promise<WholeCost> {
  return (await figuresOf([dir, String(passages)])) as WholeCost;
}

async function figuresOf(args: readonly string[]): Promise<unknown> {
  const program = fileURLToPath(import.meta.resolve('./process.ts'));
  const heap = `--max-old-space-size=${String(Math.floor((totalmem() * HEAP) / 2 ** 20))}`;
  const { stdout } = await promisify(execFile)(process.execPath, [heap, program, ...args]);
  return JSON.parse(stdout);
}
