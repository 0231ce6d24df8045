import { parseArgs } from 'node:util';
import { commands } from '../../commands/index.ts';
import { configFrom, environment, NO_TOKEN } from '../config.ts';
import type { Command } from '../discord/command.ts';
import { deploy } from '../discord/deployment.ts';
import { UserError } from '../errors.ts';
import { runInTerminal } from './terminal.ts';

const HELP = `Usage: npm run deploy [-- --guild ID [--remove]]

Registers the commands with Discord, whatever it has: for all servers, and on the servers of
ADMIN_GUILDS those that change the collection. The bot does the same by itself at every start where
something has changed. With --guild, all commands of one server are registered there alone, where
they stand beside those for all until --remove. A server that is no longer in ADMIN_GUILDS keeps its
commands, which then refuse, until --remove too.

Options
  --guild ID  Registers in this server alone.
  --remove    With --guild: takes away what is registered in that server alone.
  --help      Shows this.

Example
  npm run deploy -- --guild 81384788765712384`;

const FOR_ALL = commands.filter(({ forCurators }) => forCurators !== true);
const FOR_CURATORS = commands.filter(({ forCurators }) => forCurators === true);

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
  const { token, discordApiUrl, adminGuilds } = configFrom(environment().variables);
  if (token === null) throw new UserError(NO_TOKEN);
  const register = async (registered: readonly Command<never>[], server: string | null) => {
    const names = await deploy({ token, discordApiUrl, guildId: server, commands: registered });
    console.log(sentenceFor(names, server));
  };
  if (guildId === null) {
    await register(FOR_ALL, null);
    for (const server of adminGuilds) await register(FOR_CURATORS, server);
  } else if (values.remove) {
    await register([], guildId);
  } else {
    await register(adminGuilds.includes(guildId) ? commands : FOR_ALL, guildId);
  }
});

function sentenceFor(names: readonly string[], guildId: string | null): string {
  const where = guildId === null ? 'For all servers' : `In server ${guildId}`;
  if (names.length === 0) return `${where}, no command is registered any more.`;
  return `${where}, these commands are registered now: ${names.join(', ')}.`;
}
