import { randomBytes } from 'node:crypto';
import type { Interaction, RepliableInteraction } from 'discord.js';
import { MessageFlags } from 'discord.js';
import { UserError } from '../errors.ts';
import type { Quotation } from '../answers/answer.ts';
import type { Log } from '../log.ts';
import type { Messages } from '../i18n/en.ts';
import { complete } from './autocomplete.ts';
import type { Registry } from './command.ts';
import { createProgress } from './progress.ts';
import { messagesOf, quotationsOf } from './reply.ts';
import { acknowledge, followUp, notice, show, showProblem } from './replying.ts';
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
