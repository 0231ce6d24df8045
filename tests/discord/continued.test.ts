import { MessageFlags } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { payloadOf } from '../../src/discord/render.ts';
import type { Reply } from '../../src/discord/reply.ts';
import { article, excerpt } from '../helpers/article.ts';
import { ANSWER, dispatcherWith } from '../helpers/dispatcher.ts';
import { pressInteraction, slashInteraction } from '../helpers/interactions.ts';

const quotation = excerpt(article(), 'Der Kapitän heißt Brandt.');
const SECOND: Reply = { tone: 'found', blocks: [{ kind: 'quote', quotation }] };
const reply: Reply = { ...ANSWER, continued: SECOND };
const twoMessages = () => Promise.resolve(reply);

describe('a reply that is continued', () => {
  it.each([
    ['below a public command', () => slashInteraction('ask'), false, 0],
    ['of a private command', () => slashInteraction('ask'), true, MessageFlags.Ephemeral],
    [
      'where a page is turned',
      () => pressInteraction('page:2', { ephemeral: true }),
      true,
      MessageFlags.Ephemeral,
    ],
  ])(
    'stands in two messages, as private as each other: %s',
    async (_w, interact, isPrivate, flag) => {
      const fake = interact();
      await dispatcherWith(twoMessages, { isPrivate }).handle(fake.interaction);
      expect(fake.calls.slice(1)).toEqual([
        { method: 'editReply', payload: payloadOf(ANSWER) },
        {
          method: 'followUp',
          payload: { ...payloadOf(SECOND), flags: MessageFlags.IsComponentsV2 | flag },
        },
      ]);
    },
  );

  it('shows nothing where a quotation of its second message is no slice', async () => {
    const fake = slashInteraction('ask');
    const verify = () => {
      throw new Error('not a slice');
    };
    const dispatcher = dispatcherWith(twoMessages, { verify });
    await dispatcher.handle(fake.interaction);
    expect(fake.methods()).toEqual(['deferReply', 'editReply']);
    expect(JSON.stringify(fake.calls)).not.toContain('Antwort');
    expect(dispatcher.entries[0]?.err?.message).toBe('not a slice');
  });
});
