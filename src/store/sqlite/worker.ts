import type { SQLOutputValue } from 'node:sqlite';
import { backup, DatabaseSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';
import { ColumnGatherer } from './columns.ts';
import type { Answer, Found, Opening, Request } from './messages.ts';

/**
 * The thread that has the file open: whatever the disk takes, nobody waits for it but the caller.
 * A commit is on disk before it is acknowledged.
 */
const { path, check, readOnly = false } = workerData as Opening;
const database = new DatabaseSync(path, { timeout: 5000, readOnly });
if (!readOnly) database.exec('pragma journal_mode = wal; pragma synchronous = full');
if (check) assertSound();

parentPort?.on('message', ({ id, ...request }: Request) => {
  const sendAhead = (found: Found) => {
    reply({ id, found, goesOn: true });
  };
  void perform(request, sendAhead).then(
    (result) => {
      reply({ id, ...result });
    },
    (error: unknown) => {
      reply({ id, error });
    },
  );
});

async function perform(
  request: Omit<Request, 'id'>,
  sendAhead: (found: Found) => void,
): Promise<Omit<Answer, 'id'>> {
  if (request.backup !== undefined) {
    await backup(database, request.backup);
    return {};
  }
  const { sql, parameters = [], rowsAtOnce = Infinity } = request;
  if (sql === undefined) {
    database.close();
    return {};
  }
  const statement = database.prepare(sql);
  const names = statement.columns().map(({ name }) => name);
  if (names.length === 0) return { changes: statement.run(...parameters).changes };
  statement.setReturnArrays(true);
  let gatherer = new ColumnGatherer();
  for (const row of statement.iterate(...parameters)) {
    if (gatherer.rows === rowsAtOnce) {
      sendAhead({ names, ...gatherer.gathered() });
      gatherer = new ColumnGatherer();
    }
    gatherer.add(row as unknown as SQLOutputValue[]);
  }
  return { found: { names, ...gatherer.gathered() } };
}

/** @throws the error that SQLite has for a damaged file */
function assertSound(): void {
  const [first] = database.prepare('pragma quick_check(1)').all();
  const found = Object.values(first ?? {})[0];
  if (found !== 'ok') throw new Error(`database disk image is malformed: ${String(found)}`);
}

function reply(answer: Answer): void {
  const parts = answer.found?.columns.flatMap((column) => ('parts' in column ? column.parts : []));
  parentPort?.postMessage(answer, parts);
}
