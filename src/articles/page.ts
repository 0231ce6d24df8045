import { type Block, isProse, REMOVED } from './blocks.ts';
import { removeClutter } from './clutter/clutter.ts';
import { outletOfCopyright } from './clutter/copyright.ts';
import { type Credits, merge, NO_CREDITS, readCredits } from './clutter/credits.ts';
import { isPageWord } from './clutter/page-words.ts';
import { isUndeclared } from './clutter/rule.ts';
import { isDayLine, parseDate } from './dates.ts';
import { guessHeadings } from './headings.ts';
import { findTitle, withoutTitle } from './title.ts';

/** An article as its page shows it. What the page does not say is null. */
export interface Page extends Credits {
  readonly title: string | null;
  readonly outlet: string | null;
  readonly blocks: readonly Block[];
}

/** Tells text, headings, title and credits of an article from what else stands on its page. */
export function readPage(original: readonly Block[], declaredTitle: string | null): Page {
  const { credits, rest } = takeCredits(removeClutter(original));
  const headline = findTitle(rest, declaredTitle);
  const content = withoutTitle(rest, headline);
  const declaresHeadings = original.some(({ kind }) => kind === 'heading');
  return {
    ...credits,
    title: headline.title ?? loneLabel(original),
    outlet: footerOutlet(original) ?? headline.outlet,
    blocks: declaresHeadings ? content : guessHeadings(content),
  };
}

/** Above a text without any headline, even a word such as `Kommentare` is its title. */
function loneLabel([first]: readonly Block[]): string | null {
  return first && isPageWord(first.text) ? first.text : null;
}

/** Credits stand above the first or below the last running text. */
function takeCredits(blocks: readonly Block[]): { credits: Credits; rest: Block[] } {
  const textStart = blocks.findIndex(isProse);
  const textEnd = blocks.findLastIndex(isProse);
  const chronicle = isChronicle(blocks);
  let credits = NO_CREDITS;
  const rest = blocks.map((block, at) => {
    const inText = at >= textStart && at <= textEnd;
    const isDay = chronicle && isDayLine(block.text);
    const line = inText || isDay || !isUndeclared(block) ? null : readCredits(block.text);
    if (line) credits = merge(credits, line);
    return line ? REMOVED : block;
  });
  return { credits, rest };
}

/** Where several days stand as lines of their own, they are headings and none is the publication's. */
function isChronicle(blocks: readonly Block[]): boolean {
  const days = blocks.filter(({ text }) => isDayLine(text)).map(({ text }) => parseDate(text));
  return new Set(days).size > 1;
}

function footerOutlet(blocks: readonly Block[]): string | null {
  for (const { text } of blocks.toReversed()) {
    const outlet = outletOfCopyright(text);
    if (outlet) return outlet;
  }
  return null;
}
