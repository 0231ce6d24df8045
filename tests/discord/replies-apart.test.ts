import { expect, onTestFinished, test } from 'vitest';
import { disconnect, onInteraction } from '../../src/discord/connect.ts';
import { register } from '../../src/discord/register.ts';
import { loggedIn } from '../helpers/delivering.ts';
import { recordingLog } from '../helpers/log.ts';
import { standInForTest } from '../helpers/standin.ts';
import { commands } from '../../commands/index.ts';

test('replies do not use up the requests that Discord takes of a bot in a second', async () => {
  const discord = await standInForTest();
  const { log } = recordingLog();
  const client = await loggedIn(discord.url, discord.token, log);
  onTestFinished(() => disconnect(client));
  await register({ client, commands, guildIds: [], log, ending: new AbortController().signal });
  const before = client.rest.globalRemaining;
  onInteraction(client, (interaction) => {
    if (interaction.isRepliable())
      void interaction.deferReply().then(() => interaction.editReply('da'));
  });
  const replies = Array.from({ length: 60 }, () => discord.command('help').reply());
  expect((await Promise.all(replies)).map(({ content }) => content)).toEqual(
    replies.map(() => 'da'),
  );
  expect(client.rest.globalRemaining).toBe(before);
});
