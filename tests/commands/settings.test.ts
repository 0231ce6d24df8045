import { describe, expect, it } from 'vitest';
import { settings } from '../../commands/settings.ts';
import type { Guilds } from '../../src/guilds/guilds.ts';
import { DEFAULT_SETTINGS } from '../../src/guilds/guilds.ts';
import type { GuildSettings } from '../../src/store/store.ts';
import { shownText } from '../helpers/replies.ts';
import { chosenChannel, slashRequest } from '../helpers/requests.ts';

const guild = { id: '1', mayManage: true };

function guildsWith(current: GuildSettings = DEFAULT_SETTINGS): {
  guilds: Guilds;
  changes: [string, Partial<GuildSettings>][];
} {
  const changes: [string, Partial<GuildSettings>][] = [];
  return {
    changes,
    guilds: {
      settingsOf: () => current,
      change(guildId, changed) {
        changes.push([guildId, changed]);
        return Promise.resolve({ ...current, ...changed });
      },
    },
  };
}

describe('/settings', () => {
  it('shows the settings and changes none where nothing was given', async () => {
    const { guilds, changes } = guildsWith({ ...DEFAULT_SETTINGS, timeZone: 'Europe/Berlin' });
    const reply = await settings.execute(slashRequest({}, { guild }), { guilds });
    expect(shownText(reply).split('\n')).toEqual([
      '**Settings of this server**',
      '- Notices to admins: none',
      '- Time zone: Europe/Berlin',
      '- Language of replies: each person’s own',
      '- Answers: visible to all in the channel',
      '- Questions: at most 20 a minute for each person',
    ]);
    expect(changes).toEqual([]);
  });

  it('says where digests have their time as long as no time zone is chosen', async () => {
    const zoneLine = async (given: Partial<GuildSettings>, locale: 'de' | 'en') => {
      const { guilds } = guildsWith({ ...DEFAULT_SETTINGS, ...given });
      const reply = await settings.execute(slashRequest({}, { guild, locale }), { guilds });
      return shownText(reply).split('\n')[2];
    };
    expect(await zoneLine({}, 'de')).toBe(
      '- Zeitzone: keine gewählt (Zusammenfassungen: Europe/Berlin, bei anderer Sprache als Deutsch UTC)',
    );
    expect(await zoneLine({ locale: 'en' }, 'en')).toBe('- Time zone: none chosen (digests: UTC)');
  });

  it('changes what was given and nothing else', async () => {
    const { guilds, changes } = guildsWith();
    const options = {
      notices: chosenChannel(),
      'time-zone': 'europe/vienna',
      language: 'de',
      private: true,
      'per-minute': 3,
    };
    const request = slashRequest(options, { guild, locale: 'de' });
    const reply = await settings.execute(request, { guilds });
    expect(changes).toEqual([
      [
        '1',
        {
          noticesChannel: '77',
          timeZone: 'Europe/Vienna',
          locale: 'de',
          privateAnswers: true,
          questionsPerMinute: 3,
        },
      ],
    ]);
    expect(shownText(reply).split('\n').slice(0, 3)).toEqual([
      '**Auf diesem Server gilt nun:**',
      '- Meldungen an die Admins: <#77>',
      '- Zeitzone: Europe/Vienna',
    ]);
  });

  it('takes a language and the channel for notices back', async () => {
    const { guilds, changes } = guildsWith();
    const options = { language: 'auto', 'no-notices': true };
    await settings.execute(slashRequest(options, { guild }), { guilds });
    expect(changes).toEqual([['1', { locale: null, noticesChannel: null }]]);
  });

  it('refuses a channel in which the bot cannot post, and changes nothing', async () => {
    const { guilds, changes } = guildsWith();
    const options = { notices: chosenChannel({ lacks: ['SendMessages'] }), private: true };
    await expect(settings.execute(slashRequest(options, { guild }), { guilds })).rejects.toThrow(
      'It lacks: Send Messages.',
    );
    expect(changes).toEqual([]);
  });

  it('refuses a time zone that there is not', async () => {
    const { guilds } = guildsWith();
    const request = slashRequest({ 'time-zone': 'Mond/Ost' }, { guild });
    await expect(settings.execute(request, { guilds })).rejects.toThrow('“Mond/Ost” is not a time');
  });

  it('suggests time zones by any part of their names', () => {
    expect(settings.complete('time-zone', 'new york')).toEqual([
      { label: 'America/New_York', value: 'America/New_York' },
    ]);
  });
});
