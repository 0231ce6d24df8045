import { UserError } from '../errors.ts';

/**
 * Runs a command of the terminal, or prints its help where `--help` asks for that. A `UserError`,
 * or an option that `parseArgs` of node:util refuses, becomes one line on stderr and exit code 1.
 *
 * @param name as in `npm run NAME`
 */
export async function runInTerminal(
  name: string,
  help: string,
  command: () => void | Promise<void>,
): Promise<void> {
  if (process.argv.slice(2).includes('--help')) {
    console.log(help);
    return;
  }
  try {
    await command();
  } catch (error) {
    console.error(sentenceFor(error, name));
    process.exitCode = 1;
  }
}

/** @throws what is a bug and not the person's mistake */
function sentenceFor(error: unknown, name: string): string {
  if (error instanceof UserError) return error.message;
  if (error instanceof TypeError && 'code' in error && /^ERR_PARSE_ARGS/.test(String(error.code))) {
    return `${error.message.replace(/\.?$/, '.')} See npm run ${name} -- --help.`;
  }
  throw error;
}
