import { once } from 'node:events';
import { MessageFlags, PermissionFlagsBits as Permission } from 'discord.js';
import { describe, expect, onTestFinished, test } from 'vitest';
import { connect, createClient, disconnect } from '../../src/discord/connect.ts';
import { customId } from '../../src/discord/custom-id.ts';
import { md } from '../../src/discord/markdown.ts';
import { createPoster } from '../../src/discord/poster.ts';
import { render } from '../../src/discord/render.ts';
import type { Block, Reply } from '../../src/discord/reply.ts';
import type { Discord } from '../../src/playground/discord.ts';
import type { Place } from '../../src/subscriptions/poster.ts';
import { ChannelClosed } from '../../src/subscriptions/poster.ts';
import { article, excerpt } from '../helpers/article.ts';
import { recordingLog } from '../helpers/log.ts';
import { standInForTest, takeProblems } from '../helpers/standin.ts';

const POST = { method: 'POST', path: /^\/channels\/\d+\/messages$/ };
const NONCE = 'AAAAAAAAAAA1';
/** Milliseconds after which the client gives up waiting for an answer. */
const PATIENCE = 250;

/** A digest whose select bears a mark. */
function marked(id: string, part = 1): Reply {
  const choices = [{ label: 'Fähre', value: 's' }];
  const select: Block = {
    ...{ kind: 'select', placeholder: 'Öffnen', choices },
    id: customId('story', id, part),
  };
  return { tone: 'found', blocks: [{ kind: 'text', text: md`${'Der Tag'}` }, select] };
}

/** A real client on a stand-in, and the poster on it. */
async function setUp(verify: () => Promise<void> = () => Promise.resolve()) {
  const discord = await standInForTest();
  const client = createClient(discord.url);
  await connect(client, discord.token, recordingLog().log, () => undefined);
  client.rest.options.timeout = PATIENCE;
  onTestFinished(() => disconnect(client));
  const { guild, channels } = discord.world;
  const place = { guildId: guild.id, channelId: channels.news.id };
  const posted = () => discord.messages(place.channelId);
  async function forbid(permission: bigint): Promise<void> {
    const heard = once(client, 'channelUpdate');
    discord.channels.forbid(place.channelId, permission);
    await heard;
  }
  return { discord, client, place, posted, forbid, poster: createPoster({ client, verify }) };
}

const SINCE_EVER = new Date('2024-01-01T00:00:00Z');

describe('a digest', () => {
  test('stands in its channel, picture and all, under the id that is returned', async () => {
    const { poster, place, posted } = await setUp();
    const picture: Block = { kind: 'picture', png: new Uint8Array([1]), name: 'a.png', alt: 'A' };
    const reply: Reply = { ...marked('a'), blocks: [picture, ...marked('a').blocks] };
    const id = await poster.post(place, reply, NONCE);
    expect(posted()).toMatchObject([{ id, attachments: [{ filename: 'a.png' }] }]);
  });

  test.each([
    ['fails once more', { status: 500 }],
    ['fails although it took it', { status: 500, afterEffect: true }],
    ['breaks off', { dropped: true }],
    ['breaks off although it took it', { dropped: true, afterEffect: true }],
    ['answers too late', { delay: 3 * PATIENCE, afterEffect: true }],
    ['takes it too late', { delay: 3 * PATIENCE }],
  ])('stands there once where Discord %s', async (_what, answer) => {
    const { discord, poster, place, posted } = await setUp();
    discord.faults.next({ ...POST, answer });
    const id = await poster.post(place, marked('a'), NONCE);
    expect(posted()).toMatchObject([{ id }]);
    expect(await poster.post(place, marked('a'), NONCE)).toBe(id);
    expect(posted()).toHaveLength(1);
  });

  test.each([
    ['fails', { status: 500, afterEffect: true }],
    ['answers too late', { delay: 4 * PATIENCE, afterEffect: true }],
    ['breaks off', { dropped: true, afterEffect: true }],
  ])('stands there or not, which is an error, where Discord %s each time', async (_w, answer) => {
    const { discord, poster, place, posted } = await setUp();
    discord.faults.next({ ...POST, answer, times: 8 });
    const error: unknown = await poster.post(place, marked('a'), NONCE).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(Error);
    expect(error).not.toBeInstanceOf(ChannelClosed);
    expect(posted()).toHaveLength(1);
    expect(await poster.find(place, SINCE_EVER, ['a:1'])).toEqual(
      new Map([['a:1', posted()[0]?.id]]),
    );
  });

  test('is not sent where it quotes what no article says', async () => {
    const { poster, place, posted } = await setUp(() => Promise.reject(new Error('not a slice')));
    const quotation = excerpt(article(), 'Der Kapitän heißt Brandt.');
    const reply: Reply = { tone: 'found', blocks: [{ kind: 'quote', quotation }] };
    await expect(poster.post(place, reply, NONCE)).rejects.toThrow('not a slice');
    expect(posted()).toEqual([]);
  });
});

describe('a channel is closed', () => {
  /** Both what is posted and what is looked for is refused so. */
  async function expectClosed({ poster }: Awaited<ReturnType<typeof setUp>>, place: Place) {
    await expect(poster.post(place, marked('a'), NONCE)).rejects.toThrow(ChannelClosed);
    await expect(poster.find(place, SINCE_EVER, ['a:1'])).rejects.toThrow(ChannelClosed);
  }
  test('once it is deleted', async () => {
    const bot = await setUp();
    const gone = once(bot.client, 'channelDelete');
    bot.discord.channels.remove(bot.place.channelId);
    await gone;
    await expectClosed(bot, bot.place);
    takeProblems(bot.discord);
  });

  test('where it belongs to another server, or to none', async () => {
    const bot = await setUp();
    await expectClosed(bot, { ...bot.place, guildId: '900000000000000099' });
    await expectClosed(bot, { ...bot.place, channelId: bot.discord.world.dms.anna.id });
  });

  test('while the bot may not see it', async () => {
    const bot = await setUp();
    await bot.forbid(Permission.ViewChannel);
    await expect(bot.poster.post(bot.place, marked('a'), NONCE)).rejects.toThrow(ChannelClosed);
  });

  test('while the bot may not write there, for which the reason is Discord’s', async () => {
    const bot = await setUp();
    await bot.forbid(Permission.SendMessages);
    await expect(bot.poster.post(bot.place, marked('a'), NONCE)).rejects.toThrow(
      new ChannelClosed('Missing Permissions'),
    );
  });

  test.each([10003, 10004, 50001, 50013])('where Discord refuses with %i', async (code) => {
    const { discord, poster, place } = await setUp();
    discord.faults.next({ ...POST, answer: { status: 403, code } });
    await expect(poster.post(place, marked('a'), NONCE)).rejects.toThrow(ChannelClosed);
  });

  test('by no other refusal', async () => {
    const { discord, poster, place } = await setUp();
    discord.faults.next({ ...POST, answer: { status: 403, code: 20026 } });
    const error: unknown = await poster.post(place, marked('a'), NONCE).catch((e: unknown) => e);
    expect(error).toMatchObject({ code: 20026 });
  });
});

describe('what was posted is found', () => {
  function chat(discord: Discord, channelId: string): void {
    for (let n = 0; n < 250; n++) discord.post(channelId, { content: `Nachricht ${String(n)}` });
  }

  test('by its mark, among hundreds of messages of others', async () => {
    const { discord, poster, place } = await setUp();
    chat(discord, place.channelId);
    const first = await poster.post(place, marked('a', 1), 'n1');
    chat(discord, place.channelId);
    const second = await poster.post(place, marked('a', 2), 'n2');
    await poster.post(place, marked('b', 1), 'n3');
    const found = await poster.find(place, SINCE_EVER, ['a:1', 'a:2', 'a:3']);
    expect(found).toEqual(
      new Map([
        ['a:1', first],
        ['a:2', second],
      ]),
    );
  });

  test('also where the mark stands on a button beside a text', async () => {
    const { poster, place } = await setUp();
    const quotation = excerpt(article(), 'Der Kapitän heißt Brandt.');
    const button = { label: 'Mehr', id: customId('context', 'a', 1) };
    const reply: Reply = { tone: 'found', blocks: [{ kind: 'quote', quotation, button }] };
    const id = await poster.post(place, reply, NONCE);
    expect(await poster.find(place, SINCE_EVER, ['a:1'])).toEqual(new Map([['a:1', id]]));
  });

  test('also where this machine’s clock is ahead of Discord’s by an hour', async () => {
    const { poster, place } = await setUp();
    const id = await poster.post(place, marked('a'), NONCE);
    const inAnHour = new Date(Date.now() + 3_600_000);
    expect(await poster.find(place, inAnHour, ['a:1'])).toEqual(new Map([['a:1', id]]));
  });

  test('unless it is older than what is looked for', async () => {
    const { poster, place } = await setUp();
    await poster.post(place, marked('a'), NONCE);
    const tomorrow = new Date(Date.now() + 86_400_000);
    expect(await poster.find(place, tomorrow, ['a:1'])).toEqual(new Map());
  });

  test('unless somebody else posted it', async () => {
    const { discord, poster, place } = await setUp();
    const components = [render(marked('a'))];
    discord.post(place.channelId, { components, flags: MessageFlags.IsComponentsV2 });
    expect(await poster.find(place, SINCE_EVER, ['a:1'])).toEqual(new Map());
  });

  test('not where the bot may not read the history, which is told apart from nothing', async () => {
    const { poster, place, forbid } = await setUp();
    await poster.post(place, marked('a'), NONCE);
    await forbid(Permission.ReadMessageHistory);
    expect(await poster.find(place, SINCE_EVER, ['a:1'])).toBeNull();
  });
});
