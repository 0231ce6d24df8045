import { randomBytes } from 'node:crypto';
import type { GuildBasedChannel } from 'discord.js';
import { MessageFlags } from 'discord.js';
import type { Client } from './connect.ts';
import { persistently } from './persistently.ts';
import { render } from './render.ts';
import type { Reply } from './reply.ts';

/**
 * Posts a reply in a channel of a server; a request that is repeated posts it once.
 *
 * @throws where the channel is gone, belongs to another server or is closed to the bot
 */
export async function post(
  client: Client,
  guildId: string,
  channelId: string,
  reply: Reply,
): Promise<void> {
  const channel = await client.channels.fetch(channelId);
  if (!isOf(channel, guildId) || !channel.isSendable()) {
    throw new Error(`${channelId} is no channel of the server for messages`);
  }
  const message = {
    flags: MessageFlags.IsComponentsV2,
    components: [render(reply)],
    nonce: randomBytes(12).toString('base64url'),
    enforceNonce: true,
  } as const;
  await persistently(async () => void (await channel.send(message)));
}

function isOf(channel: object | null, guildId: string): channel is GuildBasedChannel {
  return channel !== null && 'guildId' in channel && channel.guildId === guildId;
}
