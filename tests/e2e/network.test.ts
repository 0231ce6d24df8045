import { expect } from 'vitest';
import { test } from '../helpers/running.ts';
import { buttonOf, textOf } from '../helpers/shown.ts';

const QUESTION = 'Was kostete die Sanierung?';
const ANSWER = '1,3 Millionen';
const EDIT = { method: 'PATCH', path: /@original$/ };

test('two people at once get each their own answer', async ({ discord }) => {
  const { anna, ben } = discord.world.people;
  const [german, english] = await Promise.all([
    discord.command('ask', { question: QUESTION }, { user: ben, locale: 'de' }).reply(),
    discord
      .command('ask', { question: 'Wie viele Karten gab es?' }, { user: anna, locale: 'en-US' })
      .reply(),
  ]);
  expect(textOf(german)).toContain(ANSWER);
  expect(textOf(german)).toContain('18. Februar 2025');
  expect(textOf(english)).toContain('40 **Karten**');
  expect(textOf(english)).toContain('14 October 2024');
});

test('an answer arrives although the gateway is lost while it is made', async ({
  discord,
  bot,
}) => {
  discord.faults.next({ ...EDIT, answer: { delay: 300 } });
  const asked = discord.command('ask', { question: QUESTION });
  await asked.acknowledged;
  const logged = bot.lines.length;
  discord.gateway.drop();
  expect(textOf(await asked.reply())).toContain(ANSWER);
  await bot.logged('connection to Discord resumed', logged);
});

test('a question asked while the gateway is down is answered once it is back', async ({
  discord,
  bot,
}) => {
  discord.gateway.drop();
  const asked = discord.command('ask', { question: QUESTION });
  expect(textOf(await asked.reply())).toContain(ANSWER);
  expect(bot.lines.filter(({ msg }) => msg === 'ready')).toHaveLength(1);
});

test('the bot goes on after Discord asks it to reconnect and after an invalid session', async ({
  discord,
  bot,
}) => {
  const logged = bot.lines.length;
  discord.gateway.reconnect();
  await bot.logged('connection to Discord resumed', logged);
  expect(textOf(await discord.command('ask', { question: QUESTION }).reply())).toContain(ANSWER);
  discord.gateway.invalidate(false);
  await discord.gateway.ready();
  expect(textOf(await discord.command('ask', { question: QUESTION }).reply())).toContain(ANSWER);
});

test('an answer waits out a rate limit and survives a failing Discord', async ({ discord }) => {
  discord.faults.next({ ...EDIT, answer: { status: 429, retryAfter: 0.3 } });
  expect(textOf(await discord.command('ask', { question: QUESTION }).reply())).toContain(ANSWER);
  discord.faults.next({ ...EDIT, answer: { status: 502 } });
  expect(textOf(await discord.command('ask', { question: QUESTION }).reply())).toContain(ANSWER);
});

test('an answer arrives although connections break or the acknowledgement’s answer is lost', async ({
  discord,
}) => {
  const callback = { method: 'POST', path: /\/callback$/ };
  discord.faults.next({ ...EDIT, answer: { dropped: true } });
  expect(textOf(await discord.command('ask', { question: QUESTION }).reply())).toContain(ANSWER);
  discord.faults.next({ ...callback, answer: { dropped: true } });
  expect(textOf(await discord.command('ask', { question: QUESTION }).reply())).toContain(ANSWER);
  discord.faults.next({ ...callback, answer: { status: 500, afterEffect: true } });
  expect(textOf(await discord.command('ask', { question: QUESTION }).reply())).toContain(ANSWER);
});

test('a reply that Discord refuses becomes a reference that is in the log', async ({
  discord,
  bot,
}) => {
  const logged = bot.lines.length;
  discord.faults.next({ ...EDIT, answer: { status: 400, code: 50035 } });
  const reply = await discord.command('ask', { question: QUESTION }).reply();
  const { reference } = await bot.logged('a command failed', logged);
  expect(textOf(reply)).toContain(`im Protokoll unter ${String(reference)}`);
});

test('an interaction that Discord has given up is logged and stops nothing', async ({
  discord,
  bot,
}) => {
  const callback = { method: 'POST', path: /\/callback$/ };
  discord.faults.next({ ...callback, answer: { status: 404, code: 10062 } });
  const logged = bot.lines.length;
  discord.command('ask', { question: QUESTION });
  await bot.logged('an interaction stayed unanswered', logged);
  expect(textOf(await discord.command('ask', { question: QUESTION }).reply())).toContain(ANSWER);
});

test('a button of an older version is refused in one sentence', async ({ discord }) => {
  const old = discord.post(discord.world.channels.news.id, {
    author: discord.world.bot,
    components: [
      { type: 1, components: [{ type: 2, style: 2, label: 'Alt', custom_id: 'gone:1' }] },
    ],
  });
  const pressed = await discord.click(old, buttonOf(old, 'Alt')).reply();
  expect(textOf(pressed)).toContain('stammt aus einer älteren Fassung');
});
