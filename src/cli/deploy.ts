import { parseArgs } from 'node:util';
import { commands } from '../../commands/index.ts';
import { configFrom, environment, NO_TOKEN } from '../config.ts';
import { deploy } from '../discord/deployment.ts';
import { UserError } from '../errors.ts';
import { runInTerminal } from './terminal.ts';

const HELP = `Usage: npm run deploy [-- --guild ID [--remove]]

Registers the commands with Discord, whatever it has: for all servers, or for the one server ID.
The bot does the former by itself at every start where something has changed. Commands registered
in one server stand there beside those for all; --remove takes them away again.

Options
  --guild ID  Registers in this server alone.
  --remove    With --guild: takes away what was registered there.
  --help      Shows this.

Example
  npm run deploy -- --guild 81384788765712384`;

await runInTerminal('deploy', HELP, async () => {
  const { values } = parseArgs({
    options: {
      guild: { type: 'string' },
      remove: { type: 'boolean', default: false },
    },
  });
  const guildId = values.guild ?? null;
  if (guildId !== null && !/^\d{17,20}$/.test(guildId)) {
    throw new UserError(`"${guildId}" is not a server's ID: it has 17 to 20 digits.`);
  }
  if (values.remove && guildId === null) {
    throw new UserError(
      '--remove goes with --guild ID: the commands for all servers belong to the bot.',
    );
  }
  const { token, discordApiUrl } = configFrom(environment().variables);
  if (token === null) throw new UserError(NO_TOKEN);
  const count = await deploy({
    token,
    discordApiUrl,
    guildId,
    commands: values.remove
      ? []
      : commands.filter(({ forCurators }) => guildId !== null || forCurators !== true),
  });
  const where = guildId === null ? 'for all servers' : `in server ${guildId}`;
  console.log(`${String(count)} commands are registered ${where} now.`);
});
