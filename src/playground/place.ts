import {
  ChannelType,
  InteractionContextType,
  PermissionFlagsBits,
  type APIUser,
} from 'discord-api-types/v10';
import { MAX_FILE } from './limits.ts';
import { dmWith, EVERYONE, memberPayload, world, type Channel } from './world.ts';

/** Who does something, and where; unless told, Ben in the channel `news`, in German. */
export interface Where {
  readonly user?: APIUser;
  readonly channel?: Channel;
  readonly locale?: string;
  readonly appPermissions?: bigint;
  /** In place of a channel: the person's conversation with the bot, or one without the bot. */
  readonly context?: 'guild' | 'dm' | 'private';
}

/** A `Where` with everything told. */
export interface Place extends Required<Omit<Where, 'context'>> {
  readonly context: InteractionContextType;
  readonly memberPermissions: bigint;
}

const CONTEXTS: Readonly<Partial<Record<ChannelType, InteractionContextType>>> = {
  [ChannelType.DM]: InteractionContextType.BotDM,
  [ChannelType.GroupDM]: InteractionContextType.PrivateChannel,
};

export function locate(where: Where): Place {
  const { user = world.people.ben, locale = 'de', appPermissions = EVERYONE } = where;
  const outside = where.context === 'private' ? world.group : world.channels.news;
  const usual = where.context === 'dm' ? dmWith(user.id) : outside;
  const { channel = usual } = where;
  const isOwner = user.id === world.guild.owner_id;
  const memberPermissions = isOwner ? EVERYONE | PermissionFlagsBits.ManageGuild : EVERYONE;
  const context = CONTEXTS[channel.type] ?? InteractionContextType.Guild;
  return { user, channel, locale, memberPermissions, appPermissions, context };
}

/** By whose wish the app is there: the guild's or, elsewhere, the person's. */
export function ownersOf({ context, user }: Place): Record<string, string> {
  return context === InteractionContextType.Guild ? { 0: world.guild.id } : { 1: user.id };
}

/** The part of an interaction that tells who did it where. */
export function placePayload(place: Place) {
  const { user, channel, locale, context } = place;
  const { id, preferred_locale } = world.guild;
  const permissions = String(place.memberPermissions);
  const inGuild = {
    guild_id: id,
    guild_locale: preferred_locale,
    guild: { id, locale: preferred_locale, features: [] },
    member: { ...memberPayload(user), permissions },
  };
  return {
    ...(context === InteractionContextType.Guild ? inGuild : { user }),
    locale,
    context,
    channel_id: channel.id,
    channel: { ...channel, permissions },
    entitlements: [],
    attachment_size_limit: MAX_FILE,
    app_permissions: String(place.appPermissions),
    authorizing_integration_owners: ownersOf(place),
  };
}
