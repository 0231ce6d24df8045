import { stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { type Reading, readFolder, readSingleFile } from '../articles/folder.ts';
import { UserError } from '../errors.ts';
import { readingAsJson, readingAsText } from './reading-output.ts';
import { runInTerminal } from './terminal.ts';

const HELP = `Usage: npm run read -- PATH [--json]

Shows how a file, or a folder with all folders in it, is read: each article with its title, outlet,
author, day, headings, text and passages (with their offsets in the text), and what was skipped.
With --json the same as {articles, skipped, warnings}.`;

await runInTerminal('read', HELP, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
    },
  });
  const [path, ...others] = positionals;
  if (path === undefined || others.length > 0)
    throw new UserError('Give one file or folder, for instance: npm run read -- seeds');
  const reading = await read(path);
  console.log(values.json ? readingAsJson(reading) : readingAsText(reading));
});

async function read(path: string): Promise<Reading> {
  const entry = await stat(path).catch(() => undefined);
  if (!entry) throw new UserError(`There is no file or folder "${path}".`);
  return entry.isDirectory() ? readFolder(path) : readSingleFile(path);
}
