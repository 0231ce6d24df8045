import { expect, it, onTestFinished } from 'vitest';
import type { Asked } from '../../src/discord/command.ts';
import { connect, createClient, disconnect, onInteraction } from '../../src/discord/connect.ts';
import type { Reply } from '../../src/discord/reply.ts';
import type { Discord } from '../../src/playground/discord.ts';
import { ANSWER, dispatcherWith } from '../helpers/dispatcher.ts';
import { recordingLog } from '../helpers/log.ts';
import { textOf } from '../helpers/shown.ts';
import { standInForTest } from '../helpers/standin.ts';

/** A bot with the command `/ask` alone, to which more than a second passes whenever it looks. */
async function botThat(discord: Discord, execute: (request: Asked) => Promise<Reply>) {
  let moment = 0;
  const dispatcher = dispatcherWith(execute, { now: () => (moment += 2000) });
  const client = createClient(discord.url);
  onInteraction(client, (interaction) => void dispatcher.handle(interaction));
  const { log } = recordingLog();
  const ready = await connect(client, discord.token, log, () => undefined);
  onTestFinished(() => disconnect(client));
  await ready.application.commands.set([{ name: 'ask', description: 'x' }]);
  return dispatcher;
}

it('a command that takes its time shows how far it is until its reply takes the place', async () => {
  const discord = await standInForTest();
  const done = Promise.withResolvers<Reply>();
  await botThat(discord, ({ progress }) => {
    progress('Seite 1 von 2');
    return done.promise;
  });
  const asked = discord.command('ask', {});
  const shown = await asked.reply();
  expect(textOf(shown)).toBe('Seite 1 von 2');
  const replied = updateOf(discord);
  done.resolve(ANSWER);
  const reply = await replied;
  expect(reply.id).toBe(shown.id);
  expect(textOf(reply)).toBe('Antwort');
});

it('a text that Discord refuses is logged, and the reply comes all the same', async () => {
  const discord = await standInForTest();
  const done = Promise.withResolvers<Reply>();
  const dispatcher = await botThat(discord, ({ progress }) => {
    progress('Seite 1 von 2');
    return done.promise;
  });
  const edit = { method: 'PATCH', path: /@original$/ };
  discord.faults.next({ ...edit, answer: { status: 400, code: 50035 } });
  const asked = discord.command('ask', {});
  while (dispatcher.entries.length === 0) await new Promise(setImmediate);
  done.resolve(ANSWER);
  expect(textOf(await asked.reply())).toBe('Antwort');
  expect(dispatcher.entries).toMatchObject([{ msg: 'how far a command is could not be shown' }]);
});

function updateOf(discord: Discord) {
  return new Promise<Parameters<typeof textOf>[0]>((resolve) => {
    discord.once('messageUpdate', resolve);
  });
}
