import type { RepliableInteraction } from 'discord.js';
import { DiscordAPIError, MessageFlags } from 'discord.js';
import { shorten } from '../text/shorten.ts';
import { md } from './markdown.ts';
import { persistently } from './persistently.ts';
import { payloadOf } from './render.ts';
import type { Reply } from './reply.ts';

/** Discord's code for a second acknowledgement of the same interaction. */
const ALREADY_ACKNOWLEDGED = 40060;

/** How much is shown of an error or of how far a command is: escaped, it must fit into one message. */
const SENTENCE_LENGTH = 1500;

/** Says that a reply will come, by which Discord waits for it. */
export async function acknowledge(
  interaction: RepliableInteraction,
  { isPrivate, inPlace }: { readonly isPrivate: boolean; readonly inPlace: boolean },
): Promise<void> {
  const defer = async () => {
    if (inPlace && interaction.isMessageComponent()) await interaction.deferUpdate();
    else await interaction.deferReply(isPrivate ? { flags: MessageFlags.Ephemeral } : {});
  };
  try {
    await persistently(defer);
  } catch (error) {
    // An earlier try arrived although its answer got lost: discord.js does not know, we do.
    if (!(error instanceof DiscordAPIError) || error.code !== ALREADY_ACKNOWLEDGED) throw error;
    interaction.deferred = true;
  }
}

/** A reply that says just this. */
export function notice(sentence: string): Reply {
  const text = md`${shorten(sentence, SENTENCE_LENGTH)}`;
  return { tone: 'notice', blocks: [{ kind: 'text', text }] };
}

/** Shows a reply, or another one in its place. */
export async function show(interaction: RepliableInteraction, reply: Reply): Promise<void> {
  await persistently(async () => {
    await interaction.editReply(payloadOf(reply));
  });
}

/** Shows a reply below the one that is there; once, since it might stand there twice. */
export async function followUp(
  interaction: RepliableInteraction,
  reply: Reply,
  { isPrivate }: { readonly isPrivate: boolean },
): Promise<void> {
  const { flags, ...payload } = payloadOf(reply);
  await interaction.followUp({
    ...payload,
    flags: isPrivate ? flags | MessageFlags.Ephemeral : flags,
  });
}

/** Beside a page that was to be turned, so that the page stays; else as the reply. */
export async function showProblem(
  interaction: RepliableInteraction,
  inPlace: boolean,
  sentence: string,
): Promise<void> {
  const problem = notice(sentence);
  if (inPlace) await followUp(interaction, problem, { isPrivate: true });
  else await show(interaction, problem);
}
