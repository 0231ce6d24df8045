import type { Log } from '../../src/log.ts';
import { createLog } from '../../src/log.ts';

export interface LogEntry {
  readonly level: number;
  readonly msg: string;
  readonly reference?: string;
  readonly err?: { readonly message: string; readonly stack: string };
}

/** The program's own log with its lines kept as objects. */
export function recordingLog(): { log: Log; entries: LogEntry[] } {
  const entries: LogEntry[] = [];
  const write = (line: string) => void entries.push(JSON.parse(line) as LogEntry);
  return { log: createLog({ logLevel: 'debug', token: null }, { write }), entries };
}
