import type { BaseInteraction } from 'discord.js';
import { PermissionFlagsBits } from 'discord.js';
import type { NeededPermission } from './command.ts';

/** What the bot needs and lacks where the interaction comes from. */
export function lackingPermissions(interaction: BaseInteraction): NeededPermission[] {
  const { appPermissions, channel } = interaction;
  const send = channel?.isThread() === true ? 'SendMessagesInThreads' : 'SendMessages';
  const needed = ['ViewChannel', send] as const;
  return needed.filter((name) => !appPermissions.has(PermissionFlagsBits[name]));
}
