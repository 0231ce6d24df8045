import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { keyOf } from '../../src/articles/collection.ts';
import { UserError } from '../../src/errors.ts';
import type { Discord } from '../../src/playground/discord.ts';
import type { Message } from '../../src/playground/types.ts';
import { openStore } from '../../src/store/sqlite/open.ts';
import { runBot, settingsFor } from '../helpers/bot.ts';
import { botHere } from '../helpers/bot-here.ts';
import { recordingLog } from '../helpers/log.ts';
import { componentsOf, textOf } from '../helpers/shown.ts';
import { standInForTest } from '../helpers/standin.ts';
import { dataFolder } from '../helpers/store.ts';
import { subscriptionOf } from '../helpers/subscription.ts';
import { articleOf } from '../helpers/written-article.ts';

const DAY = 86_400_000;

const FIRE = [
  [
    'Großbrand im Speicher am Nordkai',
    'Im alten Getreidespeicher am Nordkai ist in der Nacht ein Großbrand ausgebrochen.',
    'Die Feuerwehr rückte mit 120 Kräften aus, das Löschboot Seestern pumpte Wasser.',
  ],
  [
    'Feuerwehr löscht am Nordkai',
    'Die Feuerwehr löscht einen Großbrand im Getreidespeicher am Nordkai.',
    'Nach Angaben der Stadt sind 120 Kräfte und das Löschboot Seestern im Einsatz.',
  ],
] as const;

/** Articles without a date, which count on the day when they are first seen. */
async function write(folder: string, name: string, lines: readonly string[]): Promise<void> {
  const [title = '', ...sentences] = lines;
  const text = `---\ntitle: ${title}\noutlet: Hafenbote ${name}\n---\n\n${sentences.join(' ')}\n`;
  await writeFile(join(folder, `${name}.md`), text);
}

function botOn(discord: Discord, articlesDir: string, dataDir: string, now: () => Date) {
  const fetch = () => Promise.reject(new UserError('There is no web here.'));
  return botHere({ discord, articlesDir, dataDir, now, fetch, adminGuilds: [] });
}

/** The next message of the bot in a channel. */
async function nextIn(discord: Discord, channelId: string): Promise<Message> {
  for (;;) {
    const [message] = (await once(discord, 'message')) as [Message];
    if (message.channel_id === channelId) return message;
  }
}

function storySelectOf(message: Message) {
  const select = componentsOf(message).find(({ options }) => options !== undefined);
  return { id: select?.custom_id ?? '', values: select?.options?.map(({ value }) => value) ?? [] };
}

test('a channel gets its digest once a day, also from a bot that was started anew, and a story of it opens', async () => {
  const discord = await standInForTest();
  const { talk } = discord.world.channels;
  const user = discord.world.people.anna;
  const folder = dataFolder();
  const dataDir = dataFolder();
  for (const [n, lines] of FIRE.entries()) await write(folder, String(n + 1), lines);
  let moment = new Date('2026-11-21T16:00:00.000Z').getTime();
  const clock = () => new Date(moment);

  const finish = await botOn(discord, folder, dataDir, clock);
  const subscribed = await discord
    .command(
      'digest subscribe',
      { channel: talk.id, time: '18:30', timezone: 'Europe/Berlin' },
      { user },
    )
    .reply();
  expect(textOf(subscribed)).toContain('18.30 Uhr');
  expect(discord.messages(talk.id)).toEqual([]);
  await finish();

  moment = new Date('2026-11-21T17:31:00.000Z').getTime();
  const first = nextIn(discord, talk.id);
  const finishAgain = await botOn(discord, folder, dataDir, clock);
  const digest = await first;
  expect(textOf(digest)).toContain('21. November 2026');
  expect(textOf(digest)).toContain('2 Artikel');
  expect(textOf(digest)).toMatch(/^> .*Großbrand.*Getreidespeicher am Nordkai/mu);
  const { id, values } = storySelectOf(digest);
  expect(values).toHaveLength(1);
  const whole = await discord.select(digest, id, values, { user }).reply();
  expect(textOf(whole)).toContain('Hafenbote 1');
  expect(textOf(whole)).toContain('Hafenbote 2');
  await finishAgain();

  moment += DAY + 20 * 60_000;
  await write(folder, '3', [
    'Speicher am Nordkai droht einzustürzen',
    'Nach dem Großbrand droht der Getreidespeicher am Nordkai einzustürzen.',
    'Die Feuerwehr sperrte das Gelände, der Schaden beträgt 14 Millionen Euro.',
  ]);
  const second = nextIn(discord, talk.id);
  await botOn(discord, folder, dataDir, clock);
  const next = await second;
  expect(textOf(next)).toContain('Neu seit dem 21. November');
  expect(textOf(next)).toContain('14 Millionen Euro');
  expect(storySelectOf(next).values).toEqual(values);
  const told = discord.messages(talk.id).filter((message) => textOf(message).startsWith('## '));
  expect(told).toHaveLength(2);
});

test('a bot that is killed once a digest stands, before it can note that, posts no second one', async () => {
  const discord = await standInForTest();
  const { guild, channels } = discord.world;
  const channelId = channels.talk.id;
  const dataDir = dataFolder();
  const store = await openStore(dataDir, recordingLog().log, () => new Date());
  await store.keepArticles(
    FIRE.map(([title, ...sentences], n) => {
      const id = String(n);
      const article = articleOf(sentences.join(' '), { id, title });
      return { article, key: keyOf(id), source: 'upload' };
    }),
  );
  const next = new Date().toISOString();
  const when = { time: next.slice(11, 16), timeZone: 'UTC', next };
  await store.addSubscription(
    subscriptionOf('AAAAAAAAAAA', { guildId: guild.id, channelId, ...when }),
  );
  await store.close();

  const settings = { ...settingsFor(discord), DATA_DIR: dataDir };
  const killed = runBot(settings);
  // At once: no answer has left yet.
  discord.once('message', () => {
    killed.kill('SIGKILL');
  });
  expect(await killed.exited, killed.output()).toBeNull();
  const [digest] = discord.messages(channelId);
  expect(digest && textOf(digest)).toMatch(/Großbrand.*Getreidespeicher am Nordkai/u);

  // Discord has forgotten the nonce.
  vi.setSystemTime(Date.now() + 6 * 60_000);
  onTestFinished(() => void vi.useRealTimers());
  const { messageIds } = await runBot(settings).logged('a digest was delivered');
  expect(messageIds).toEqual([digest?.id]);
  expect(discord.messages(channelId)).toEqual([digest]);
});
