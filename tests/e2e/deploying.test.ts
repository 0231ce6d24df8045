import { describe, expect, test } from 'vitest';
import type { Settings } from '../helpers/bot.ts';
import { runBot } from '../helpers/bot.ts';
import { standInForTest } from '../helpers/standin.ts';

describe('npm run deploy', () => {
  const ALL = '/ask, /sources, Find sources, /digest, /status, /settings, /help';

  async function setUp() {
    const discord = await standInForTest();
    const guildId = discord.world.guild.id;
    const settings = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.url };
    return {
      ...{ discord, guildId },
      deploy: async (args: string[], more: Settings = {}) => {
        const program = runBot({ ...settings, ...more }, 'src/cli/deploy.ts', args);
        return [await program.exited, program.output()];
      },
      inServer: () =>
        discord.commands().flatMap(({ guild_id, name }) => (guild_id === guildId ? [name] : [])),
    };
  }

  test('registers for all servers, and on those of ADMIN_GUILDS what changes the collection', async () => {
    const { discord, guildId, deploy, inServer } = await setUp();
    expect(await deploy([])).toEqual([
      0,
      `For all servers, these commands are registered now: ${ALL}.\n`,
    ]);
    expect(inServer()).toEqual([]);
    expect(await deploy([], { ADMIN_GUILDS: guildId })).toEqual([
      0,
      `For all servers, these commands are registered now: ${ALL}.\nIn server ${guildId}, these commands are registered now: /articles, /feeds.\n`,
    ]);
    expect(inServer()).toEqual(['articles', 'feeds']);
    expect(discord.commands()).toHaveLength(9);
  });

  test('registers in one server and takes that away again', async () => {
    const { discord, guildId, deploy, inServer } = await setUp();
    const one = ['--guild', guildId];
    expect(await deploy(one)).toEqual([
      0,
      `In server ${guildId}, these commands are registered now: ${ALL}.\n`,
    ]);
    await deploy(one, { ADMIN_GUILDS: guildId });
    expect(inServer()).toContain('articles');
    expect(await deploy([...one, '--remove'])).toEqual([
      0,
      `In server ${guildId}, no command is registered any more.\n`,
    ]);
    expect(discord.commands()).toEqual([]);
  });

  test('says when it cannot', async () => {
    const { discord, deploy } = await setUp();
    expect(await deploy(['--guild', '12'])).toEqual([
      1,
      '"12" is not a server\'s ID: it has 17 to 20 digits.\n',
    ]);
    const [code, output] = await deploy([], { ADMIN_GUILDS: '81384788765712384' });
    expect(code).toBe(1);
    expect(output).toMatch(/^For all servers.*\nDiscord knows no server 81384788765712384 that/);
    discord.problems.length = 0;
  });
});
