import type { BaseInteraction, GuildBasedChannel } from 'discord.js';
import { PermissionFlagsBits } from 'discord.js';
import type { NeededPermission } from './command.ts';

/** What the bot needs and lacks in a channel of a server; all of it where the bot does not see it. */
export function lackingPermissionsIn(channel: GuildBasedChannel | undefined): NeededPermission[] {
  const needed = ['ViewChannel', 'SendMessages'] as const;
  const me = channel?.guild.members.me;
  const granted = me ? channel.permissionsFor(me) : null;
  return needed.filter((name) => granted?.has(PermissionFlagsBits[name]) !== true);
}

/** What the bot needs and lacks where the interaction comes from. */
export function lackingPermissions(interaction: BaseInteraction): NeededPermission[] {
  const { appPermissions, channel } = interaction;
  const send = channel?.isThread() === true ? 'SendMessagesInThreads' : 'SendMessages';
  const needed = ['ViewChannel', send] as const;
  return needed.filter((name) => !appPermissions.has(PermissionFlagsBits[name]));
}
