import type { RepliableInteraction } from 'discord.js';
import { MessageFlags } from 'discord.js';
import { UserError } from '../errors.ts';
import type { Asked, Command, Guild, Registry, SlashCommand, Subcommand } from './command.ts';
import { parseCustomId } from './custom-id.ts';
import type { Reply } from './reply.ts';
import type { SettingsOf } from './requests.ts';
import { messageRequest, pressRequest, slashRequest } from './requests.ts';

/** What answers an interaction, and how to acknowledge it before the work begins. */
export interface Route {
  /** Whether only the person sees the reply. */
  readonly isPrivate: boolean;
  /** Whether the reply replaces the message that the button sits on. */
  readonly inPlace: boolean;
  execute(): Promise<Reply>;
}

export function routeOf<Services>(
  interaction: RepliableInteraction,
  registry: Registry<Services>,
  services: Services,
  settingsOf: SettingsOf,
  progress: Asked['progress'],
): Route {
  const { commands, presses } = registry;
  if (interaction.isChatInputCommand()) {
    const subcommand = interaction.options.getSubcommand(false);
    const command = slashCommandFor(registry, interaction.commandName, subcommand);
    if (command === undefined) return unknown((m) => m.errors.unknownCommand);
    const request = slashRequest(interaction, settingsOf, progress);
    const refusal = refusalOf(commands.find(named(interaction.commandName)), request.guild);
    if (refusal !== null) return refusal;
    return {
      isPrivate: command.isPrivate(request),
      inPlace: false,
      execute: () => command.execute(request, services),
    };
  }
  if (interaction.isMessageContextMenuCommand()) {
    const command = commands
      .filter(({ kind }) => kind === 'message')
      .find(({ name }) => name.en === interaction.commandName);
    if (command?.kind !== 'message') return unknown((m) => m.errors.unknownCommand);
    const execute = () =>
      command.execute(messageRequest(interaction, settingsOf, progress), services);
    return { isPrivate: true, inPlace: false, execute };
  }
  if (interaction.isMessageComponent()) {
    const { handler } = parseCustomId(interaction.customId);
    const press = presses.find(({ name }) => name === handler);
    if (press === undefined) return unknown((m) => m.errors.unknownButton);
    const ownMessage = interaction.message.flags.has(MessageFlags.Ephemeral);
    const request = pressRequest(interaction, settingsOf, progress);
    const refusal = refusalOf(press, request.guild);
    if (refusal !== null) return refusal;
    return {
      isPrivate: true,
      inPlace: press.turnsPage && ownMessage,
      execute: () => press.execute(request, services),
    };
  }
  return unknown((m) => m.errors.unknownCommand);
}

/** By the English names, which Discord sends whatever the person's language. */
export function slashCommandFor<Services>(
  { commands }: Registry<Services>,
  name: string,
  subcommand: string | null,
): SlashCommand<Services> | Subcommand<Services> | undefined {
  const command = commands.find(named(name));
  if (command?.kind === 'slash') return command;
  if (command?.kind !== 'group') return undefined;
  return command.subcommands.find(({ name: { en } }) => en === subcommand);
}

function named(called: string): (command: Command<never>) => boolean {
  return ({ kind, name }) => kind !== 'message' && name.en === called;
}

/** Checked again when something runs: Discord leaves it to a server's admins whom it offers what. */
function refusalOf(
  asked: Pick<Command<never>, 'forManagers' | 'serverDecides' | 'forCurators'> | undefined,
  guild: Guild | null,
): Route | null {
  if (asked?.forCurators === true && guild?.mayCurate !== true) {
    return unknown((m) => m.errors.notCurator);
  }
  if (asked?.serverDecides === true && guild !== null) return null;
  if (asked?.forManagers === true && guild?.mayManage !== true) {
    return unknown((m) => m.errors.notManager);
  }
  return null;
}

function unknown(sentence: ConstructorParameters<typeof UserError>[0]): Route {
  return {
    isPrivate: true,
    inPlace: false,
    execute: () => Promise.reject(new UserError(sentence)),
  };
}
