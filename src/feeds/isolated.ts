import { createIsolated, LIMITS } from '../articles/kinds/isolated.ts';
import type { PARSERS } from './parsers.ts';

/** Reads feeds, all of which may be hostile, away from the bot. One of 20 MB that is well takes 200 MB. */
export const isolated = createIsolated<typeof PARSERS>(new URL('./worker.ts', import.meta.url), {
  ...LIMITS,
  grownMegabytes: 500,
});
