import { MessageFlags } from 'discord-api-types/v10';
import type { Discord } from '../discord.ts';
import { hasFlag } from '../message-rules.ts';
import type { Message } from '../types.ts';
import type { Scene, Suggestion } from './protocol.ts';

/** Who looks where, as the stand-in takes it. */
export type Viewer = ReturnType<typeof viewerOf>;

/** The person with this id and the channel with this id or name; the first where there is none. */
export function viewerOf({ world }: Discord, person?: string, channel?: string, locale = 'de') {
  const people = Object.values(world.people);
  const channels = Object.values(world.channels);
  return {
    user: people.find(({ id }) => id === person) ?? world.people.anna,
    channel:
      channels.find(({ id, name }) => channel === id || channel === name) ?? world.channels.news,
    locale,
  };
}

/** All that the person sees in the channel. */
export function sceneFrom(
  discord: Discord,
  viewer: Viewer,
  suggestions: readonly Suggestion[],
): Scene {
  const { guild, bot, people, channels } = discord.world;
  return {
    server: guild.name,
    person: viewer.user.id,
    channel: viewer.channel.id,
    bot,
    people: Object.values(people),
    channels: Object.values(channels).map(({ id, name = '' }) => ({ id, name })),
    commands: discord.commands(viewer),
    messages: discord.messages(viewer.channel.id).filter((message) => isSeenBy(viewer, message)),
    suggestions,
  };
}

/** Whether a message stands in the channel and, when it is ephemeral, is the person's own. */
export function isSeenBy({ user, channel }: Viewer, message: Message): boolean {
  if (message.channel_id !== channel.id) return false;
  return (
    !hasFlag(message, MessageFlags.Ephemeral) || message.interaction_metadata?.user.id === user.id
  );
}
