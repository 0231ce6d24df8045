import { MessageFlags } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Reply } from '../../src/discord/reply.ts';
import { ANSWER, dispatcherWith, lastShown } from '../helpers/dispatcher.ts';
import { pressInteraction, slashInteraction } from '../helpers/interactions.ts';

const MINUTE = 60_000;
const later = () => new Promise((resolve) => setImmediate(resolve));

beforeEach(() => {
  // Nobody's turn is over before its work is.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A dispatcher whose first turn took some minutes, and whose next one is under way until it is told. */
async function crowded(minutes: number) {
  let clock = 0;
  let asked = 0;
  const end = Promise.withResolvers<Reply>();
  const dispatcher = dispatcherWith(
    () => {
      asked += 1;
      if (asked > 1) return end.promise;
      clock += minutes * MINUTE;
      return Promise.resolve(ANSWER);
    },
    { now: () => clock },
  );
  await dispatcher.handle(slashInteraction('ask').interaction);
  await later();
  const handled = [dispatcher.handle(slashInteraction('ask').interaction)];
  await later();
  return {
    ...dispatcher,
    asked: () => asked,
    pass: (passed: number) => (clock += passed * MINUTE),
    /** One more, who has to wait. */
    async comes(fake = slashInteraction('ask')) {
      handled.push(dispatcher.handle(fake.interaction));
      await later();
      return fake;
    },
    async end() {
      end.resolve(ANSWER);
      await Promise.all(handled);
    },
  };
}

describe('where many ask at once', () => {
  it.each([
    ['a question', () => slashInteraction('ask'), 'deferReply'],
    ['a button', () => pressInteraction('open:1'), 'deferReply'],
  ])('%s is acknowledged although others are still worked on', async (_what, interact, first) => {
    const crowd = await crowded(0);
    const fake = await crowd.comes(interact());
    expect(fake.methods()).toEqual([first]);
    await crowd.end();
    expect(fake.methods()).toEqual([first, 'editReply']);
  });

  it.each([
    ['de', 'Gerade fragen so viele Menschen'],
    ['en-US', 'So many people are asking'],
  ])('those whose answer would come too late are told at once, in %s', async (locale, told) => {
    const crowd = await crowded(60);
    await crowd.comes();
    const fake = await crowd.comes(slashInteraction('ask', { locale }));
    expect(fake.methods()).toEqual(['reply']);
    expect(fake.calls[0]?.payload).toMatchObject({ flags: MessageFlags.Ephemeral });
    expect(lastShown(fake)).toContain(told);
    await crowd.end();
  });

  it('nothing is worked on whose reply Discord takes no more', async () => {
    const crowd = await crowded(0);
    const fake = await crowd.comes();
    const before = crowd.asked();
    crowd.pass(16);
    await crowd.end();
    expect(crowd.asked()).toBe(before);
    expect(fake.methods()).toEqual(['deferReply']);
    expect(crowd.entries.at(-1)?.msg).toBe(
      'an interaction waited longer than Discord takes replies',
    );
  });

  it('those who would have to wait for long are told when the bot ends, not answered', async () => {
    const crowd = await crowded(1);
    const fake = await crowd.comes();
    const another = await crowd.comes();
    const drained = crowd.drain();
    await crowd.end();
    await drained;
    expect(lastShown(fake)).toContain('stopping or restarting');
    expect(lastShown(another)).toContain('Antwort');
  });
});
