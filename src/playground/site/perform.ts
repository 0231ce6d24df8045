import type { APIApplicationCommandOptionChoice } from 'discord-api-types/v10';
import type { Discord } from '../discord.ts';
import type { Interaction } from '../interaction.ts';
import { Refusal } from '../refusal.ts';
import type { Act, Outcome } from './protocol.ts';
import type { Viewer } from './scene.ts';

/**
 * Does on the stand-in what a person did on the page.
 *
 * @param files those picked for options of a command, by the names of the options
 * @throws Refusal where Discord's own client would not let the person do it
 */
export async function perform(
  discord: Discord,
  forms: Map<string, Interaction>,
  where: Viewer,
  act: Act,
  files: Readonly<Record<string, File>> = {},
): Promise<Outcome> {
  const messageOf = (id: string) => {
    const message = discord.messages(where.channel.id).find((candidate) => candidate.id === id);
    if (!message) throw new Refusal('The message is gone');
    return message;
  };
  switch (act.kind) {
    case 'say':
      discord.post(where.channel.id, { author: where.user, content: act.content });
      return { kind: 'done' };
    case 'command': {
      const picked = Object.entries(files);
      const attached = picked.map(([name, file]) => [name, discord.attach(file)] as const);
      const values = { ...act.values, ...Object.fromEntries(attached) };
      return outcomeOf(discord.command(act.path, values, where), forms);
    }
    case 'autocomplete': {
      const { path, option, typed, values } = act;
      return suggestions(discord.autocomplete(path, option, typed, values, where));
    }
    case 'messageCommand':
      return outcomeOf(discord.messageCommand(act.name, messageOf(act.message), where), forms);
    case 'click':
      return outcomeOf(discord.click(messageOf(act.message), act.customId, where), forms);
    case 'select': {
      const message = messageOf(act.message);
      return outcomeOf(discord.select(message, act.customId, act.values, where), forms);
    }
    case 'submit': {
      const form = forms.get(act.interaction);
      if (!form) throw new Refusal('The form is gone');
      const outcome = await outcomeOf(discord.submit(form, act.fields), forms);
      if (outcome.kind === 'done') forms.delete(act.interaction);
      return outcome;
    }
    case 'dismiss':
      discord.dismiss(messageOf(act.message), where);
      return { kind: 'done' };
  }
}

/** What the bot's first word means to the person; its silence is the one reason for a rejection. */
async function outcomeOf(
  interaction: Interaction,
  forms: Map<string, Interaction>,
): Promise<Outcome> {
  const isAnswered = await interaction.acknowledged.then(
    () => true,
    () => false,
  );
  if (!isAnswered) return { kind: 'failed' };
  const { id, modal } = interaction;
  if (!modal) return { kind: 'done' };
  forms.set(id, interaction);
  return { kind: 'modal', interaction: id, modal };
}

async function suggestions(
  choices: Promise<readonly APIApplicationCommandOptionChoice[]>,
): Promise<Outcome> {
  return choices.then(
    (found) => ({ kind: 'choices', choices: found }),
    () => ({ kind: 'failed' }),
  );
}
