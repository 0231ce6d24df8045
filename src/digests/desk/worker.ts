import { parentPort } from 'node:worker_threads';
import { createDesk } from './desk.ts';
import type { Answer, Request } from './messages.ts';

const desk = createDesk();

parentPort?.on('message', ({ id, task, given }: Request) => {
  parentPort?.postMessage(answerTo(id, () => desk[task](...(given as [never, never, never]))));
});

function answerTo(id: number, work: () => unknown): Answer {
  try {
    return { id, result: work() };
  } catch (error) {
    return { id, error };
  }
}
