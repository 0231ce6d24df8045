import { stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import packageJson from '../../package.json' with { type: 'json' };
import { type Reading, readFolder, readSingleFile } from '../articles/folder.ts';
import { configFrom, environment } from '../config.ts';
import { UserError } from '../errors.ts';
import { createFetch } from '../feeds/fetch/fetcher.ts';
import { userAgent } from '../feeds/fetch/user-agent.ts';
import { ALL_KINDS } from '../feeds/file-kinds.ts';
import { readWebPage } from '../feeds/web-page.ts';
import { withProgressBar } from '../progress-bar.ts';
import { readingAsJson, readingAsText, whySkipped } from './reading-output.ts';
import { runInTerminal } from './terminal.ts';

const HELP = `Usage: npm run read -- PATH|URL [--json]

Shows how a file, a folder with all folders in it, or a page of the web is read: each article with
its title, outlet, author, day, headings, text and passages (with their offsets in the text), and
what was skipped. Ends with code 1 where there is no article.
A page is fetched from public addresses alone, over http or https, and where its robots.txt allows
it; it may take 10 seconds and 5 MB. CONTACT_URL in .env tells the server who asks.

Options
  --json  The same as {articles, skipped, warnings}.
  --help  Shows this.

Example
  npm run read -- seeds/2024-10-14-lesefest-hohenquell.md`;

/** An address, but not a Windows path such as C:\\articles. */
const ADDRESS = /^(?:https?:|[a-z][a-z\d+.-]+:\/\/)/i;

await runInTerminal('read', HELP, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
    },
  });
  const [path, ...others] = positionals;
  if (path === undefined || others.length > 0)
    throw new UserError(
      'Give one file or folder, or the address of a page, for instance: npm run read -- seeds',
    );
  const reading = await read(path);
  console.log(values.json ? readingAsJson(reading) : readingAsText(reading));
  if (reading.articles.length === 0) throw nothingRead(path, reading);
});

async function read(path: string): Promise<Reading> {
  if (ADDRESS.test(path)) return readWeb(path);
  const entry = await stat(path).catch(() => undefined);
  if (!entry) throw new UserError(`There is no file or folder "${path}".`);
  if (!entry.isDirectory()) return readSingleFile(path, ALL_KINDS);
  return withProgressBar((onProgress) => readFolder(path, ALL_KINDS, onProgress));
}

function readWeb(address: string): Promise<Reading> {
  const { contact } = configFrom(environment().variables);
  return readWebPage(createFetch({ userAgent: userAgent(packageJson.version, contact) }), address);
}

function nothingRead(path: string, { skipped }: Reading): UserError {
  const [only, ...others] = skipped;
  if (only !== undefined && others.length === 0)
    return new UserError(`No article was read: ${whySkipped(only)}.`);
  const why =
    skipped.length > 0 ? 'each file was skipped for the reason above' : 'there is no file';
  return new UserError(`No article was read in ${path}: ${why}.`);
}
