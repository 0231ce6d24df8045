import { RANKING } from '../../../tuning.ts';
import { memoryUsed } from '../memory.ts';
import type { Contender } from './contender.ts';
import type { Entry } from './corpus.ts';
import type { Latency } from './latency.ts';
import { measureLatency } from './latency.ts';

/** What an engine takes to index passages and to find as many as Fundstelle ranks. */
export interface CandidatesCost extends Latency {
  readonly passages: number;
  readonly passagesPerSecond: number;
  /** Without the texts, which are in memory before. */
  readonly bytesPerPassage: number;
  /** Found for a question, on average. */
  readonly found: number;
}

export async function measureCandidates(
  contender: Contender,
  entries: readonly Entry[],
  questions: readonly string[],
): Promise<CandidatesCost> {
  const passages = passagesIn(entries);
  const memoryBefore = await memoryUsed();
  const begun = performance.now();
  for (const { article, passages: own } of entries) await contender.add(article, own);
  await contender.finish?.();
  const building = performance.now() - begun;
  const bytes = (await memoryUsed()) - memoryBefore + ((await contender.bytesElsewhere?.()) ?? 0);
  const counts = { asked: 0, found: 0 };
  const latency = await measureLatency(questions, async (question) => {
    counts.asked += 1;
    counts.found += await contender.search(question, RANKING.candidates);
  });
  contender.close?.();
  return {
    ...latency,
    passages,
    passagesPerSecond: (passages / building) * 1000,
    bytesPerPassage: bytes / passages,
    found: counts.found / counts.asked,
  };
}

export function passagesIn(entries: readonly Entry[]): number {
  return entries.reduce((sum, { passages }) => sum + passages.length, 0);
}
