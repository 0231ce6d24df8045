import type { GuildBasedChannel, PermissionFlagsBits } from 'discord.js';
import { PermissionsBitField } from 'discord.js';
import { expect, test } from 'vitest';
import {
  lackingForDigestsIn,
  lackingPermissionsIn,
  readsHistoryIn,
} from '../../src/discord/permissions.ts';

type Permission = keyof typeof PermissionFlagsBits;

/** A channel in which the bot may do this. */
function channelWith(allowed: readonly Permission[], isThread = false): GuildBasedChannel {
  const channel = {
    guild: { members: { me: {} } },
    permissionsFor: () => new PermissionsBitField([...allowed]),
    isThread: () => isThread,
  };
  return channel as unknown as GuildBasedChannel;
}

const POSTING = ['ViewChannel', 'SendMessages'] as const;

test('what the bot lacks in a channel is what it may not do there', () => {
  expect(lackingPermissionsIn(channelWith(POSTING))).toEqual([]);
  expect(lackingPermissionsIn(channelWith(['ViewChannel']))).toEqual(['SendMessages']);
});

test('in a channel that it does not see, the bot lacks everything', () => {
  expect(lackingPermissionsIn(undefined)).toEqual(['ViewChannel', 'SendMessages']);
  expect(readsHistoryIn(undefined)).toBe(false);
});

test('a thread has a permission of its own for messages', () => {
  expect(lackingPermissionsIn(channelWith(POSTING, true))).toEqual(['SendMessagesInThreads']);
});

test('digests need to attach their picture as well', () => {
  expect(lackingForDigestsIn(channelWith(POSTING))).toEqual(['AttachFiles']);
  expect(lackingForDigestsIn(channelWith([...POSTING, 'AttachFiles']))).toEqual([]);
});

test('earlier messages are seen only where the channel and its history are', () => {
  expect(readsHistoryIn(channelWith(['ReadMessageHistory']))).toBe(false);
  expect(readsHistoryIn(channelWith(['ViewChannel', 'ReadMessageHistory']))).toBe(true);
});
