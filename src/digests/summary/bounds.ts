import type { Count } from './counts.ts';

/** What `rund` and `knapp` leave open, as a share. */
const ROUNDING = 0.1;

const AT_LEAST = /(?:mehr als|über|mindestens|wenigstens|gut|jenseits von) $/iu;
const AT_MOST = /(?:bis zu|höchstens|weniger als|unter|maximal) $/iu;
const ALMOST = /(?:knapp|fast|nahezu|beinahe) $/iu;
const ABOUT = /(?:rund|etwa|circa|zirka|ungefähr|schätzungsweise|gegen|ca\.|um die) $/iu;

/** What a number stands for, by the words before it. */
export function boundsOf(key: string, before: string): Pick<Count, 'least' | 'most'> {
  const number = Number(key.replace(',', '.'));
  if (AT_LEAST.test(before)) return { least: number, most: Infinity };
  if (AT_MOST.test(before)) return { least: 0, most: number };
  if (ALMOST.test(before)) return { least: number * (1 - ROUNDING), most: number };
  if (ABOUT.test(before)) {
    return { least: number * (1 - ROUNDING), most: number * (1 + ROUNDING) };
  }
  return { least: number, most: number };
}
