import { parentPort } from 'node:worker_threads';
import type { Job, Parsers, Result } from './isolated.ts';

/** The thread's side of `createIsolated`. */
export function serve(parsers: Parsers): void {
  parentPort?.on('message', (job: Job) => {
    void resultOf(parsers, job).then((result) => parentPort?.postMessage(result));
  });
}

async function resultOf(parsers: Parsers, { parser, given }: Job): Promise<Result<unknown>> {
  try {
    return { parsed: await parsers[parser]?.(...given) };
  } catch (error) {
    return { error: String(error) };
  }
}
