import type { GuildTextBasedChannel } from 'discord.js';
import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';
import type { Place } from '../subscriptions/poster.ts';
import { ChannelClosed } from '../subscriptions/poster.ts';
import type { Client } from './connect.ts';

/** A channel of a server that takes messages. */
export type OpenChannel = GuildTextBasedChannel;

/** By which Discord says that a channel is gone, or closed to the bot. */
const CLOSED: readonly (number | string)[] = [
  RESTJSONErrorCodes.UnknownChannel,
  RESTJSONErrorCodes.UnknownGuild,
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.MissingPermissions,
];

/** @throws {ChannelClosed} where it is gone, takes no messages or belongs to another server */
export async function openChannel(client: Client, place: Place): Promise<OpenChannel> {
  const { guildId, channelId } = place;
  const channel = await orClosed(() => client.channels.fetch(channelId));
  if (channel === null || channel.isDMBased() || channel.guildId !== guildId) {
    throw new ChannelClosed(`${channelId} is no channel of the server ${guildId}`);
  }
  if (!channel.isSendable()) throw new ChannelClosed(`${channelId} is no channel for messages`);
  return channel;
}

/** @throws {ChannelClosed} where Discord refuses because of the channel; other errors as they are */
export async function orClosed<T>(request: () => Promise<T>): Promise<T> {
  try {
    return await request();
  } catch (error) {
    if (!(error instanceof DiscordAPIError) || !CLOSED.includes(error.code)) throw error;
    throw new ChannelClosed(error.message, { cause: error });
  }
}
