import type { APIModalInteractionResponseCallbackData } from 'discord.js';
import { expect, test } from 'vitest';
import { Refusal } from '../../src/playground/refusal.ts';
import { standInForTest } from '../helpers/standin.ts';
import { ROWS, withBot } from './bot.ts';

const FORM: APIModalInteractionResponseCallbackData = {
  custom_id: 'form',
  title: 'Formular',
  components: [
    {
      type: 18,
      label: 'Wann',
      component: { type: 4, custom_id: 'when', style: 1, required: true },
    },
    {
      type: 18,
      label: 'Was',
      component: { type: 3, custom_id: 'what', options: [{ label: 'Rede', value: 'r' }] },
    },
  ],
};

const NO_FILE = {
  ...{ id: '1', filename: 'a.txt', size: 1 },
  ...{ url: 'https://a.example/a.txt', proxy_url: 'https://a.example/a.txt' },
};

test('a form is shown, filled in and answered', async () => {
  const { discord } = await withBot(async (interaction) => {
    if (interaction.isChatInputCommand()) await interaction.showModal(FORM);
    if (!interaction.isModalSubmit()) return;
    const { fields } = interaction;
    await interaction.reply(
      `${fields.getTextInputValue('when')} ${fields.getStringSelectValues('what').join()}`,
    );
  });
  const use = discord.command('ask', { question: 'Wer?' });
  expect((await use.form()).title).toBe('Formular');
  expect(() => discord.submit(use, {})).toThrow('must be filled in');
  expect(() => discord.submit(use, { when: 'x', where: 'y' })).toThrow('no field "where"');
  expect((await discord.submit(use, { when: 'heute', what: 'r' }).reply()).content).toBe('heute r');
});

test('autocomplete knows what is typed and what is filled in already', async () => {
  const { discord } = await withBot(async (interaction) => {
    if (!interaction.isAutocomplete()) return;
    const { name, value } = interaction.options.getFocused(true);
    await interaction.respond([
      { name, value: value + interaction.options.getString('question')! },
    ]);
  });
  expect(await discord.autocomplete('ask', 'outlet', 'Tir', { question: 'x' })).toEqual([
    { name: 'outlet', value: 'Tirx' },
  ]);
});

test('a message command carries the message', async () => {
  const { discord } = await withBot(async (interaction) => {
    if (interaction.isMessageContextMenuCommand())
      await interaction.reply(interaction.targetMessage.content);
  });
  const posted = discord.post(discord.world.channels.talk.id, { content: 'Behauptung' });
  const found = await discord.messageCommand('Find sources', posted).reply();
  expect(found).toMatchObject({ type: 23, content: 'Behauptung', channel_id: posted.channel_id });
});

test('a subcommand carries its options', async () => {
  const { discord } = await withBot(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    const { options } = interaction;
    await interaction.reply(`${options.getSubcommand()} ${options.getInteger('page')}`);
  });
  expect((await discord.command('sources list', { page: 2 }).reply()).content).toBe('list 2');
});

test('a file goes to the bot with its name, size, type and an address that has it', async () => {
  const { discord } = await withBot(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    const { name, size, contentType, ephemeral, url } = interaction.options.getAttachment(
      'file',
      true,
    );
    const content = await (await fetch(url)).text();
    await interaction.reply([name, size, contentType, ephemeral, content].join(' '));
  });
  const file = discord.attach(new File(['Hafen'], 'ä b.txt', { type: 'text/plain' }));
  const reply = await discord.command('upload', { file }).reply();
  expect(reply.content).toBe('ä b.txt 5 text/plain true Hafen');
});

test('a file larger than Discord takes cannot be attached', async () => {
  const { discord } = await withBot(() => Promise.resolve());
  const large = new File([new Uint8Array(10 * 1024 * 1024 + 1)], 'a.txt');
  expect(() => discord.attach(large)).toThrow(Refusal);
});

test('an interaction tells who acts where: in the guild, with the bot, among others', async () => {
  const { discord } = await withBot(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    const { context, guildId, user, memberPermissions, appPermissions } = interaction;
    const may = memberPermissions?.has('ManageGuild');
    await interaction.reply(
      `${context} ${guildId} ${user.username} ${may} ${appPermissions.bitfield}`,
    );
  });
  const { people, guild } = discord.world;
  const ask = async (where: object) =>
    (
      await discord
        .command('ask', { question: 'Wer?' }, { appPermissions: 1024n, ...where })
        .reply()
    ).content;
  expect(await ask({})).toBe(`0 ${guild.id} ben false 1024`);
  expect(await ask({ user: people.anna })).toBe(`0 ${guild.id} anna true 1024`);
  expect(await ask({ context: 'dm', user: people.anna })).toMatch(/^1 null anna/);
  expect(await ask({ context: 'private' })).toMatch(/^2 null ben/);
});

test.each([
  ['an unknown command', 'frage', {}, {}, 'No command "frage"'],
  ['an unknown option', 'ask', { question: 'x', when: 'y' }, {}, 'no option "when"'],
  ['a missing required option', 'ask', {}, {}, '"question" of "ask" is required'],
  ['a missing subcommand', 'sources', {}, {}, 'needs a subcommand'],
  ['an unknown subcommand', 'sources find', {}, {}, 'no subcommand "find"'],
  ['a value of another type', 'ask', { question: 1 }, {}, 'takes a string'],
  [
    'a value that is too long',
    'ask',
    { question: 'x'.repeat(301) },
    {},
    'takes at most 300 characters',
  ],
  ['a missing file', 'upload', { note: 'x' }, {}, '"file" of "upload" is required'],
  ['a text for a file', 'upload', { file: '1' }, {}, 'takes a file'],
  ['a file for a text', 'ask', { question: NO_FILE }, {}, 'takes a string'],
  ['a number out of range', 'sources list', { page: 0 }, {}, 'takes at least 1'],
  ['a missing permission', 'manage', {}, {}, '"manage" of type 1 is offered'],
  [
    'a context that is left out',
    'sources list',
    {},
    { context: 'dm' },
    '"sources" of type 1 is offered',
  ],
] as const)('%s cannot be sent', async (_, path, values, where, message) => {
  const { discord } = await withBot(() => Promise.resolve());
  const send = () => discord.command(path, values, where);
  expect(send).toThrow(Refusal);
  expect(send).toThrow(message);
});

test('an ephemeral message is used by the one who sees it, and by nobody else', async () => {
  const { discord } = await withBot(async (interaction) => {
    if (interaction.isCommand())
      await interaction.reply({ content: '0', components: ROWS, flags: 64 });
    if (interaction.isButton()) await interaction.reply(interaction.user.username);
  });
  const { anna, ben } = discord.world.people;
  const message = await discord.command('ask', { question: 'Wer?' }, { user: anna }).reply();
  expect(() => discord.click(message, 'more', { user: ben })).toThrow('does not see');
  expect((await discord.click(message, 'more').reply()).content).toBe('anna');
  expect(() => discord.dismiss(message, { user: ben })).toThrow(Refusal);
  discord.dismiss(message, { user: anna });
  expect(() => discord.click(message, 'more')).toThrow('gone');
});

test('a message for everybody is dismissed by nobody, its author included', async () => {
  const discord = await standInForTest();
  const { anna } = discord.world.people;
  const message = discord.post(discord.world.channels.news.id, { author: anna, content: 'da' });
  expect(() => discord.dismiss(message, { user: anna })).toThrow(Refusal);
});

test('a button or an option that a message does not have cannot be used', async () => {
  const { discord } = await withBot(async (interaction) => {
    if (interaction.isCommand()) await interaction.reply({ content: '0', components: ROWS });
  });
  const message = await discord.command('ask', { question: 'Wer?' }).reply();
  expect(() => discord.click(message, 'pick')).toThrow(Refusal);
  expect(() => discord.select(message, 'pick', ['3'])).toThrow(Refusal);
});
