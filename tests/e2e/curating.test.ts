import { describe, expect } from 'vitest';
import { startBot } from '../helpers/bot.ts';
import { dataFolder } from '../helpers/store.ts';
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
      'Bisher wurde kein Artikel aufgenommen.',
    );
  });

  test('take a file, answer from it also after a restart, and forget it again', async () => {
    const discord = await standInForTest();
    const { anna } = discord.world.people;
    const settings = { ADMIN_GUILDS: discord.world.guild.id, DATA_DIR: dataFolder() };
    const said = async (path: string, values: Parameters<typeof discord.command>[1] = {}) =>
      textOf(await discord.command(path, values, { user: anna }).reply());
    const asked = () => said('ask', { question: 'Wann wurde die Kettenfähre von Rheinau gebaut?' });

    const first = await startBot(discord, settings);
    const text = 'Die Kettenfähre von Rheinau wurde 1932 gebaut. Seither fährt sie täglich.';
    const line = JSON.stringify({ title: 'Kettenfähre', outlet: 'Bote', date: '2024-03-01', text });
    const file = new File([`${line}\n{\n`], '**fähre**.jsonl', { type: 'video/mp4' });
    const use = discord.command('articles upload', { file: discord.attach(file) }, { user: anna });
    expect((await use.acknowledged).ephemeral).toBe(true);
    expect(textOf(await use.reply()).split('\n')).toEqual([
      '**Datei „\\*\\*fähre\\*\\*.jsonl“**',
      'Fragen werden ab sofort auch daraus beantwortet.',
      'Aufgenommen: 1 Artikel',
      '- Kettenfähre · Bote · 1. März 2024 · 73 Zeichen',
      'Übergangen: 1 Stelle in der Datei',
      '- \\*\\*fähre\\*\\*.jsonl\\:2: Zeile ist kein JSON-Objekt',
    ]);
    expect(await asked()).toContain('1932');
    first.kill();
    await first.exited;

    await startBot(discord, settings);
    expect(await asked()).toContain('1932');
    expect(await said('articles list')).toContain(
      'Kettenfähre · Bote · 1. März 2024 · hochgeladen',
    );
    const found = await discord.autocomplete(
      'articles remove',
      'article',
      'ketten',
      {},
      { user: anna },
    );
    expect(found).toMatchObject([{ name: 'Kettenfähre' }]);
    expect(await said('articles remove', { article: String(found[0]?.value) })).toBe(
      '„Kettenfähre“ ist nicht mehr in der Sammlung.',
    );
    expect(await asked()).not.toContain('1932');
  });

  test('refuse a file that is not where Discord keeps it, or not what it is said to be', async () => {
    const discord = await standInForTest();
    await startBot(discord, { ADMIN_GUILDS: discord.world.guild.id });
    const { anna, ben } = discord.world.people;
    const upload = async (name: string, bytes: number, more: object = {}) => {
      const attached = discord.attach(new File([new Uint8Array(bytes)], name));
      const file = { ...attached, ...more };
      return textOf(await discord.command('articles upload', { file }, { user: anna }).reply());
    };
    expect(await upload('a.txt', 1, { url: 'http://169.254.169.254/latest' })).toContain(
      'ist nicht der Ort, an dem Discord Anhänge aufbewahrt',
    );
    expect(await upload('a.txt', 1, { url: 'https://cdn.discordapp.com/a.txt' })).toContain(
      'ist nicht der Ort',
    );
    expect(await upload('a.txt', 6_000_000)).toContain('größer als 5 MB');
    expect(await upload('a.txt', 6_000_000, { size: 10 })).toContain('größer als 5 MB');
    expect(await upload('a.exe', 10)).toContain('„a.exe“ lässt sich nicht aufnehmen');
    expect(() => discord.command('articles upload', {}, { user: ben })).toThrow('is offered');
  });
});
