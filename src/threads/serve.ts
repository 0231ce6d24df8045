import { parentPort } from 'node:worker_threads';
import type { Answer, Request, Tasks } from './messages.ts';

/** Does in this thread, one after the other, what the one that started it asks for. */
export function serve(tasks: Tasks): void {
  parentPort?.on('message', ({ id, task, given }: Request) => {
    parentPort?.postMessage(answerTo(id, () => tasks[task]?.(...(given as never[]))));
  });
}

function answerTo(id: number, work: () => unknown): Answer {
  try {
    return { id, result: work() };
  } catch (error) {
    return { id, error };
  }
}
