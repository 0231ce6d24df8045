import { MessageFlags } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { md } from '../../src/discord/markdown.ts';
import { render } from '../../src/discord/render.ts';
import type { Reply } from '../../src/discord/reply.ts';
import { UserError } from '../../src/errors.ts';
import { article, excerpt } from '../helpers/article.ts';
import { ANSWER, answering, dispatcherWith, lastShown } from '../helpers/dispatcher.ts';
import { messageInteraction, pressInteraction, slashInteraction } from '../helpers/interactions.ts';

const failing = (error: unknown) => (): Promise<Reply> => {
  throw error;
};

describe('an interaction', () => {
  it.each([
    ['a slash command', () => slashInteraction('ask'), 'deferReply'],
    ['a message command', () => messageInteraction('ask', 'x'), 'deferReply'],
    ['a button', () => pressInteraction('open:1'), 'deferReply'],
    [
      'a page turned in place',
      () => pressInteraction('page:2', { ephemeral: true }),
      'deferUpdate',
    ],
  ])('is acknowledged before the work on %s begins', async (_what, interact, acknowledged) => {
    const fake = interact();
    let before: readonly string[] = [];
    const dispatcher = dispatcherWith(() => {
      before = fake.methods();
      return answering();
    });
    await dispatcher.handle(fake.interaction);
    expect(before).toEqual([acknowledged]);
    expect(fake.methods()).toEqual([acknowledged, 'editReply']);
    expect(fake.calls[1]?.payload).toEqual({
      flags: MessageFlags.IsComponentsV2,
      components: [render(ANSWER)],
      files: [],
    });
  });

  it.each([
    ['a public command', () => slashInteraction('ask'), false, {}],
    ['a private command', () => slashInteraction('ask'), true, { flags: MessageFlags.Ephemeral }],
    [
      'a message command',
      () => messageInteraction('ask', 'x'),
      false,
      { flags: MessageFlags.Ephemeral },
    ],
    ['a button', () => pressInteraction('open:1'), false, { flags: MessageFlags.Ephemeral }],
    [
      'a page turned below a public message',
      () => pressInteraction('page:2'),
      false,
      { flags: MessageFlags.Ephemeral },
    ],
  ])('decides at once who sees the reply to %s', async (_what, interact, isPrivate, payload) => {
    const fake = interact();
    await dispatcherWith(answering, { isPrivate }).handle(fake.interaction);
    expect(fake.calls[0]).toEqual({ method: 'deferReply', payload });
  });

  it.each([
    ['a command', () => slashInteraction('gone'), 'from another version'],
    ['a message command', () => messageInteraction('gone', 'x'), 'from another version'],
    ['a button', () => pressInteraction('gone:1'), 'from an older version'],
  ])('with %s that is not there any more says so to the person', async (_w, interact, sentence) => {
    const fake = interact();
    await dispatcherWith(answering).handle(fake.interaction);
    expect(fake.calls[0]?.payload).toEqual({ flags: MessageFlags.Ephemeral });
    expect(lastShown(fake)).toContain(sentence);
  });
});

describe('a mistake that the person can mend', () => {
  const mistake = failing(new UserError((m) => m.errors.noText));

  it.each([
    ['de', 'Diese Nachricht enthält keinen Text'],
    ['en-US', 'This message has no text'],
    ['fr', 'This message has no text'],
  ])('is told in the language of locale %s and not logged', async (locale, sentence) => {
    const fake = slashInteraction('ask', { locale });
    const dispatcher = dispatcherWith(mistake);
    await dispatcher.handle(fake.interaction);
    expect(lastShown(fake)).toContain(sentence);
    expect(dispatcher.entries).toEqual([]);
  });

  it('leaves the page standing that was to be turned', async () => {
    const fake = pressInteraction('page:2', { ephemeral: true });
    await dispatcherWith(mistake).handle(fake.interaction);
    expect(fake.methods()).toEqual(['deferUpdate', 'followUp']);
    expect(fake.calls[1]?.payload).toMatchObject({
      flags: MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral,
    });
  });

  it('is shown as text, whatever was written', async () => {
    const fake = slashInteraction('ask');
    const error = new UserError((m) => m.errors.notADay('**@everyone**'));
    await dispatcherWith(failing(error)).handle(fake.interaction);
    expect(lastShown(fake)).toContain(String.raw`\\*\\*\\@everyone\\*\\*`);
  });
});

describe('a bug', () => {
  it.each([
    ['an error', new Error('index out of order'), 'index out of order'],
    ['something else thrown', 'broken', 'broken'],
  ])(
    'shows a reference that the log has together with the cause: %s',
    async (_w, thrown, cause) => {
      const fake = slashInteraction('ask');
      const dispatcher = dispatcherWith(failing(thrown));
      await dispatcher.handle(fake.interaction);
      const [entry] = dispatcher.entries;
      expect(entry?.reference).toMatch(/^[0-9a-f]{8}$/);
      expect(lastShown(fake)).toContain(entry?.reference);
      expect(lastShown(fake)).not.toContain(cause);
      expect(JSON.stringify(entry)).toContain(cause);
    },
  );

  it('keeps a quotation that is no slice from being shown', async () => {
    const ferry = article();
    const quotation = excerpt(ferry, 'Der Kapitän heißt Brandt.');
    const reply: Reply = { tone: 'found', blocks: [{ kind: 'quote', quotation }] };
    const fake = slashInteraction('ask');
    const dispatcher = dispatcherWith(() => Promise.resolve(reply), {
      verify: () => {
        throw new Error('not a slice');
      },
    });
    await dispatcher.handle(fake.interaction);
    expect(JSON.stringify(fake.calls)).not.toContain('Brandt');
    expect(dispatcher.entries[0]?.err?.message).toBe('not a slice');
  });

  it('is told too where a reply is longer than Discord allows', async () => {
    const text = md`${'x'.repeat(4001)}`;
    const fake = slashInteraction('ask');
    const dispatcher = dispatcherWith(() =>
      Promise.resolve({ tone: 'found', blocks: [{ kind: 'text', text }] }),
    );
    await dispatcher.handle(fake.interaction);
    expect(fake.methods()).toEqual(['deferReply', 'editReply']);
    expect(lastShown(fake)).toContain(dispatcher.entries[0]?.reference);
  });
});
