import { MessageFlags } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { Reply } from '../../src/discord/reply.ts';
import { ANSWER, answering, dispatcherWith, lastShown } from '../helpers/dispatcher.ts';
import { slashInteraction } from '../helpers/interactions.ts';

describe('an interaction that Discord has given up', () => {
  it.each([
    ['acknowledgement', 'deferReply'],
    ['reply', 'editReply'],
  ] as const)('is logged and never throws when the %s is refused', async (_what, refused) => {
    const fake = slashInteraction('ask', { refused });
    const dispatcher = dispatcherWith(answering);
    await dispatcher.handle(fake.interaction);
    expect(fake.methods().at(-1)).toBe(refused);
    expect(dispatcher.entries.slice(-1)).toMatchObject([
      { msg: 'an interaction stayed unanswered', err: { message: 'Unknown interaction' } },
    ]);
  });

  it('is not worked on', async () => {
    let worked = false;
    const dispatcher = dispatcherWith(() => {
      worked = true;
      return answering();
    });
    await dispatcher.handle(slashInteraction('ask', { refused: 'deferReply' }).interaction);
    expect(worked).toBe(false);
  });
});

describe('draining', () => {
  it('waits for the answers under way', async () => {
    const { promise, resolve } = Promise.withResolvers<Reply>();
    const dispatcher = dispatcherWith(() => promise);
    const fake = slashInteraction('ask');
    const handled = dispatcher.handle(fake.interaction);
    const steps: string[] = [];
    const drained = dispatcher
      .drain()
      .then(() => steps.push(`drained after ${String(fake.methods().at(-1))}`));
    await new Promise(setImmediate);
    expect(steps).toEqual([]);
    resolve(ANSWER);
    await Promise.all([handled, drained]);
    expect(steps).toEqual(['drained after editReply']);
  });

  it('turns later interactions away, privately and in the person’s language', async () => {
    const dispatcher = dispatcherWith(answering);
    await dispatcher.drain();
    const fake = slashInteraction('ask', { locale: 'de' });
    await dispatcher.handle(fake.interaction);
    expect(fake.methods()).toEqual(['reply']);
    expect(fake.calls[0]?.payload).toMatchObject({ flags: MessageFlags.Ephemeral });
    expect(lastShown(fake)).toContain('wird gerade beendet oder neu gestartet');
  });
});
