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
import { createQueue } from './queue.ts';
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

/** Milliseconds for which Discord takes a reply to an interaction. */
const TOKEN_LIFE = 15 * 60_000;

/** Expected milliseconds of waiting beyond which nobody is let wait: a third of that, since it is a guess. */
const LONGEST_WAIT = TOKEN_LIFE / 3;

/** Those that are too many to be answered once the bot is to end, which kills it after four seconds. */
const LONGEST_END = 1000;

/**
 * Acknowledges first, works when it is that person's turn, and catches for all: a command just returns
 * or throws.
 */
export function createDispatcher<Services>(parts: DispatcherParts<Services>): Dispatcher {
  const { registry, services, verify, settingsOf, log, now } = parts;
  const queue = createQueue(now);
  const underWay = new Set<Promise<void>>();
  let draining = false;

  async function answer(interaction: RepliableInteraction): Promise<void> {
    const arrived = now();
    const { m, userId } = personOf(interaction, settingsOf);
    const refusal = refusalIn(m);
    if (refusal !== null) {
      await interaction.reply({ content: refusal, flags: MessageFlags.Ephemeral });
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
      const reply = await queue.inTurn(userId, async () => {
        if (draining && queue.wait() > LONGEST_END)
          throw new UserError((told) => told.errors.shuttingDown);
        if (now() > arrived + TOKEN_LIFE) return null;
        const made = await Promise.try(() => route.execute()).finally(() => progress.end());
        for (const quotation of quotationsOf(made)) await verify(quotation);
        return made;
      });
      if (reply === null)
        return log.warn('an interaction waited longer than Discord takes replies');
      await show(interaction, reply);
      for (const more of messagesOf(reply).slice(1)) await followUp(interaction, more, route);
    } catch (error) {
      await showProblem(interaction, route.inPlace, sentenceFor(error, m));
    }
  }

  /** What those are told who are not let wait. */
  function refusalIn(m: Messages): string | null {
    if (draining) return m.errors.shuttingDown;
    return queue.wait() > LONGEST_WAIT ? m.errors.tooManyPeople : null;
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
