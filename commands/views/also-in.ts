import type { Excerpt, Publication } from '../../src/answers/answer.ts';
import type { Markdown } from '../../src/discord/markdown.ts';
import { joined, md } from '../../src/discord/markdown.ts';
import type { Messages } from '../../src/i18n/en.ts';
import { shorten } from '../../src/text/shorten.ts';
import { linked } from './citation.ts';

/** How many copies are named, and how much of each name. */
const NAMED = 3;
const NAME_LENGTH = 60;

/** `also in …` in small print: the copies that say the same by their outlets, each name once. */
export function alsoInLine({ outlet, alsoIn }: Excerpt, m: Messages): Markdown | null {
  if (alsoIn.length === 0) return null;
  const byName = Map.groupBy(alsoIn, (copy) => nameOf(copy, outlet));
  const names = [...byName]
    .slice(0, NAMED)
    .map(([name, [copy]]) => linked(shorten(name, NAME_LENGTH), copy?.url ?? null));
  const others = byName.size > NAMED ? ` ${m.ask.andOthers}` : '';
  return md`-# ${m.ask.alsoIn} ${joined(names, ', ')}${others}`;
}

/** Its outlet; its title where that is unknown or the one of the excerpt. */
function nameOf({ title, outlet }: Publication, shownOutlet: string | null): string {
  return outlet === null || outlet === shownOutlet ? title : outlet;
}
