import { expect, onTestFinished } from 'vitest';
import { startStandIn, type Discord } from '../../src/playground/discord.ts';
import type { Problem } from '../../src/playground/rest.ts';

/**
 * Starts a Discord on loopback for the current test and closes it afterwards. The test fails if the
 * bot sent anything that Discord would refuse, unless the test took those problems itself.
 */
export async function standInForTest(
  options: Parameters<typeof startStandIn>[0] = {},
): Promise<Discord> {
  const discord = await startStandIn(options);
  onTestFinished(async () => {
    await discord.close();
    expect(discord.problems, 'what Discord would have refused').toEqual([]);
  });
  return discord;
}

/** The problems so far, for a test that expects them; they no longer fail it. */
export function takeProblems(discord: Discord): Problem[] {
  return discord.problems.splice(0);
}
