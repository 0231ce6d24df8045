import { openStore } from '../../src/store/sqlite/open.ts';
import { recordingLog } from './log.ts';

/** A process that writes one question after the other and says which ones it was told are kept. */
const [dir = ''] = process.argv.slice(2);
const store = await openStore(dir, recordingLog().log, () => new Date());
for (let n = 1; ; n++) {
  await store.addUnanswered('1', `Frage ${String(n)}`);
  process.stdout.write(`${String(n)}\n`);
}
