import { channelMention, joined, md } from '../../src/discord/markdown.ts';
import type { Reply } from '../../src/discord/reply.ts';
import type { Locale } from '../../src/i18n/locale.ts';
import type { Messages } from '../../src/i18n/en.ts';
import type { GuildSettings } from '../../src/store/store.ts';
import { defaultZone } from '../../src/subscriptions/default-zone.ts';

/** @param isChange whether they were just changed */
export function settingsReply(settings: GuildSettings, isChange: boolean, m: Messages): Reply {
  const { noticesChannel, timeZone, locale, privateAnswers, questionsPerMinute } = settings;
  const texts = m.settings;
  const channel = noticesChannel === null ? md`${texts.none}` : channelMention(noticesChannel);
  const lines = [
    md`**${isChange ? texts.changed : texts.title}**`,
    md`- ${texts.notices}: ${channel}`,
    md`- ${texts.timeZone}: ${timeZone ?? unsetZone(locale, m)}`,
    md`- ${texts.language}: ${texts.languages[locale ?? 'own']}`,
    md`- ${texts.answers}: ${privateAnswers ? texts.private : texts.public}`,
    md`- ${texts.perMinute(questionsPerMinute)}`,
  ];
  return { tone: 'notice', blocks: [{ kind: 'text', text: joined(lines, '\n') }] };
}

/** Where digests have their time that name no time zone. */
function unsetZone(locale: Locale | null, m: Messages): string {
  const { unset, unsetByLanguage } = m.settings.timeZones;
  if (locale !== null) return unset(defaultZone(null, locale));
  return unsetByLanguage(defaultZone(null, 'de'), defaultZone(null, 'en'));
}
