import { parseArgs } from 'node:util';
import { configFrom, environment } from '../config.ts';
import { UserError } from '../errors.ts';
import { backupsIn } from '../store/sqlite/backups.ts';
import { restore } from '../store/sqlite/restore.ts';
import { runInTerminal } from './terminal.ts';

const HELP = `Usage: npm run restore [-- DAY]

Puts the backup of a day (YYYY-MM-DD) back: settings, feedback and all else that the bot keeps in
DATA_DIR. What is there now is set aside, not lost. Without a day, lists the backups.
The bot must not run meanwhile.

Options
  --help  Shows this.

Example
  npm run restore -- 2026-01-31`;

await runInTerminal('restore', HELP, () => {
  const { positionals } = parseArgs({ allowPositionals: true, options: {} });
  const [day, ...others] = positionals;
  if (others.length > 0)
    throw new UserError('Give one day, for instance: npm run restore -- 2026-01-31');
  const { dataDir } = configFrom(environment().variables);
  const backups = backupsIn(dataDir);
  if (day === undefined) {
    console.log(
      backups.length === 0
        ? `There is no backup in ${dataDir} yet: the bot makes one a day.`
        : ['Backups, the newest first:', ...backups.map((backup) => `  ${backup.day}`)].join('\n'),
    );
    return;
  }
  const aside = restore(dataDir, day, new Date());
  console.log(
    `The backup of ${day} is back.${aside === null ? '' : ` What was there before is in ${aside}.`}`,
  );
});
