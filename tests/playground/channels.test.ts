import { ChannelType, PermissionFlagsBits as Permission, type TextChannel } from 'discord.js';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { standInForTest, takeProblems } from '../helpers/standin.ts';
import { startBot } from './bot.ts';

async function setUp() {
  const discord = await standInForTest();
  const client = await startBot(discord);
  const channel = (await client.channels.fetch(discord.world.channels.news.id)) as TextChannel;
  /** The bot has heard of it once the next event has come. */
  async function forbid(...permissions: bigint[]): Promise<void> {
    const heard = once(client, 'channelUpdate');
    discord.channels.forbid(
      channel.id,
      permissions.reduce((all, one) => all | one, 0n),
    );
    await heard;
  }
  return { discord, client, channel, forbid };
}

const png = { attachment: Buffer.from([1]), name: 'days.png' };

test('a guild has as many channels more as it was told', async () => {
  const discord = await standInForTest({ channels: 1000 });
  const client = await startBot(discord);
  const guild = client.guilds.cache.first();
  expect(guild?.channels.cache.size).toBe(1002);
  expect(guild?.channels.cache.every(({ type }) => type === ChannelType.GuildText)).toBe(true);
  const last = discord.channels.list().at(-1)?.id ?? '';
  await ((await client.channels.fetch(last)) as TextChannel).send('dort');
  expect(discord.messages(last)).toHaveLength(1);
});

test('a channel that is deleted goes from the bot’s memory and is unknown from then on', async () => {
  const { discord, client, channel } = await setUp();
  const gone = once(client, 'channelDelete');
  discord.channels.remove(channel.id);
  await gone;
  expect(client.channels.cache.has(channel.id)).toBe(false);
  await expect(client.channels.fetch(channel.id)).rejects.toMatchObject({ code: 10003 });
  await expect(channel.send('x')).rejects.toMatchObject({ code: 10003, status: 404 });
  takeProblems(discord);
});

test('what is forbidden in a channel, the bot knows and Discord refuses', async () => {
  const { discord, client, channel, forbid } = await setUp();
  const mayDo = (permission: bigint) =>
    channel.permissionsFor(client.user.id)?.has(permission) === true;
  expect(mayDo(Permission.AttachFiles)).toBe(true);
  await forbid(Permission.AttachFiles);
  expect(mayDo(Permission.AttachFiles)).toBe(false);
  await channel.send('ohne Bild');
  await expect(channel.send({ files: [png] })).rejects.toMatchObject({ code: 50013, status: 403 });
  await forbid(Permission.SendMessages);
  await expect(channel.send('x')).rejects.toMatchObject({ code: 50013 });
  await forbid(Permission.ViewChannel);
  await expect(channel.send('x')).rejects.toMatchObject({ code: 50001 });
  expect(discord.messages(channel.id)).toHaveLength(1);
});

test('without its history, a channel seems to have no messages', async () => {
  const { channel, forbid } = await setUp();
  await channel.send('eins');
  await forbid(Permission.ReadMessageHistory);
  expect((await channel.messages.fetch({ cache: false })).size).toBe(0);
});

test('a page has the messages next to another one, the newest first', async () => {
  const { channel } = await setUp();
  const ids: string[] = [];
  for (const content of ['1', '2', '3', '4', '5']) ids.push((await channel.send(content)).id);
  const [first, , , , last] = ids;
  const page = async (query: { after?: string; before?: string; limit?: number }) =>
    (await channel.messages.fetch({ ...query, cache: false })).map(({ content }) => content);
  expect(await page({ after: first, limit: 2 })).toEqual(['3', '2']);
  expect(await page({ before: last, limit: 2 })).toEqual(['4', '3']);
  expect(await page({ limit: 2 })).toEqual(['5', '4']);
  expect(await page({ after: last })).toEqual([]);
});

test.each([['limit=0'], ['limit=101'], ['after=1&before=2'], ['after=x']])(
  'a page of %s is refused',
  async (query) => {
    const { discord, client, channel } = await setUp();
    const path = `/channels/${channel.id}/messages` as const;
    await expect(
      client.rest.get(path, { query: new URLSearchParams(query) }),
    ).rejects.toMatchObject({ code: 50035 });
    takeProblems(discord);
  },
);

test('a gallery shows files of its message, and no others', async () => {
  const { discord, channel } = await setUp();
  const gallery = (name: string) =>
    ({
      flags: 1 << 15,
      components: [{ type: 12, items: [{ media: { url: `attachment://${name}` } }] }],
      files: [png],
    }) as const;
  const sent = await channel.send(gallery('days.png'));
  expect(discord.messages(channel.id)[0]?.attachments).toMatchObject([{ filename: 'days.png' }]);
  await expect(channel.send(gallery('other.png'))).rejects.toMatchObject({ code: 50035 });
  await expect(sent.edit({ attachments: [] })).rejects.toMatchObject({ code: 50035 });
  expect(takeProblems(discord)).toHaveLength(2);
});
