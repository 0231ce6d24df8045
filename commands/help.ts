import type { Command, SlashCommand } from '../src/discord/command.ts';
import type { Markdown } from '../src/discord/markdown.ts';
import { joined, md } from '../src/discord/markdown.ts';
import type { Locale, Localised } from '../src/i18n/locale.ts';
import type { Messages } from '../src/i18n/en.ts';
import type { Services } from './services.ts';

export const help = {
  kind: 'slash',
  name: { en: 'help', de: 'hilfe' },
  description: { en: 'What each command does', de: 'Was die Befehle tun' },
  anywhere: true,
  options: [],
  isPrivate: () => true,
  execute({ locale, m, guild }, { commands }) {
    const usable = commands.filter(
      ({ forManagers, forCurators }) =>
        (forManagers !== true || guild?.mayManage) && (forCurators !== true || guild?.mayCurate),
    );
    const lines = [
      md`**${m.help.title}**`,
      md`${m.help.intro}`,
      ...usable.flatMap((command) => linesFor(command, locale, m)),
    ];
    return Promise.resolve({
      tone: 'notice',
      blocks: [{ kind: 'text', text: joined(lines, '\n') }],
    });
  },
} satisfies SlashCommand<Pick<Services, 'commands'>>;

function linesFor(command: Command<never>, locale: Locale, m: Messages): Markdown[] {
  const name = command.name[locale];
  const description = command.description[locale];
  switch (command.kind) {
    case 'slash':
      return [line(`/${name}`, command.options, description, locale)];
    case 'group':
      return command.subcommands.map((subcommand) =>
        line(
          `/${name} ${subcommand.name[locale]}`,
          subcommand.options,
          subcommand.description[locale],
          locale,
        ),
      );
    case 'message':
      return [md`- **${name}** (${m.help.onMessages}): ${description}`];
  }
}

function line(
  call: string,
  options: readonly { readonly name: Localised; readonly required?: boolean }[],
  description: string,
  locale: Locale,
): Markdown {
  const shown = options.map(({ name, required }) =>
    required === true ? name[locale] : `[${name[locale]}]`,
  );
  return md`- **${[call, ...shown].join(' ')}**: ${description}`;
}
