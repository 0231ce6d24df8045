import { expect, test } from 'vitest';
import { standInForTest } from '../helpers/standin.ts';
import { COMMANDS, startBot } from './bot.ts';

test('an overwrite replaces all commands; what keeps its name keeps its id', async () => {
  const discord = await standInForTest();
  const { commands } = (await startBot(discord)).application;
  await commands.set(COMMANDS);
  const [ask] = discord.commands();
  await commands.set([{ name: 'help', description: 'Help' }, COMMANDS[0]!]);
  expect(discord.commands().map(({ name }) => name)).toEqual(['help', 'ask']);
  expect(discord.commands()[1]?.id).toBe(ask?.id);
});

test("a guild's commands stand beside the global ones and come first", async () => {
  const discord = await standInForTest();
  const { commands } = (await startBot(discord)).application;
  await commands.set([{ name: 'help', description: 'everywhere' }]);
  await commands.set([{ name: 'help', description: 'here' }], discord.world.guild.id);
  expect(discord.commands().map(({ description }) => description)).toEqual(['here', 'everywhere']);
  expect((await commands.fetch({ guildId: discord.world.guild.id })).size).toBe(1);
});

test('translations are told only when asked for', async () => {
  const discord = await standInForTest();
  const { application, rest } = await startBot(discord);
  await application.commands.set(COMMANDS);
  const told = await application.commands.fetch({ withLocalizations: true });
  expect(told.first()?.nameLocalizations).toEqual({ de: 'frage' });
  const [bare] = (await rest.get(`/applications/${application.id}/commands`)) as object[];
  expect(bare).not.toHaveProperty('name_localizations');
});

test('Discord keeps no default in what it returns of an option', async () => {
  const discord = await standInForTest();
  await (await startBot(discord)).application.commands.set(COMMANDS);
  const [ask] = discord.commands();
  expect(ask?.options?.[2]).toEqual({ type: 5, name: 'private', description: 'For me' });
  expect(ask).toMatchObject({ type: 1, default_member_permissions: null, nsfw: false });
  expect(discord.commands()[3]?.default_member_permissions).toBe('32');
});
