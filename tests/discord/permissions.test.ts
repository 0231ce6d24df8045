import type { BaseInteraction, PermissionsString } from 'discord.js';
import { PermissionsBitField } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { lackingPermissions } from '../../src/discord/permissions.ts';

function calledIn(channel: object | null, granted: PermissionsString[]): BaseInteraction {
  const appPermissions = new PermissionsBitField(granted);
  return { appPermissions, channel } as unknown as BaseInteraction;
}

const channel = { isThread: () => false };
const thread = { isThread: () => true };

describe('the permissions that the bot lacks', () => {
  it('are none where it may see and write', () => {
    expect(lackingPermissions(calledIn(channel, ['ViewChannel', 'SendMessages']))).toEqual([]);
  });

  it('are named in the order in which they matter', () => {
    expect(lackingPermissions(calledIn(channel, []))).toEqual(['ViewChannel', 'SendMessages']);
  });

  it('are those of threads in a thread', () => {
    const granted: PermissionsString[] = ['ViewChannel', 'SendMessages'];
    expect(lackingPermissions(calledIn(thread, granted))).toEqual(['SendMessagesInThreads']);
  });

  it('are read from the interaction where the channel is unknown', () => {
    expect(lackingPermissions(calledIn(null, ['ViewChannel']))).toEqual(['SendMessages']);
  });

  it('are none for an administrator', () => {
    expect(lackingPermissions(calledIn(thread, ['Administrator']))).toEqual([]);
  });
});
