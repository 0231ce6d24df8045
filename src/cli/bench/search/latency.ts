import { median, quantile } from '../quantiles.ts';

/** Milliseconds that questions take, one after the other: medians over several rounds. */
export interface Latency {
  readonly p50: number;
  readonly p99: number;
  /** How many were asked in a round. */
  readonly questions: number;
}

const ROUNDS = 3;

/** Milliseconds after which a round ends, however many questions are left. */
const ROUND = 20_000;

/** The same before the first round, which has code compiled. */
const WARMING_UP = 2_000;

/** Asks the questions in order, the same number of them in each round. */
export async function measureLatency(
  questions: readonly string[],
  ask: (question: string) => unknown,
): Promise<Latency> {
  await round(questions, ask, WARMING_UP);
  const rounds = [await round(questions, ask, ROUND)];
  const asked = questions.slice(0, rounds[0]?.length);
  while (rounds.length < ROUNDS) rounds.push(await round(asked, ask, Infinity));
  return {
    p50: median(rounds.map((taken) => quantile(taken, 0.5))),
    p99: median(rounds.map((taken) => quantile(taken, 0.99))),
    questions: asked.length,
  };
}

async function round(
  questions: readonly string[],
  ask: (question: string) => unknown,
  budget: number,
): Promise<number[]> {
  const taken: number[] = [];
  const end = performance.now() + budget;
  for (const question of questions) {
    const begun = performance.now();
    if (begun > end) break;
    await ask(question);
    taken.push(performance.now() - begun);
  }
  return taken;
}
