import { describe, expect } from 'vitest';
import { startBot } from '../helpers/bot.ts';
import { test } from '../helpers/running.ts';
import { textOf } from '../helpers/shown.ts';
import { standInForTest } from '../helpers/standin.ts';

describe('the commands that change the collection', () => {
  test('are on servers of ADMIN_GUILDS alone, for those who manage them', async ({ discord }) => {
    const { anna, ben } = discord.world.people;
    expect(discord.commands({ user: anna }).map(({ name }) => name)).not.toContain('articles');

    const chosen = await standInForTest();
    await startBot(chosen, { ADMIN_GUILDS: chosen.world.guild.id });
    const offered = (user: typeof anna) => chosen.commands({ user }).map(({ name }) => name);
    expect(offered(anna)).toContain('articles');
    expect(offered(ben)).not.toContain('articles');
  });

  test('refuse what is not on the public internet, with the reason', async () => {
    const discord = await standInForTest();
    await startBot(discord, { ADMIN_GUILDS: discord.world.guild.id });
    const { anna } = discord.world.people;
    const added = async (url: string) =>
      textOf(await discord.command('articles add', { url }, { user: anna }).reply());
    expect(await added('http://127.0.0.1:8080/')).toContain(
      'gehört nicht zum öffentlichen Internet',
    );
    expect(await added('file:///etc/passwd')).toContain('Abgerufen werden nur Adressen');
    expect(textOf(await discord.command('articles list', {}, { user: anna }).reply())).toContain(
      'Bisher wurde keine Webseite aufgenommen.',
    );
  });
});
