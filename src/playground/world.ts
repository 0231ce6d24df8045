import { ChannelType, PermissionFlagsBits as Permission } from 'discord-api-types/v10';
import { ApiError, unknown } from './api-error.ts';
import type { Route } from './http.ts';
import type { Channel, User } from './types.ts';

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
  applicationId: bot.id,
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

export const everyUser: readonly User[] = [anna, ben, bot];

/** What REST tells about the world. */
export const worldRoutes: readonly Route[] = [
  ['GET', '/applications/@me', application],
  ['GET', '/users/@me', () => bot],
  [
    'POST',
    '/users/@me/channels',
    ({ body }) => dmWith((body as { recipient_id: string }).recipient_id),
  ],
  ['GET', '/channels/:channel', ({ params }) => findChannel(params['channel'])],
];

/** @throws ApiError when there is none */
export function findChannel(id: string | undefined): Channel {
  const { channels, dms, group } = world;
  const every: Channel[] = [...Object.values(channels), ...Object.values(dms), group];
  const channel = every.find((candidate) => candidate.id === id);
  if (!channel) throw unknown('Channel');
  return channel;
}

/** A person's conversation with the bot. */
export function dmWith(userId: string): Channel {
  const dms = Object.values(world.dms);
  const dm = dms.find(({ recipients }) => recipients?.some(({ id }) => id === userId));
  if (!dm) throw new ApiError(400, 50033, 'Invalid Recipient(s)');
  return dm;
}

/** What somebody may do in the guild. */
export function permissionsOf({ id }: User): bigint {
  return id === world.guild.owner_id ? EVERYONE | Permission.ManageGuild : EVERYONE;
}

export function memberPayload(user: User) {
  return { user, nick: null, roles: [], joined_at: JOINED_AT, deaf: false, mute: false, flags: 0 };
}

/** GUILD_CREATE: the guild with everybody and everything in it. */
export function guildPayload() {
  const everyone = { id: GUILD_ID, name: '@everyone', permissions: String(EVERYONE), position: 0 };
  const members = everyUser.map(memberPayload);
  return {
    ...{ ...world.guild, joined_at: JOINED_AT, unavailable: false, features: [], emojis: [] },
    ...{ roles: [everyone], members, member_count: members.length, stickers: [] },
    ...{ channels: Object.values(world.channels), threads: [], presences: [], voice_states: [] },
    ...{ stage_instances: [], guild_scheduled_events: [], soundboard_sounds: [] },
  };
}

export function createUser(id: string, name: string, bot = false): User {
  const username = name.toLowerCase();
  return { id, username, global_name: name, bot, avatar: null, discriminator: '0' };
}

function application() {
  const { applicationId: id, people } = world;
  return { id, name: bot.username, description: '', icon: null, flags: 0, bot, owner: people.anna };
}

function textChannel(id: string, name: string): Channel {
  const literal = { guild_id: GUILD_ID, position: 0, permission_overwrites: [], flags: 0 };
  return { id, type: ChannelType.GuildText, name, ...literal };
}

function conversation(id: string, type: ChannelType, ...recipients: User[]): Channel {
  return { id, type, recipients };
}
