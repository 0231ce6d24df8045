import type { BaseInteraction, GuildBasedChannel } from 'discord.js';
import { PermissionFlagsBits } from 'discord.js';
import type { NeededPermission } from './command.ts';

/** What the bot needs and lacks in a channel of a server; all of it where the bot does not see it. */
export function lackingPermissionsIn(channel: GuildBasedChannel | undefined): NeededPermission[] {
  return lacking(channel, ['ViewChannel', sendingIn(channel)]);
}

/** The same for digests, which have a picture. */
export function lackingForDigestsIn(channel: GuildBasedChannel | undefined): NeededPermission[] {
  return lacking(channel, ['ViewChannel', sendingIn(channel), 'AttachFiles']);
}

/** Whether the bot sees what was posted in a channel of a server before. */
export function readsHistoryIn(channel: GuildBasedChannel | undefined): boolean {
  return lacking(channel, ['ViewChannel', 'ReadMessageHistory']).length === 0;
}

/** What the bot needs and lacks where the interaction comes from. */
export function lackingPermissions(interaction: BaseInteraction): NeededPermission[] {
  const { appPermissions, channel } = interaction;
  const send = channel?.isThread() === true ? 'SendMessagesInThreads' : 'SendMessages';
  const needed = ['ViewChannel', send] as const;
  return needed.filter((name) => !appPermissions.has(PermissionFlagsBits[name]));
}

function lacking<Name extends keyof typeof PermissionFlagsBits>(
  channel: GuildBasedChannel | undefined,
  needed: readonly Name[],
): Name[] {
  const me = channel?.guild.members.me;
  const granted = me ? channel?.permissionsFor(me) : null;
  return needed.filter((name) => granted?.has(PermissionFlagsBits[name]) !== true);
}

function sendingIn(channel: GuildBasedChannel | undefined) {
  return channel?.isThread() === true ? 'SendMessagesInThreads' : 'SendMessages';
}
