import { randomBytes } from 'node:crypto';
import type { Client } from './connect.ts';
import { openChannel } from './open-channel.ts';
import type { OpenChannel } from './open-channel.ts';
import { persistently } from './persistently.ts';
import { payloadOf } from './render.ts';
import type { Reply } from './reply.ts';
import { messagesOf } from './reply.ts';

/**
 * Posts a reply in a channel of a server, each of its messages once.
 *
 * @throws {ChannelClosed} where the channel is gone, belongs to another server or is closed to the bot
 */
export async function post(
  client: Client,
  guildId: string,
  channelId: string,
  reply: Reply,
): Promise<void> {
  const channel = await openChannel(client, { guildId, channelId });
  for (const message of messagesOf(reply)) {
    await send(channel, message, randomBytes(12).toString('base64url'));
  }
}

/**
 * Sends a reply without what continues it; what is sent again with the same nonce, which discord.js
 * does by itself where Discord fails or takes too long, stands there once.
 *
 * @returns the message's id
 */
export async function send(channel: OpenChannel, reply: Reply, nonce: string): Promise<string> {
  const message = { ...payloadOf(reply), nonce, enforceNonce: true };
  return await persistently(async () => (await channel.send(message)).id);
}
