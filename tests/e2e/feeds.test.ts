import { once } from 'node:events';
import { expect, onTestFinished, test } from 'vitest';
import type { Discord } from '../../src/playground/discord.ts';
import type { Web } from '../feeds/fetch/web.ts';
import { says, startWeb } from '../feeds/fetch/web.ts';
import { botHere } from '../helpers/bot-here.ts';
import { textOf } from '../helpers/shown.ts';
import { standInForTest } from '../helpers/standin.ts';
import { dataFolder } from '../helpers/store.ts';

const SITE = 'http://hafenbote.example';
const FEED = `${SITE}/feed.xml`;
const SENTENCE =
  'Das neue Schwimmdock in Brunsbeck hebt Schiffe mit einem Gewicht von 8.400 Tonnen.';
const QUESTION = 'Wie schwere Schiffe hebt das Schwimmdock in Brunsbeck?';

/** What is shown where a command takes longer than a second. */
const UNDER_WAY = /^(?:\S+ wird abgerufen …|\d+ von \d+ Seiten gelesen)$/u;

const ITEMS = [
  { path: 'dock', title: 'Werft nimmt Schwimmdock in Betrieb', first: SENTENCE },
  {
    path: 'rat',
    title: 'Rat vertagt Beschluss zum Uferweg',
    first: 'Der Rat tagte bis Mitternacht.',
  },
] as const;

/** A website whose feed has nothing but teasers of its pages. */
async function siteForTest(): Promise<Web> {
  const web = await startWeb();
  onTestFinished(() => web[Symbol.asyncDispose]());
  serveFeed(web);
  for (const { path, title, first } of ITEMS) {
    const more = 'Die Arbeiten dauerten drei Jahre, ein Kran wurde versetzt. '.repeat(5);
    const paragraphs = [first, more, more, more].map((text) => `<p>${text}</p>`).join('');
    const page = `<html lang="de"><title>${title}</title><main><article><h1>${title}</h1>${paragraphs}</article></main></html>`;
    web.pages.set(`${SITE}/${path}`, says(page));
  }
  return web;
}

function serveFeed(web: Web): void {
  const items = ITEMS.map(
    ({ path, title }) =>
      `<item><title>${title}</title><link>${SITE}/${path}</link><description>Was seit Montag am Hafen geschieht …</description></item>`,
  );
  const feed = `<rss version="2.0"><channel><title>Hafenbote</title><link>${SITE}</link>${items.join('')}</channel></rss>`;
  web.pages.set(FEED, says(feed, { 'content-type': 'application/rss+xml' }));
}

/** The bot in this process; `finish` ends it as a stop does, `later` lets a day pass. */
async function botOn(discord: Discord, web: Web, dataDir: string) {
  let days = 0;
  const finish = await botHere({
    ...{ discord, dataDir, articlesDir: 'seeds', fetch: web.fetch },
    adminGuilds: [discord.world.guild.id],
    now: () => new Date(Date.now() + days * 86_400_000),
  });
  return { finish, later: () => void (days += 1) };
}

/** What Anna, who manages the server, is replied in the end. */
function annaOn(discord: Discord) {
  const user = discord.world.people.anna;
  return async (path: string, values: Parameters<Discord['command']>[1] = {}) => {
    const { id, channel_id } = await discord.command(path, values, { user }).reply();
    for (;;) {
      const reply = discord.messages(channel_id).find((message) => message.id === id);
      const text = reply === undefined ? '' : textOf(reply).replaceAll('**', '');
      if (!UNDER_WAY.test(text)) return text;
      await once(discord, 'messageUpdate');
    }
  };
}

test('a feed brings the pages behind its teasers, is told of while it fails, and goes with its articles', async () => {
  const discord = await standInForTest();
  const web = await siteForTest();
  const { later } = await botOn(discord, web, dataFolder());
  const anna = annaOn(discord);
  const { talk } = discord.world.channels;
  const notices = () => discord.messages(talk.id).map(textOf);
  await anna('settings', { notices: talk.id });

  expect(await anna('ask', { question: QUESTION })).not.toContain('Brunsbeck hebt');
  const added = await anna('feeds add', { url: FEED, minutes: 60 });
  expect(added).toContain('2 Einträge, 2 Artikel aufgenommen.');
  expect(added).toContain('Wird stündlich geprüft');
  const answer = await anna('ask', { question: QUESTION });
  expect(answer).toContain(SENTENCE);
  expect(answer).toContain(`[${ITEMS[0].title} · Hafenbote · ohne Datum](<${SITE}/dock>)`);

  web.pages.delete(FEED);
  const feed = 'Hafenbote';
  for (let time = 1; time <= 4; time += 1) {
    expect(notices()).toHaveLength(time <= 3 ? 0 : 1);
    later();
    expect(await anna('feeds check', { feed })).toContain('hafenbote.example');
  }
  expect(notices()).toHaveLength(1);
  expect(notices()[0]).toContain('3-mal in Folge nicht lesbar');
  expect(notices()[0]).toContain('gibt es bei „hafenbote.example“ nichts');
  expect(await anna('feeds list')).toContain('1 Feed · 1 gestört');
  expect(await anna('status')).toContain('Verfolgte Feeds: 1, davon gestört: 1');
  expect(await anna('ask', { question: QUESTION })).toContain(SENTENCE);

  serveFeed(web);
  expect(await anna('feeds check', { feed })).toContain('In Ordnung');
  await anna('feeds check', { feed });
  expect(notices()).toHaveLength(2);
  expect(notices()[1]).toContain('Ein Feed ist wieder lesbar');

  expect(await anna('feeds remove', { feed, articles: true })).toContain(
    'Mit ihm wurden 2 Artikel aus der Sammlung entfernt.',
  );
  expect(await anna('feeds list')).toContain('Bisher wird kein Feed verfolgt.');
  expect(await anna('ask', { question: QUESTION })).not.toContain('Brunsbeck hebt');
});

test('a feed, how it is and its articles are there after a restart', async () => {
  const discord = await standInForTest();
  const web = await siteForTest();
  const dataDir = dataFolder();
  const anna = annaOn(discord);
  const { talk } = discord.world.channels;
  const first = await botOn(discord, web, dataDir);
  await anna('settings', { notices: talk.id });
  await anna('feeds add', { url: FEED });
  web.pages.delete(FEED);
  for (let time = 1; time <= 3; time += 1) {
    first.later();
    await anna('feeds check', { feed: FEED });
  }
  await first.finish();

  await botOn(discord, web, dataDir);
  expect(await anna('feeds list')).toContain('· 2 Artikel');
  expect(await anna('ask', { question: QUESTION })).toContain(SENTENCE);
  expect(await anna('feeds check', { feed: FEED })).toContain('3-mal in Folge nicht lesbar');
  expect(discord.messages(talk.id)).toHaveLength(1);
  serveFeed(web);
  await anna('feeds check', { feed: FEED });
  expect(discord.messages(talk.id)).toHaveLength(2);
});
