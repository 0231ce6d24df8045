import { describe, expect, onTestFinished, test } from 'vitest';
import { connect, createClient, disconnect, onInteraction } from '../../src/discord/connect.ts';
import { followUp, notice, show } from '../../src/discord/replying.ts';
import type { Fault } from '../../src/playground/faults.ts';
import { recordingLog } from '../helpers/log.ts';
import { textOf } from '../helpers/shown.ts';
import { standInForTest } from '../helpers/standin.ts';

const FOLLOW_UP = { method: 'POST', path: /^\/webhooks\/\d+\/[^/]+$/ };
const EDIT = { method: 'PATCH', path: /^\/webhooks\/\d+\/.*\/messages\/@original$/ };
/** Milliseconds that the client waits for an answer, and that a late one takes. */
const PATIENCE = 250;
const TOO_LATE = 1100;

/** A reply in two messages, one of which meets a fault: what the bot learns, and what stands there. */
async function replied(fault: Fault): Promise<{ problem: unknown; standing: string[] }> {
  const discord = await standInForTest();
  const client = createClient(discord.url, PATIENCE);
  const ready = await connect(client, discord.token, recordingLog().log, () => undefined);
  onTestFinished(() => disconnect(client));
  await ready.application.commands.set([{ name: 'ask', description: 'Ask' }]);
  const ended = Promise.withResolvers<unknown>();
  onInteraction(client, (interaction) => {
    if (!interaction.isRepliable()) return;
    const reply = async () => {
      await interaction.deferReply();
      discord.faults.next(fault);
      await show(interaction, notice('eins'));
      await followUp(interaction, notice('zwei'), { isPrivate: false });
    };
    reply().then(() => ended.resolve(null), ended.resolve);
  });
  discord.command('ask');
  const problem = await ended.promise;
  const { id } = discord.world.channels.news;
  return { problem, standing: discord.messages(id).map(textOf) };
}

describe('what follows a reply stands there once', () => {
  test.each<[string, Fault['answer']]>([
    ['Discord fails', { status: 500 }],
    ['its answer gets lost', { dropped: true }],
    ['it answers too late', { delay: TOO_LATE }],
  ])('where it was made and then %s, which is said', async (_, answer) => {
    const fault = { ...FOLLOW_UP, answer: { ...answer, afterEffect: true } };
    const { problem, standing } = await replied(fault);
    expect(standing).toEqual(['eins', 'zwei']);
    expect(problem).toMatchObject({ message: expect.stringContaining('is not known') as string });
  });

  test('where Discord asks to wait', async () => {
    const fault = { ...FOLLOW_UP, answer: { status: 429, retryAfter: 0.05 } };
    expect(await replied(fault)).toEqual({ problem: null, standing: ['eins', 'zwei'] });
  });
});

test('the reply itself, which can be shown twice in one place, is tried again', async () => {
  const fault = { ...EDIT, answer: { status: 500, afterEffect: true } };
  expect(await replied(fault)).toEqual({ problem: null, standing: ['eins', 'zwei'] });
});
