import type { SlashCommand, SlashRequest } from '../src/discord/command.ts';
import { UserError } from '../src/errors.ts';
import { QUESTIONS_PER_MINUTE } from '../src/guilds/guilds.ts';
import type { GuildSettings } from '../src/store/store.ts';
import type { Services } from './services.ts';
import { SETTINGS_OPTIONS } from './views/settings-options.ts';
import { settingsReply } from './views/settings.ts';
import { completeTimeZone, timeZoneNamed } from './views/time-zone.ts';

export const settings = {
  kind: 'slash',
  name: { en: 'settings', de: 'einstellungen' },
  description: {
    en: 'Show or change how Fundstelle behaves on this server',
    de: 'Anzeigen oder ändern, wie sich Fundstelle auf diesem Server verhält',
  },
  anywhere: false,
  forManagers: true,
  options: SETTINGS_OPTIONS,
  isPrivate: () => true,
  async execute(request, { guilds }) {
    const { guild, m } = request;
    if (guild === null) throw new UserError((texts) => texts.errors.notManager);
    const changes = changesIn(request);
    const isChange = Object.keys(changes).length > 0;
    const current = isChange ? await guilds.change(guild.id, changes) : guilds.settingsOf(guild.id);
    return settingsReply(current, isChange, m);
  },
  complete: (_option, typed) => completeTimeZone(typed),
} satisfies SlashCommand<Pick<Services, 'guilds'>>;

function changesIn(request: SlashRequest): Partial<GuildSettings> {
  const channel = request.channel('notices');
  const timeZone = request.text('time-zone');
  const locale = request.text('language');
  const privateAnswers = request.flag('private');
  const questionsPerMinute = request.number('per-minute');
  if (channel !== null && channel.lacks.length > 0) {
    throw new UserError((m) =>
      m.errors.cannotPost(channel.lacks.map((name) => m.status.permissionNames[name])),
    );
  }
  return {
    ...(request.flag('no-notices') === true && { noticesChannel: null }),
    ...(channel !== null && { noticesChannel: channel.id }),
    ...(timeZone !== null && { timeZone: timeZoneNamed(timeZone) }),
    ...(locale !== null && { locale: locale === 'de' || locale === 'en' ? locale : null }),
    ...(privateAnswers !== null && { privateAnswers }),
    ...(questionsPerMinute !== null && {
      questionsPerMinute: Math.min(
        QUESTIONS_PER_MINUTE.max,
        Math.max(QUESTIONS_PER_MINUTE.min, questionsPerMinute),
      ),
    }),
  };
}
