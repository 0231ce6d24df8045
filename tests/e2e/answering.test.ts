import { PermissionFlagsBits } from 'discord.js';
import { describe, expect } from 'vitest';
import { existsSync } from 'node:fs';
import { readFolder } from '../../src/articles/folder.ts';
import { startBot } from '../helpers/bot.ts';
import { test } from '../helpers/running.ts';
import { buttonOf, componentsOf, labelsOf, textOf } from '../helpers/shown.ts';
import { standInForTest } from '../helpers/standin.ts';

const EPHEMERAL = 64;

describe('on the sample articles', () => {
  test('a question is answered with a quotation, its citation and buttons', async ({ discord }) => {
    const asked = discord.command('ask', { question: 'Wie viele Menschen kamen zum Lesefest?' });
    expect(await asked.acknowledged).toMatchObject({ type: 5, ephemeral: false });
    const reply = await asked.reply();
    expect(textOf(reply)).toContain('1.400');
    expect(textOf(reply)).toContain(
      '\\[1\\] Hohenquell liest drei Tage lang · Medium unbekannt · 14. Oktober 2024',
    );
    expect(labelsOf(reply)).toContain('Zusammenhang');
    expect(labelsOf(reply)).toContain('Quellen');
  });

  test('every quoted line is a slice of an article once the marks are taken off', async ({
    discord,
  }) => {
    const { articles } = await readFolder('seeds');
    const reply = await discord
      .command('ask', { question: 'Was sagte Gerassimow über den Einsatz in Kursk?' })
      .reply();
    const quoted = componentsOf(reply)
      .flatMap(({ content }) => content?.split('\n') ?? [])
      .filter((line) => line.startsWith('> '));
    expect(quoted.length).toBeGreaterThan(0);
    for (const line of quoted) {
      const text = line.slice(2).replaceAll('**', '').replace(/\\(.)/g, '$1');
      const parts = text.split('[…]').map((part) => part.trim());
      for (const part of parts) {
        expect(articles.some((article) => article.text.includes(part))).toBe(true);
      }
    }
  });

  test('a link leads to an article whose address is known', async ({ discord }) => {
    const reply = await discord
      .command('ask', { question: 'Wer verlangt das Ende des nordkoreanischen Einsatzes?' })
      .reply();
    expect(textOf(reply)).toContain(
      '](<https://lindauer-rundschau.example.org/politik/reaktion-aus-washington>)',
    );
  });

  test('what the collection does not know is said, with what it covers', async ({ discord }) => {
    const reply = await discord
      .command('ask', { question: 'Wie macht man Kaiserschmarrn?' }, { locale: 'en-US' })
      .reply();
    expect(textOf(reply)).toContain('The collection does not answer this.');
    expect(textOf(reply)).toContain('10 articles from 9 October 2024 to 29 April 2025 (1 undated)');
  });

  test('a private answer is seen by one person alone', async ({ discord }) => {
    const asked = discord.command('ask', { question: 'Was ist das Lesefest?', private: true });
    expect((await asked.acknowledged).ephemeral).toBe(true);
    expect((await asked.reply()).flags & EPHEMERAL).toBe(EPHEMERAL);
  });

  test('a date filter leaves undated articles out and counts them', async ({ discord }) => {
    const reply = await discord
      .command('ask', { question: 'Was steht im Verteidigungsvertrag?', since: '1.1.2025' })
      .reply();
    expect(textOf(reply)).toContain('ab 1. Januar 2025');
    expect(textOf(reply)).toContain('Ein Artikel ohne Datum wurde');
    expect(textOf(reply)).not.toContain('Was Russland und Nordkorea einander zugesagt haben');
  });

  test('a wrong date is refused in one sentence', async ({ discord }) => {
    const reply = await discord
      .command('ask', { question: 'Was geschah?', since: '31.02.2024' })
      .reply();
    expect(textOf(reply)).toBe(
      '„31.02.2024“ ist kein Datum. Möglich sind Angaben wie 22.10.2024 oder 2024-10-22.',
    );
  });

  test('the context of an excerpt is private and shows the quoted part in bold', async ({
    discord,
  }) => {
    const { anna } = discord.world.people;
    const reply = await discord.command('ask', { question: 'Was kostete die Sanierung?' }).reply();
    const pressed = discord.click(reply, buttonOf(reply, 'Zusammenhang'), {
      user: anna,
      locale: 'en-GB',
    });
    expect((await pressed.acknowledged).ephemeral).toBe(true);
    const context = textOf(await pressed.reply());
    expect(context).toContain('In context');
    expect(context).toMatch(/\*\*.*Die Sanierung kostete 1,3 Millionen Euro\..*\*\*/);
  });

  test('further excerpts and the sources come from the question that the message shows', async ({
    discord,
  }) => {
    const question = 'Welche Soldaten aus Nordkorea kämpfen für Russland in *Kursk*?';
    const reply = await discord.command('ask', { question }).reply();
    const more = await discord.click(reply, buttonOf(reply, 'Weitere Stellen')).reply();
    expect(textOf(more)).toContain('Kämpfen für Russland'.slice(8));
    expect(textOf(more).split('\n')[0]).toBe(textOf(reply).split('\n')[0]);
    expect(textOf(more)).not.toContain(textOf(reply).split('\n')[1]);
    const sources = await discord.click(reply, buttonOf(reply, 'Quellen')).reply();
    expect(textOf(sources)).toContain('Artikel zu dieser Frage');
    expect(textOf(sources)).toContain('Textstelle');
  });

  test('a message is checked against the collection, for one person alone', async ({ discord }) => {
    const { news } = discord.world.channels;
    const claim = discord.post(news.id, {
      content: 'Angeblich sind 1.000 von 11.000 Soldaten aus Nordkorea gefallen!',
    });
    const checked = discord.messageCommand('Find sources', claim);
    expect((await checked.acknowledged).ephemeral).toBe(true);
    expect(textOf(await checked.reply())).toContain('11.000');
  });

  test('a message of embeds alone is read, one without any text gets a clear sentence', async ({
    discord,
  }) => {
    const { news } = discord.world.channels;
    const embed = discord.post(news.id, {
      embeds: [{ title: 'Lesefest', description: 'Das Lesefest in Hohenquell war gut besucht' }],
    });
    const read = await discord.messageCommand('Find sources', embed).reply();
    expect(textOf(read)).toContain('Hohenquell');
    const picture = discord.post(news.id, {
      files: [{ key: '0', file: new File(['x'], 'x.png') }],
    });
    const refused = await discord.messageCommand('Find sources', picture).reply();
    expect(textOf(refused)).toBe(
      'Diese Nachricht enthält keinen Text, nach dem sich suchen ließe.',
    );
  });

  test('status tells sizes, dates, version and missing permissions', async ({ discord }) => {
    const { EVERYONE } = await import('../../src/playground/world.ts');
    const reply = await discord
      .command('status', {}, { appPermissions: EVERYONE & ~PermissionFlagsBits.SendMessages })
      .reply();
    expect(textOf(reply)).toMatch(/10 Artikel, \d+ Textstellen/);
    expect(textOf(reply)).toContain('vom 9. Oktober 2024 bis zum 29. April 2025');
    expect(textOf(reply)).toContain('fehlen dem Bot Rechte: Nachrichten senden');
    expect(textOf(reply)).toMatch(/Fundstelle \d+\.\d+\.\d+/);
  });

  test('help names every command that is registered', async ({ discord }) => {
    const { anna } = discord.world.people;
    const asked = discord.command('help', {}, { locale: 'en-US', user: anna });
    const help = textOf(await asked.reply());
    for (const { name, options } of discord.commands()) {
      expect(help).toContain(name);
      for (const option of options ?? []) expect(help).toContain(option.name);
    }
  });

  test('commands for everywhere work in a direct message and as a user-installed app', async ({
    discord,
  }) => {
    for (const context of ['dm', 'private'] as const) {
      const reply = await discord
        .command('ask', { question: 'Was kostete die Sanierung?' }, { context })
        .reply();
      expect(textOf(reply)).toContain('1,3 Millionen');
    }
  });
});

const CRAWLED = '../shared/seeds';
const absent = existsSync(CRAWLED) ? '' : ' (skipped: ../shared/seeds is absent)';

describe.skipIf(absent !== '')(`on the five crawled articles${absent}`, () => {
  test('all five commands answer', async () => {
    const discord = await standInForTest();
    await startBot(discord, { ARTICLES_DIR: CRAWLED });
    const question = 'Wie viele der entsandten Soldaten kamen ums Leben?';
    const answer = textOf(await discord.command('ask', { question }).reply());
    expect(answer).toContain('11.000');
    expect(answer).toContain('Tiroler Zeitung');
    const list = textOf(await discord.command('sources list').reply());
    expect(list).toContain('5 Artikel');
    const found = textOf(await discord.command('sources search', { words: 'Kursk' }).reply());
    expect(found).toContain('**Kursk**');
    const article = discord.command('sources show', { article: 'gefährliche Allianz' });
    expect(textOf(await article.reply())).toContain('22. Oktober 2024');
    const claim = discord.post(discord.world.channels.news.id, { content: 'Das UN-Veto half Kim' });
    expect(textOf(await discord.messageCommand('Find sources', claim).reply())).toContain('Veto');
    expect(textOf(await discord.command('status').reply())).toContain('5 Artikel');
    expect(textOf(await discord.command('help').reply())).toContain('/frage');
  });
});
