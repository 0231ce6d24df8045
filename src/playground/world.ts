import {
  ChannelType,
  PermissionFlagsBits as Permission,
  type APIOverwrite,
  type APIUser,
} from 'discord-api-types/v10';
import { ApiError } from './api-error.ts';
import type { Rest } from './rest.ts';

export interface Channel {
  readonly id: string;
  readonly type: ChannelType;
  readonly name?: string;
  readonly recipients?: readonly APIUser[];
}

export interface GuildChannel extends Channel {
  readonly name: string;
  readonly permission_overwrites: readonly APIOverwrite[];
}

/** What everybody in the guild may do, the bot included. */
export const EVERYONE: bigint =
  Permission.ViewChannel |
  Permission.SendMessages |
  Permission.EmbedLinks |
  Permission.AttachFiles |
  Permission.ReadMessageHistory |
  Permission.UseApplicationCommands;

const GUILD_ID = '900000000000000001';
const JOINED_AT = '2024-01-01T00:00:00.000000+00:00';

const anna = createUser('900000000000000011', 'Anna');
const ben = createUser('900000000000000012', 'Ben');
const bot = createUser('900000000000000010', 'Fundstelle', true);

/** The one guild, its channels and people. Anna manages the server, Ben does not. */
export const world = {
  bot,
  guild: { id: GUILD_ID, name: 'Redaktion', preferred_locale: 'de', owner_id: anna.id },
  people: { anna, ben },
  channels: {
    news: textChannel('900000000000000021', 'news'),
    talk: textChannel('900000000000000022', 'talk'),
  },
  /** Each person's conversation with the bot. */
  dms: {
    anna: conversation('900000000000000031', ChannelType.DM, anna),
    ben: conversation('900000000000000032', ChannelType.DM, ben),
  },
  /** A conversation of people, in which the bot takes no part. */
  group: conversation('900000000000000041', ChannelType.GroupDM, anna, ben),
};

export const everyUser: readonly APIUser[] = [anna, ben, bot];

/** What REST tells about the world. */
export function addWorldRoutes(rest: Rest): void {
  rest.get('/applications/@me', (c) => c.json({ id: bot.id, name: bot.username, flags: 0, bot }));
  rest.get('/users/@me', (c) => c.json(bot));
  rest.post('/users/@me/channels', async (c) => {
    const { recipient_id } = await c.req.json<{ recipient_id: string }>();
    return c.json(dmWith(recipient_id));
  });
}

/** A person's conversation with the bot. */
export function dmWith(userId: string): Channel {
  const dms = Object.values(world.dms);
  const dm = dms.find(({ recipients }) => recipients.some(({ id }) => id === userId));
  if (!dm) throw new ApiError(400, 50033, 'Invalid Recipient(s)');
  return dm;
}

export function memberPayload(user: APIUser) {
  return { user, roles: [], joined_at: JOINED_AT, deaf: false, mute: false, flags: 0 };
}

/** GUILD_CREATE: the guild with these channels and everybody in it. */
export function guildPayload(channels: readonly GuildChannel[]) {
  const everyone = { id: GUILD_ID, name: '@everyone', permissions: String(EVERYONE), position: 0 };
  return {
    ...world.guild,
    joined_at: JOINED_AT,
    unavailable: false,
    features: [],
    roles: [everyone],
    members: everyUser.map(memberPayload),
    member_count: everyUser.length,
    channels,
  };
}

export function createUser(id: string, name: string, bot = false): APIUser {
  const username = name.toLowerCase();
  return { id, username, global_name: name, bot, avatar: null, discriminator: '0' };
}

export function textChannel(id: string, name: string): GuildChannel {
  const type = ChannelType.GuildText;
  const channel = { id, type, name, guild_id: GUILD_ID, position: 0, permission_overwrites: [] };
  return channel;
}

function conversation(id: string, type: ChannelType, ...recipients: APIUser[]) {
  return { id, type, recipients };
}
