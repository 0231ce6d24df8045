import { localeOf, messagesIn } from '../i18n/locale.ts';
import type { Log } from '../log.ts';
import type { GuildSettings } from '../store/store.ts';
import type { Person } from './command.ts';
import type { Client } from './connect.ts';
import { post } from './post.ts';
import type { Reply } from './reply.ts';

export interface NoticesParts {
  readonly client: Client;
  readonly settingsOf: (guildId: string) => GuildSettings;
  readonly log: Log;
}

/**
 * Tells the admins of some servers something, each in the channel that they chose and in the language
 * of their server. Never rejects: a channel that cannot be written to is logged.
 *
 * @returns whether any channel got it
 */
export type Notify = (
  guildIds: readonly string[],
  notice: (language: Pick<Person, 'm' | 'locale'>) => Reply,
) => Promise<boolean>;

export function createNotices({ client, settingsOf, log }: NoticesParts): Notify {
  return async (guildIds, notice) => {
    const told = await Promise.all(
      guildIds.map(async (guildId) => {
        const { noticesChannel, locale: chosen } = settingsOf(guildId);
        if (noticesChannel === null) return false;
        const locale = chosen ?? localeOf(client.guilds.cache.get(guildId)?.preferredLocale ?? '');
        try {
          await post(client, guildId, noticesChannel, notice({ locale, m: messagesIn(locale) }));
          return true;
        } catch (error) {
          const fields = { err: error, guildId, channel: noticesChannel };
          log.warn(fields, 'a notice could not be posted: choose another channel with /settings');
          return false;
        }
      }),
    );
    return told.includes(true);
  };
}
