import type { Excerpt } from '../../answers/answer.ts';
import { excerptAt } from '../../answers/excerpt.ts';
import type { Article } from '../../articles/article.ts';
import type { Span } from '../../text/span.ts';
import { SUMMARY } from '../../tuning.ts';
import type { Comparison } from '../digest.ts';
import type { Told } from './differences.ts';
import { differencesAmong } from './differences.ts';
import { isFact } from './mentions.ts';
import type { Comparable } from './pairing.ts';
import { agreementOf, comparables, pairsOf } from './pairing.ts';
import { sentencesOf } from './sentences.ts';
import { isShowable } from './showable.ts';
import { standsAlone } from './standing-alone.ts';

const LIMITS = SUMMARY.comparison;

/** A sentence to show, with what is emboldened there, as offsets within it. */
interface Shown {
  readonly from: Comparable;
  readonly bold: readonly Span[];
}

interface Found {
  readonly kind: Comparison['kind'];
  readonly shown: readonly Shown[];
}

/**
 * Sentences of several sources in which numbers of the same thing differ, then those that state the
 * same names, numbers and dates in other words; the most alike first, none twice. Numbered from 1
 * through all of them.
 */
export function compare(articles: readonly Article[]): Comparison[] {
  const all = comparables(sentencesOf(articles.slice(0, LIMITS.articles)));
  const shown = all
    .filter(
      ({ sentence, facts }) =>
        facts.size > 0 && !sentence.cutsQuotation && isShowable(sentence.text),
    )
    .sort((a, b) => a.sentence.at - b.sentence.at)
    .slice(0, LIMITS.sentences);
  const taken = new Set<Comparable>();
  const chosen: Found[] = [];
  const differing = differencesAmong(shown, all).map(asFound);
  for (const found of [...differing, ...agreementsAmong(shown)]) {
    if (chosen.length === LIMITS.most) break;
    if (found.shown.some(({ from }) => taken.has(from))) continue;
    for (const { from } of found.shown) taken.add(from);
    chosen.push(found);
  }
  let n = 0;
  return chosen.map(({ kind, shown }) => ({
    kind,
    excerpts: shown.map((each) => excerptOf(each, ++n)),
  }));
}

function asFound(told: readonly Told[]): Found {
  return { kind: 'differing', shown: told.map(({ from, count }) => ({ from, bold: [count] })) };
}

function agreementsAmong(shown: readonly Comparable[]): Found[] {
  const alone = shown.filter(({ sentence }) => standsAlone(sentence.text));
  return [...pairsOf(alone)]
    .flatMap(([one, other]) => {
      const agreement = agreementOf(one, other);
      return agreement === null ? [] : [{ both: [one, other], ...agreement }];
    })
    .sort((a, b) => b.likeness - a.likeness)
    .map(({ both, facts }) => ({
      kind: 'shared',
      shown: both.map((from) => ({ from, bold: placesOf(from, facts) })),
    }));
}

function placesOf({ sentence }: Comparable, keys: ReadonlySet<string>): Span[] {
  return sentence.mentions.filter((mention) => isFact(mention) && keys.has(mention.key));
}

function excerptOf({ from, bold }: Shown, n: number): Excerpt {
  const { article, start, end } = from.sentence;
  const places = bold.map((place) => ({ start: start + place.start, end: start + place.end }));
  return excerptAt(article, { start, end }, n, places);
}
