import type { AutocompleteInteraction } from 'discord.js';
import type { Registry } from './command.ts';
import { CHOICES } from './command.ts';
import type { SettingsOf } from './requests.ts';
import { personOf } from './requests.ts';
import { slashCommandFor } from './routes.ts';
import { shorten } from '../text/shorten.ts';

/** Characters of a choice's name and value that Discord takes. */
const LENGTH = 100;

/** Answers from memory, since nothing can be acknowledged first. */
export async function complete<Services>(
  interaction: AutocompleteInteraction,
  registry: Registry<Services>,
  services: Services,
  settingsOf: SettingsOf,
): Promise<void> {
  const { name: option, value: typed } = interaction.options.getFocused(true);
  const subcommand = interaction.options.getSubcommand(false);
  const command = slashCommandFor(registry, interaction.commandName, subcommand);
  const person = personOf(interaction, settingsOf);
  const choices = (await command?.complete?.(option, typed, services, person)) ?? [];
  await interaction.respond(
    choices.slice(0, CHOICES).map(({ label, value }) => ({
      name: shorten(label, LENGTH),
      value: value.slice(0, LENGTH),
    })),
  );
}
