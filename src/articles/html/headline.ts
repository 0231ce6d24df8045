import { wordsOf } from '../../text/words.ts';

/** The name of an outlet behind a title. */
const SUFFIX = /\s+[|*·•–—-]\s+(?<outlet>[^|*·•–—]{2,40})$/u;
/** What may as well be a section's name and then the outlet's. */
const SEVERAL = /\s-\s/u;
/** Words of the shortest title that may stand behind a kicker or before an outlet. */
const SHORTEST = 3;
/** Share of a headline's words that the page's names for itself have, too. */
const ALIKE = 0.5;

/**
 * An article's title: the headline on the page that is most like the page's names for itself,
 * without a kicker that one of them does without; where none is, the first of those names. A
 * headline that resembles none of them names the outlet or another article.
 */
export function chooseTitle(headlines: readonly string[], names: readonly string[]): string | null {
  const shown = mostAlike(headlines, names);
  if (shown !== null) return names.find((name) => isEndOf(name, shown)) ?? shown;
  const [name] = names;
  return name === undefined ? (headlines[0] ?? null) : name.replace(SUFFIX, '');
}

/** The outlet behind a headline that the page shows, in the page's own `<title>`. */
export function outletBehind(headlines: readonly string[], title: string): string | null {
  const suffix = SUFFIX.exec(title);
  const outlet = suffix?.groups?.['outlet'] ?? '';
  if (outlet === '' || SEVERAL.test(outlet)) return null;
  const headline = title.slice(0, suffix?.index);
  return headlines.includes(headline) && wordsOf(headline).length >= SHORTEST ? outlet : null;
}

function mostAlike(headlines: readonly string[], names: readonly string[]): string | null {
  const words = new Set(names.flatMap(wordsOf));
  let best: string | null = null;
  let most = 0;
  for (const headline of headlines) {
    const own = wordsOf(headline);
    const shared = own.filter((word) => words.has(word)).length;
    if (shared > most && shared >= own.length * ALIKE) [best, most] = [headline, shared];
  }
  return best;
}

function isEndOf(name: string, headline: string): boolean {
  return wordsOf(name).length >= SHORTEST && headline.endsWith(name);
}
