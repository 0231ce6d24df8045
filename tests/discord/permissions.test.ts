import type { GuildBasedChannel } from 'discord.js';
import { PermissionsBitField } from 'discord.js';
import { expect, test } from 'vitest';
import { lackingPermissionsIn } from '../../src/discord/permissions.ts';

/** A channel in which the bot may do this. */
function channelWith(...allowed: ('ViewChannel' | 'SendMessages')[]): GuildBasedChannel {
  const channel = {
    guild: { members: { me: {} } },
    permissionsFor: () => new PermissionsBitField(allowed),
  };
  return channel as unknown as GuildBasedChannel;
}

test('what the bot lacks in a channel is what it may not do there', () => {
  expect(lackingPermissionsIn(channelWith('ViewChannel', 'SendMessages'))).toEqual([]);
  expect(lackingPermissionsIn(channelWith('ViewChannel'))).toEqual(['SendMessages']);
});

test('in a channel that it does not see, the bot lacks everything', () => {
  expect(lackingPermissionsIn(undefined)).toEqual(['ViewChannel', 'SendMessages']);
});
