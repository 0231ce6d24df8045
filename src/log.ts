import { pino } from 'pino';
import type { DestinationStream, Logger } from 'pino';
import type { Config } from './config.ts';

export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>;

/**
 * Writes to `output`. The token is replaced wherever it might occur, in an error's text or deep
 * inside an object.
 */
export function createLog(
  { logLevel, token }: Pick<Config, 'logLevel' | 'token'>,
  output: DestinationStream,
): Log {
  const options = {
    level: logLevel,
    base: undefined,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    hooks: {
      streamWrite: (line: string) => (token === null ? line : line.replaceAll(token, '[token]')),
    },
  };
  return pino(options, output);
}

/** Standard output: lines for a person where it is a terminal, JSON otherwise. */
export async function standardOutput(): Promise<DestinationStream> {
  if (!process.stdout.isTTY) return pino.destination({ sync: true });
  const { default: pretty } = await import('pino-pretty');
  return pretty({ sync: true });
}
