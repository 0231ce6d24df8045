import { describe, expect, it } from 'vitest';
import { help } from '../../commands/help.ts';
import { commands, registry } from '../../commands/index.ts';
import type { Command } from '../../src/discord/command.ts';
import type { Localised } from '../../src/i18n/locale.ts';
import { shownText } from '../helpers/replies.ts';
import { slashRequest } from '../helpers/requests.ts';

const GUILD = { id: '1', mayManage: true, mayCurate: true };

/** One for each line: a group is described by its subcommands. */
function descriptionsOf(command: Command<never>): Localised[] {
  if (command.kind !== 'group') return [command.description];
  return command.subcommands.map(({ description }) => description);
}

describe('/help', () => {
  it.each(['en', 'de'] as const)(
    'says what each command of the registry does (%s)',
    async (locale) => {
      const request = slashRequest({}, { locale, guild: GUILD });
      const lines = shownText(await help.execute(request, registry)).split('\n');
      expect(lines.slice(2).map((line) => /\*\*.*?: (.+)/.exec(line)?.[1])).toEqual(
        commands.flatMap(descriptionsOf).map((description) => description[locale]),
      );
    },
  );

  it.each([
    ['en', ['/ask', '/sources search', '/sources list', '/sources show', 'Find sources']],
    ['de', ['/frage', '/quellen suche', '/quellen liste', '/quellen zeigen', 'Quellen suchen']],
  ] as const)('names the commands as the person calls them (%s)', async (locale, names) => {
    const shown = shownText(await help.execute(slashRequest({}, { locale }), registry));
    for (const name of names) expect(shown).toContain(`- **${name}`);
  });

  it.each([
    ['en', '/ask question \\[outlet\\] \\[since\\] \\[until\\] \\[private\\]'],
    ['de', '/frage frage \\[medium\\] \\[ab\\] \\[bis\\] \\[privat\\]'],
  ] as const)('shows which options may be left out (%s)', async (locale, call) => {
    const request = slashRequest({}, { locale });
    expect(shownText(await help.execute(request, registry))).toContain(`**${call}**`);
  });

  it.each([null, { id: '1', mayManage: false }])(
    'leaves out what only those may use who manage the server (%j)',
    async (guild) => {
      const shown = shownText(await help.execute(slashRequest({}, { guild }), registry));
      expect(shown).not.toContain('/settings');
      expect(shown).not.toContain('/articles');
    },
  );

  it('is private', () => {
    expect(help.isPrivate()).toBe(true);
  });
});
