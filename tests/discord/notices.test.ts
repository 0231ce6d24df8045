import { describe, expect, it, onTestFinished } from 'vitest';
import { connect, createClient, disconnect } from '../../src/discord/connect.ts';
import { md } from '../../src/discord/markdown.ts';
import type { Notify } from '../../src/discord/notices.ts';
import { createNotices } from '../../src/discord/notices.ts';
import { DEFAULT_SETTINGS } from '../../src/guilds/guilds.ts';
import type { Discord } from '../../src/playground/discord.ts';
import type { GuildSettings } from '../../src/store/store.ts';
import type { LogEntry } from '../helpers/log.ts';
import { recordingLog } from '../helpers/log.ts';
import { textOf } from '../helpers/shown.ts';
import { standInForTest, takeProblems } from '../helpers/standin.ts';

const POST = { method: 'POST', path: /^\/channels\/\d+\/messages$/ };

/** A real client on a stand-in, whose server has these settings. */
type Notice = Parameters<Notify>[1];

async function noticesOn(
  discord: Discord,
  settings: Partial<GuildSettings>,
): Promise<{ notify: (notice: Notice) => Promise<boolean>; entries: readonly LogEntry[] }> {
  const client = createClient(discord.url);
  const { log, entries } = recordingLog();
  await connect(client, discord.token, log, () => undefined);
  onTestFinished(() => disconnect(client));
  const notify = createNotices({
    ...{ client, log },
    settingsOf: () => ({ ...DEFAULT_SETTINGS, ...settings }),
  });
  return { notify: (notice) => notify([discord.world.guild.id], notice), entries };
}

const inLanguage: Notice = ({ m, locale }) => ({
  tone: 'notice',
  blocks: [{ kind: 'text', text: md`${locale}: ${m.feeds.notices.failing}` }],
});

function warnings(entries: readonly LogEntry[]) {
  return entries.filter(({ msg }) => msg.startsWith('a notice could not be posted'));
}

describe('a notice', () => {
  it('stands in the channel that was chosen, in the language of the server', async () => {
    const discord = await standInForTest();
    const { news, talk } = discord.world.channels;
    const { notify } = await noticesOn(discord, { noticesChannel: news.id });
    expect(await notify(inLanguage)).toBe(true);
    expect(discord.messages(news.id).map(textOf)).toEqual(['de: Ein Feed ist nicht lesbar']);
    expect(discord.messages(talk.id)).toEqual([]);
  });

  it('is in the language of replies where one was chosen', async () => {
    const discord = await standInForTest();
    const { id } = discord.world.channels.news;
    const { notify } = await noticesOn(discord, { noticesChannel: id, locale: 'en' });
    await notify(inLanguage);
    expect(discord.messages(id).map(textOf)).toEqual(['en: A feed cannot be read']);
  });

  it('pings nobody', async () => {
    const discord = await standInForTest();
    const { id } = discord.world.channels.news;
    const { notify } = await noticesOn(discord, { noticesChannel: id });
    const text = { markdown: `@everyone <@${discord.world.people.ben.id}>` };
    await notify(() => ({ tone: 'notice', blocks: [{ kind: 'text', text }] }));
    expect(discord.messages(id)).toMatchObject([{ mention_everyone: false, mentions: [] }]);
  });

  it('stands there once where Discord failed after it had taken it', async () => {
    const discord = await standInForTest();
    const { id } = discord.world.channels.news;
    const { notify } = await noticesOn(discord, { noticesChannel: id });
    discord.faults.next({ ...POST, answer: { status: 500, afterEffect: true } });
    expect(await notify(inLanguage)).toBe(true);
    expect(discord.messages(id)).toHaveLength(1);
  });

  it('is sent once more where the connection broke', async () => {
    const discord = await standInForTest();
    const { id } = discord.world.channels.news;
    const { notify } = await noticesOn(discord, { noticesChannel: id });
    discord.faults.next({ ...POST, answer: { dropped: true } });
    expect(await notify(inLanguage)).toBe(true);
    expect(discord.messages(id)).toHaveLength(1);
  });
});

describe('nobody is told', () => {
  it('where no channel was chosen', async () => {
    const discord = await standInForTest();
    const { notify, entries } = await noticesOn(discord, {});
    expect(await notify(inLanguage)).toBe(false);
    expect(warnings(entries)).toEqual([]);
  });

  it('where the channel is gone, which the log says with the server', async () => {
    const discord = await standInForTest();
    const { notify, entries } = await noticesOn(discord, { noticesChannel: '900000000000000099' });
    expect(await notify(inLanguage)).toBe(false);
    expect(warnings(entries)).toMatchObject([{ level: 40, guildId: discord.world.guild.id }]);
    takeProblems(discord);
  });

  it('where the bot may not write there', async () => {
    const discord = await standInForTest();
    const { id } = discord.world.channels.news;
    const { notify, entries } = await noticesOn(discord, { noticesChannel: id });
    discord.faults.next({ ...POST, answer: { status: 403, code: 50013 } });
    expect(await notify(inLanguage)).toBe(false);
    expect(warnings(entries)).toHaveLength(1);
    expect(discord.messages(id)).toEqual([]);
  });

  it('where the channel belongs to no server of these', async () => {
    const discord = await standInForTest();
    const { id } = discord.world.dms.anna;
    const { notify, entries } = await noticesOn(discord, { noticesChannel: id });
    expect(await notify(inLanguage)).toBe(false);
    expect(warnings(entries)).toHaveLength(1);
    expect(discord.messages(id)).toEqual([]);
  });
});
