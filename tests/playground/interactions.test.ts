import { MessageFlags } from 'discord.js';
import { expect, test, vi } from 'vitest';
import { errorsOf, fake, ROWS, withBot } from './bot.ts';
import { begin, call } from './refusal.ts';

test('an immediate answer resolves acknowledged and reply alike', async () => {
  const { discord } = await withBot(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    const { resource } = await interaction.reply({
      content: interaction.options.getString('question', true),
      withResponse: true,
    });
    await interaction.followUp(`ist ${resource?.message?.id}`);
  });
  const use = discord.command('ask', { question: 'Wer?' });
  expect(await use.acknowledged).toMatchObject({ type: 4, ephemeral: false });
  const reply = await use.reply();
  expect(reply).toMatchObject({ type: 20, content: 'Wer?', author: discord.world.bot, flags: 0 });
  expect(reply.interaction_metadata).toMatchObject({ type: 2, name: 'ask' });
  expect((await use.followUp()).content).toBe(`ist ${reply.id}`);
});

test('a deferred answer is loading until its first edit, and stays ephemeral', async () => {
  const { discord } = await withBot(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const loading = await interaction.fetchReply();
    await interaction.editReply({
      flags: MessageFlags.IsComponentsV2,
      components: [{ type: 10, content: `war ${loading.flags.has('Loading')}` }],
    });
  });
  const use = discord.command('ask', { question: 'Wer?' });
  expect(await use.acknowledged).toMatchObject({ type: 5, ephemeral: true });
  const reply = await use.reply();
  expect(reply.flags).toBe(MessageFlags.Ephemeral | MessageFlags.IsComponentsV2);
  expect(reply.components).toMatchObject([{ content: 'war true' }]);
});

test('the first follow-up to a deferred answer becomes that answer', async () => {
  const { discord } = await withBot(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.deferReply();
    await interaction.followUp('doch noch');
  });
  const use = discord.command('ask', { question: 'Wer?' });
  expect((await use.reply()).content).toBe('doch noch');
  expect(use.followUps).toEqual([]);
});

test('follow-ups are fetched, edited and deleted, and so is the original', async () => {
  const { discord, client } = await withBot(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.reply('eins');
    const second = await interaction.followUp({ content: 'zwei', flags: MessageFlags.Ephemeral });
    await interaction.editReply({ message: second, content: 'drei' });
    const fetched = await interaction.fetchReply(second.id);
    await interaction.deleteReply();
    await interaction.followUp(`${fetched.content} ${fetched.flags.has('Ephemeral')}`);
    await interaction.deleteReply(second.id);
    await interaction.followUp('fertig');
  });
  const use = discord.command('ask', { question: 'Wer?' });
  await expect.poll(() => use.followUps.length).toBe(3);
  expect(discord.messages(use.deed.place.channel.id).map(({ content }) => content)).toEqual([
    'drei true',
    'fertig',
  ]);
  expect(errorsOf(client)).toEqual([]);
});

test('an ephemeral message cannot be reached through its channel', async () => {
  const { discord, client } = await withBot(async (interaction) => {
    if (interaction.isChatInputCommand()) await interaction.reply({ content: 'psst', flags: 64 });
  });
  const { id, channel_id } = await discord.command('ask', { question: 'Wer?' }).reply();
  const path = `/channels/${channel_id}/messages` as const;
  expect(await client.rest.get(path)).toEqual([]);
  await expect(client.rest.get(`${path}/${id}`)).rejects.toThrow('Unknown Message');
});

test('an answer after three seconds is an unknown interaction, 10062', async () => {
  const { discord, client } = await withBot(async (interaction) => {
    vi.advanceTimersByTime(3000);
    if (interaction.isChatInputCommand()) await interaction.reply('zu spät');
  });
  fake('setTimeout');
  const use = discord.command('ask', { question: 'Wer?' });
  await expect.poll(() => errorsOf(client)[0]).toMatchObject({ code: 10062, status: 404 });
  await expect(use.acknowledged).rejects.toThrow('did not respond');
});

test('a second answer is refused with 40060', async () => {
  const { discord, client } = await withBot(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.deferReply();
    interaction.deferred = false;
    await interaction.reply('noch einmal');
  });
  await discord.command('ask', { question: 'Wer?' }).acknowledged;
  await expect.poll(() => errorsOf(client)[0]).toMatchObject({ code: 40060, status: 400 });
});

test('of two first answers at once the one that is read later is refused', async () => {
  const { discord } = await withBot(() => Promise.resolve());
  const { id, token } = discord.command('ask', { question: 'Wer?' });
  const callback = `/interactions/${id}/${token}/callback`;
  const answer = { type: 4, data: { content: 'eins' } };
  const finish = await begin(discord, 'POST', callback);
  expect(await call(discord, 'POST', callback, answer)).toMatchObject({ status: 204 });
  expect(await finish(answer)).toMatchObject({ status: 400, code: 40060 });
  expect(discord.messages(discord.world.channels.news.id)).toHaveLength(1);
});

test('fifteen minutes later the token is invalid, 50027', async () => {
  fake('Date');
  const { discord, client } = await withBot(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.deferReply();
    vi.advanceTimersByTime(15 * 60_000 + 1);
    await interaction.editReply('zu spät');
  });
  discord.command('ask', { question: 'Wer?' });
  await expect.poll(() => errorsOf(client)[0]).toMatchObject({ code: 50027, status: 401 });
});

test('before the first answer the webhook is unknown, 10015', async () => {
  const { discord, client } = await withBot(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    interaction.deferred = true;
    await interaction.editReply('zu früh');
  });
  discord.command('ask', { question: 'Wer?' });
  await expect.poll(() => errorsOf(client)[0]).toMatchObject({ code: 10015, status: 404 });
});

test('a button updates its message, or defers and edits it', async () => {
  const { discord } = await withBot(async (interaction) => {
    if (interaction.isChatInputCommand())
      await interaction.reply({ content: '0', components: ROWS });
    if (interaction.isButton()) await interaction.update(`${interaction.message.content}1`);
    if (interaction.isStringSelectMenu()) {
      await interaction.deferUpdate();
      await interaction.editReply({ content: interaction.values.join(), components: [] });
    }
  });
  const message = await discord.command('ask', { question: 'Wer?' }).reply();
  const press = discord.click(message, 'more');
  expect(await press.acknowledged).toMatchObject({ type: 7 });
  expect(await press.reply()).toMatchObject({ id: message.id, content: '01' });
  const choice = discord.select(message, 'pick', ['2']);
  expect(await choice.acknowledged).toMatchObject({ type: 6 });
  expect(await choice.reply()).toMatchObject({ id: message.id, content: '2', components: [] });
  expect(discord.messages(message.channel_id)).toHaveLength(1);
  expect(() => discord.click(message, 'more')).toThrow('no "more"');
});

test('a press is answered by a message of its own that refers to the pressed one', async () => {
  const { discord } = await withBot(async (interaction) => {
    if (interaction.isChatInputCommand())
      await interaction.reply({ content: '0', components: ROWS });
    if (interaction.isButton()) await interaction.reply({ content: interaction.locale, flags: 64 });
  });
  const message = await discord.command('ask', { question: 'Wer?' }).reply();
  const press = discord.click(message, 'more', {
    locale: 'en-GB',
    user: discord.world.people.anna,
  });
  const reply = await press.reply();
  expect(reply).toMatchObject({ content: 'en-GB', flags: 64 });
  expect(reply.message_reference?.message_id).toBe(message.id);
});
