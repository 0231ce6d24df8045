import { setTimeout } from 'node:timers/promises';
import type { Answers } from '../../../answers/answers.ts';

/** Questions that arrive in a second. */
const A_SECOND = 50;

/** Milliseconds from the first arrival after which none is asked that waits still. */
const PATIENCE = 20_000;

/**
 * Asks fifty questions a second, whether the answers keep up or not.
 * @returns the milliseconds that each answer took from its question's arrival on
 */
export async function askSteadily(
  answers: Answers,
  questions: readonly string[],
  seconds: number,
): Promise<number[]> {
  const begun = performance.now();
  const taken: number[] = [];
  async function askAt(arrival: number, question: string): Promise<void> {
    await setTimeout(Math.max(0, arrival - performance.now()));
    if (performance.now() > begun + PATIENCE) return;
    await answers.ask(question);
    taken.push(performance.now() - arrival);
  }
  await Promise.all(
    Array.from({ length: A_SECOND * seconds }, (_, n) =>
      askAt(begun + (n * 1000) / A_SECOND, questions[n % questions.length] ?? ''),
    ),
  );
  return taken;
}
