import { randomBytes } from 'node:crypto';
import type { Interaction, RepliableInteraction } from 'discord.js';
import { DiscordAPIError, MessageFlags } from 'discord.js';
import { UserError } from '../errors.ts';
import type { Quotation } from '../answers/answer.ts';
import { shorten } from '../text/shorten.ts';
import type { Log } from '../log.ts';
import type { Messages } from '../i18n/en.ts';
import { complete } from './autocomplete.ts';
import type { Registry } from './command.ts';
import { md } from './markdown.ts';
import { persistently } from './persistently.ts';
import { createProgress } from './progress.ts';
import { payloadOf } from './render.ts';
import type { Reply } from './reply.ts';
import { messagesOf, quotationsOf } from './reply.ts';
import type { SettingsOf } from './requests.ts';
import { personOf } from './requests.ts';
import { routeOf } from './routes.ts';

export interface Dispatcher {
  /** Answers an interaction; never rejects. */
  handle(interaction: Interaction): Promise<void>;
  /** Takes no further interactions and resolves when those under way are answered. */
  drain(): Promise<void>;
}

export interface DispatcherParts<Services> {
  readonly registry: Registry<Services>;
  readonly services: Services;
  /** Rejects where a quotation is not what its article says. */
  readonly verify: (quotation: Quotation) => Promise<void>;
  readonly settingsOf: SettingsOf;
  readonly log: Log;
  /** Milliseconds. */
  readonly now: () => number;
}

/** Discord's code for a second acknowledgement of the same interaction. */
const ALREADY_ACKNOWLEDGED = 40060;

/** How much is shown of an error or of how far a command is: escaped, it must fit into one message. */
const SENTENCE_LENGTH = 1500;

/** Acknowledges first, works then, and catches for all: a command just returns or throws. */
export function createDispatcher<Services>(parts: DispatcherParts<Services>): Dispatcher {
  const { registry, services, verify, settingsOf, log, now } = parts;
  const underWay = new Set<Promise<void>>();
  let draining = false;

  async function answer(interaction: RepliableInteraction): Promise<void> {
    const { m } = personOf(interaction, settingsOf);
    if (draining) {
      const flags = MessageFlags.Ephemeral;
      await interaction.reply({ content: m.errors.shuttingDown, flags });
      return;
    }
    const progress = createProgress({
      show: (text) => show(interaction, notice(text)),
      failed: (error) => log.warn({ err: error }, 'how far a command is could not be shown'),
      now,
    });
    const route = routeOf(interaction, registry, services, settingsOf, progress.say);
    await acknowledge(interaction, route);
    // An edit would take away the page that stays until the next one is there.
    if (route.inPlace) await progress.end();
    try {
      const reply = await Promise.try(() => route.execute()).finally(() => progress.end());
      for (const quotation of quotationsOf(reply)) await verify(quotation);
      await show(interaction, reply);
      for (const more of messagesOf(reply).slice(1)) await followUp(interaction, more, route);
    } catch (error) {
      await showProblem(interaction, route.inPlace, sentenceFor(error, m));
    }
  }

  function sentenceFor(error: unknown, m: Messages): string {
    if (error instanceof UserError) return error.in(m);
    const reference = randomBytes(4).toString('hex');
    log.error({ reference, err: error }, 'a command failed');
    return m.errors.bug(reference);
  }

  async function handled(interaction: Interaction): Promise<void> {
    try {
      if (interaction.isAutocomplete()) await complete(interaction, registry, services, settingsOf);
      else if (interaction.isRepliable()) await answer(interaction);
    } catch (error) {
      // Discord itself refused: there is nobody left to tell but the log.
      log.error({ err: error, interaction: interaction.id }, 'an interaction stayed unanswered');
    }
  }

  return {
    async handle(interaction) {
      const work = handled(interaction);
      underWay.add(work);
      await work;
      underWay.delete(work);
    },
    async drain() {
      draining = true;
      await Promise.all(underWay);
    },
  };
}

async function acknowledge(
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

function notice(sentence: string): Reply {
  const text = md`${shorten(sentence, SENTENCE_LENGTH)}`;
  return { tone: 'notice', blocks: [{ kind: 'text', text }] };
}

async function show(interaction: RepliableInteraction, reply: Reply): Promise<void> {
  await persistently(async () => {
    await interaction.editReply(payloadOf(reply));
  });
}

/** Once: sent again, it might stand there twice. */
async function followUp(
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
async function showProblem(
  interaction: RepliableInteraction,
  inPlace: boolean,
  sentence: string,
): Promise<void> {
  const problem = notice(sentence);
  if (inPlace) await followUp(interaction, problem, { isPrivate: true });
  else await show(interaction, problem);
}
