import { setImmediate } from 'node:timers/promises';
import type { Collection } from '../articles/collection.ts';
import type { Answers } from './answers.ts';

/** Questions after which nothing is loaded any more; each takes some 10 ms then. */
const QUESTIONS = 12;

/**
 * Asks what titles say, so that no person's question waits for what the first ones load (the model of
 * languages alone holds everything up for 50 ms). Lets others go first.
 */
export async function warmUp(answers: Answers, collection: Collection): Promise<void> {
  for (const { title } of collection.some(QUESTIONS)) {
    await answers.check(title);
    await setImmediate();
  }
}
