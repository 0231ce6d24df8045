import { UserError } from '../errors.ts';

/** Runs a command of the terminal: a `UserError` becomes one line on stderr and exit code 1. */
export async function runInTerminal(command: () => void | Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

/** What `parseArgs` of node:util says of a wrong option, as a sentence for the person. */
export function parsed<Result>(parse: () => Result, help: string): Result {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new UserError(`${error.message.replace(/\.?$/, '.')} ${help}`, { cause: error });
  }
}
