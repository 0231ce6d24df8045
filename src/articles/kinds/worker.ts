import { parentPort } from 'node:worker_threads';
import type { Job, Result } from './isolated.ts';
import { PARSERS } from './parsers.ts';

async function resultOf({ parser, input, hints = {} }: Job): Promise<Result> {
  try {
    return { parsed: await PARSERS[parser](input, hints) };
  } catch (error) {
    return { error: String(error) };
  }
}

parentPort?.on('message', (job: Job) => {
  void resultOf(job).then((result) => parentPort?.postMessage(result));
});
