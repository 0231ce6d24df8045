import type { GuildSettings, Store } from '../store/store.ts';

/** The servers' settings, in memory: a reply must not wait for them. */
export interface Guilds {
  /** @param guildId `null` for a direct message */
  settingsOf(guildId: string | null): GuildSettings;
  /** Resolves once the change would survive a restart. */
  change(guildId: string, changes: Partial<GuildSettings>): Promise<GuildSettings>;
}

/** Questions a minute that an admin may allow one person. */
export const QUESTIONS_PER_MINUTE = { min: 1, max: 60 } as const;

export const DEFAULT_SETTINGS: GuildSettings = {
  noticesChannel: null,
  timeZone: null,
  locale: null,
  privateAnswers: false,
  questionsPerMinute: 20,
};

export async function openGuilds(store: Store): Promise<Guilds> {
  const settings = new Map(await store.settings());
  const settingsOf = (guildId: string | null) => settings.get(guildId ?? '') ?? DEFAULT_SETTINGS;
  return {
    settingsOf,
    async change(guildId, changes) {
      const changed = { ...settingsOf(guildId), ...changes };
      await store.saveSettings(guildId, changed);
      settings.set(guildId, changed);
      return changed;
    },
  };
}
