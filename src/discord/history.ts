import { SnowflakeUtil } from 'discord.js';
import { parseCustomId } from './custom-id.ts';
import { customIdsOf } from './message-parts.ts';
import type { OpenChannel } from './open-channel.ts';
import { readsHistoryIn } from './permissions.ts';

/** Milliseconds by which this machine's clock may be ahead of Discord's: some take local time for UTC. */
const CLOCKS_DIFFER = 2 * 60 * 60_000;

/** How many messages Discord returns at once, and how many times it is asked. */
const PAGE = 100;
const PAGES = 100;

/**
 * The ids of what the bot posted since a moment, by the marks that it finds in their `custom_id`s, as
 * the values that `customId` was given. `null` where it may not read the history, for which Discord
 * shows an empty one, and where there is more of it than is read.
 */
export async function findMarked(
  channel: OpenChannel,
  since: Date,
  marks: readonly string[],
): Promise<ReadonlyMap<string, string> | null> {
  if (!readsHistoryIn(channel)) return null;
  const found = new Map<string, string>();
  let after = String(SnowflakeUtil.generate({ timestamp: since.getTime() - CLOCKS_DIFFER }));
  for (let page = 0; page < PAGES; page++) {
    const messages = await channel.messages.fetch({ after, limit: PAGE, cache: false });
    for (const message of messages.values()) {
      if (message.author.id !== channel.client.user.id) continue;
      for (const mark of customIdsOf(message).map(markIn)) {
        if (marks.includes(mark)) found.set(mark, message.id);
      }
    }
    if (messages.size < PAGE || found.size === marks.length) return found;
    // A page has the messages next to `after`, the newest one first.
    after = messages.firstKey() ?? after;
  }
  return null;
}

function markIn(customId: string): string {
  return parseCustomId(customId).values.join(':');
}
