import type { Excerpt } from '../../answers/answer.ts';
import { excerptAt } from '../../answers/excerpt.ts';
import type { Article } from '../../articles/article.ts';
import type { Span } from '../../text/span.ts';
import { SUMMARY } from '../../tuning.ts';
import type { Comparison } from '../digest.ts';
import type { Count } from './counts.ts';
import { contradict } from './counts.ts';
import { isFact } from './mentions.ts';
import type { Comparable } from './pairing.ts';
import { agreementOf, comparables, differenceOf } from './pairing.ts';
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
  readonly likeness: number;
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
  for (const found of [...differencesAmong(shown, all), ...agreementsAmong(shown)]) {
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

function differencesAmong(shown: readonly Comparable[], all: readonly Comparable[]): Found[] {
  const countsOf = Map.groupBy(
    all.flatMap(({ sentence, counts }) =>
      counts.map((count) => ({ from: sentence.article, count })),
    ),
    ({ from }) => from,
  );
  const states = ({ sentence }: Comparable, told: Count) =>
    countsOf
      .get(sentence.article)
      ?.some(({ count }) => count.of === told.of && !contradict(count, told)) === true;
  return mostAlikeFirst(
    [...pairsOf(shown)].flatMap(([one, other]) => {
      const difference = differenceOf(one, other);
      if (difference === null) return [];
      const [count, opposite] = difference.counts;
      if (states(one, opposite) || states(other, count)) return [];
      const both = [
        { from: one, bold: [count] },
        { from: other, bold: [opposite] },
      ];
      return [{ kind: 'differing', likeness: difference.likeness, shown: both }];
    }),
  );
}

function agreementsAmong(shown: readonly Comparable[]): Found[] {
  const alone = shown.filter(({ sentence }) => standsAlone(sentence.text));
  return mostAlikeFirst(
    [...pairsOf(alone)].flatMap(([one, other]) => {
      const agreement = agreementOf(one, other);
      if (agreement === null) return [];
      const { facts, likeness } = agreement;
      const both = [one, other].map((from) => ({ from, bold: placesOf(from, facts) }));
      return [{ kind: 'shared', likeness, shown: both }];
    }),
  );
}

function mostAlikeFirst(found: readonly Found[]): Found[] {
  return found.toSorted((a, b) => b.likeness - a.likeness);
}

function placesOf({ sentence }: Comparable, keys: ReadonlySet<string>): Span[] {
  return sentence.mentions.filter((mention) => isFact(mention) && keys.has(mention.key));
}

function* pairsOf<T>(all: readonly T[]): Generator<[T, T]> {
  for (const [at, one] of all.entries()) {
    for (const other of all.slice(at + 1)) yield [one, other];
  }
}

function excerptOf({ from, bold }: Shown, n: number): Excerpt {
  const { article, start, end } = from.sentence;
  const places = bold.map((place) => ({ start: start + place.start, end: start + place.end }));
  return excerptAt(article, { start, end }, n, places);
}
