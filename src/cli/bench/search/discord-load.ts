import { InteractionResponseType } from 'discord-api-types/v10';
import { setTimeout } from 'node:timers/promises';
import type { Discord } from '../../../playground/discord.ts';
import { createUser } from '../../../playground/world.ts';
import { quantile } from '../quantiles.ts';

/** What people wait for in Discord, in milliseconds from their question on. */
export interface DiscordDelays {
  readonly asked: number;
  /** Told within the three seconds that Discord gives that an answer will come. */
  readonly acknowledged: number;
  /** Acknowledged, and answered. */
  readonly answered: number;
  readonly acknowledgement: Quantiles;
  readonly answer: Quantiles;
  /** Share of the time for which the stand-in itself was busy, 0 to 1. */
  readonly standInBusy: number;
}

/** `null` where there was none. */
interface Quantiles {
  readonly p50: number | null;
  readonly p99: number | null;
  readonly most: number | null;
}

/** Milliseconds after the last question for which answers are waited for. */
const PATIENCE = 300_000;

const DEFERRED = InteractionResponseType.DeferredChannelMessageWithSource;

/** Of the people who ask, each once, so that nobody asks more than one may. */
const FIRST_PERSON = 920_000_000_000_000_000n;

let people = 0n;

/** Uses `/ask` so many times a second, whether the bot keeps up or not. */
export async function askInDiscord(
  discord: Discord,
  questions: readonly string[],
  aSecond: number,
  seconds: number,
): Promise<DiscordDelays> {
  const asked = aSecond * seconds;
  const acknowledged: number[] = [];
  const answered: number[] = [];
  const busyBefore = performance.eventLoopUtilization();
  const begun = performance.now();

  async function askAt(arrival: number, question: string): Promise<void> {
    await setTimeout(Math.max(0, arrival - performance.now()));
    const user = createUser(String(FIRST_PERSON + people++), 'Person');
    const interaction = discord.command('ask', { question }, { user });
    const { type } = await interaction.acknowledged;
    // Whoever is told to come again later has no answer.
    if (type !== DEFERRED) return;
    acknowledged.push(performance.now() - arrival);
    await interaction.reply();
    answered.push(performance.now() - arrival);
  }
  const all = Array.from({ length: asked }, (_, n) =>
    askAt(begun + (n * 1000) / aSecond, questions[n % questions.length] ?? ''),
  );
  // What nobody waits for any more must not keep the process.
  const patience = setTimeout(seconds * 1000 + PATIENCE, null, { ref: false });
  await Promise.race([Promise.allSettled(all), patience]);
  return {
    asked,
    acknowledged: acknowledged.length,
    answered: answered.length,
    acknowledgement: quantilesOf(acknowledged),
    answer: quantilesOf(answered),
    standInBusy: performance.eventLoopUtilization(busyBefore).utilization,
  };
}

function quantilesOf(taken: readonly number[]): Quantiles {
  if (taken.length === 0) return { p50: null, p99: null, most: null };
  return { p50: quantile(taken, 0.5), p99: quantile(taken, 0.99), most: quantile(taken, 1) };
}
