import type { Tasks } from '../../src/threads/messages.ts';
import type { Thread } from '../../src/threads/start.ts';

/** Does the tasks where it stands, without a thread of its own, which takes its time to start. */
export function threadAtHand<Known extends Tasks>(tasks: Known): Thread<Known> {
  return {
    ask: (task, ...given) =>
      Promise.resolve(
        (tasks[task] as (...all: unknown[]) => ReturnType<Known[typeof task]>)(
          ...structuredClone(given as unknown[]),
        ),
      ),
    isAlive: () => true,
    close: () => Promise.resolve(),
  };
}
