import { OverwriteType } from 'discord-api-types/v10';
import { unknown } from './api-error.ts';
import type { Rest } from './rest.ts';
import { EVERYONE, textChannel, world, type Channel, type GuildChannel } from './world.ts';

/** A snowflake below those of the world's own channels. */
const FIRST_OF_MANY = 800_000_000_000_000_000n;

export type Channels = ReturnType<typeof createChannels>;

/**
 * Where messages can stand. Those of the guild go, and get other permissions, while the bot looks on.
 *
 * @param more how many channels the guild has beside the world's own
 * @param tell brings what happens to the guild's channels to the bot
 */
export function createChannels(
  rest: Rest,
  more: number,
  tell: (event: 'CHANNEL_UPDATE' | 'CHANNEL_DELETE', channel: GuildChannel) => void,
) {
  const inGuild = new Map<string, GuildChannel>();
  for (const channel of [...Object.values(world.channels), ...manyChannels(more)]) {
    inGuild.set(channel.id, channel);
  }

  /** @throws ApiError when there is none */
  function find(id: string): Channel {
    const elsewhere: Channel[] = [...Object.values(world.dms), world.group];
    const channel = inGuild.get(id) ?? elsewhere.find((candidate) => candidate.id === id);
    if (!channel) throw unknown('Channel');
    return channel;
  }

  function findInGuild(id: string): GuildChannel {
    const channel = inGuild.get(id);
    if (!channel) throw unknown('Channel');
    return channel;
  }

  rest.get('/channels/:channel', (c) => c.json(find(c.req.param('channel'))));

  return {
    find,

    /** Those of the guild. */
    list: (): GuildChannel[] => [...inGuild.values()],

    /** Whether the bot has all these permissions there. */
    allows(id: string, permissions: bigint): boolean {
      const denied = inGuild.get(id)?.permission_overwrites.map(({ deny }) => BigInt(deny)) ?? [];
      const granted = denied.reduce((left, bits) => left & ~bits, EVERYONE);
      return (granted & permissions) === permissions;
    },

    /** Takes these permissions there from everybody, the bot included, in place of any before. */
    forbid(id: string, permissions: bigint): void {
      const everyone = { id: world.guild.id, type: OverwriteType.Role, allow: '0' };
      const permission_overwrites = [{ ...everyone, deny: String(permissions) }];
      const changed = { ...findInGuild(id), permission_overwrites };
      inGuild.set(id, changed);
      tell('CHANNEL_UPDATE', changed);
    },

    /** Deletes a channel of the guild. */
    remove(id: string): void {
      const channel = findInGuild(id);
      inGuild.delete(id);
      tell('CHANNEL_DELETE', channel);
    },
  };
}

function manyChannels(count: number): GuildChannel[] {
  return Array.from({ length: count }, (_, n) =>
    textChannel(String(FIRST_OF_MANY + BigInt(n)), `channel-${n}`),
  );
}
