import { NEARBY, SATURATION } from '../../tuning.ts';
import type { Analysed } from './analysed.ts';
import type { Asked } from './asked.ts';
import { closeness, noteCloseness } from './closeness.ts';
import type { Matches } from './matches.ts';
import type { Place } from './analysed.ts';
import type { Stretch } from './sentences.ts';
import type { Tally } from './tally.ts';
import { addTo, clear, countIn, emptyTally } from './tally.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What speaks for a passage. */
export interface Evidence {
  /** Of the question's information, the share within the passage's best sentence. */
  readonly sentence: number;
  /** The share in the passage, the sentences around it, its title and heading. */
  readonly nearby: number;
  /** The share of the word of the question that is found least there. */
  readonly weakest: number;
  /** Neighbouring words of the question that stand close together, 0 to 1. */
  readonly closeness: number;
  /** BM25 of the question's grams in the passage … */
  readonly gramsInPassage: number;
  /** … and nearby. */
  readonly gramsNearby: number;
  /** BM25+ of its words in the passage, those in compounds included … */
  readonly wordsInPassage: number;
  /** … and in a wider stretch around it, without those. */
  readonly wordsAround: number;
  /** The same in words that occur in one passage alone, whose information is the greatest there is. */
  readonly rareWordsAround: number;
  /** 1 where the article begins with it, else 0. */
  readonly opening: number;
}

/** What speaks for a passage, and which of the article's sentences holds most of the question. */
export interface Weighed {
  readonly evidence: Evidence;
  readonly focus: number;
}

/** Weighs the passages that a question may find, one after the other, each step slower than the one before. */
export interface Scales {
  /** BM25+ of the question's words in a wide stretch around a passage. */
  around(article: Analysed, place: Place): number;
  /**
   * By the passage alone, as if nothing were nearby.
   * @param wordsAround what `around` gave for it
   */
  weigh(article: Analysed, place: Place, wordsAround: number): Weighed;
  /** The evidence with what is nearby. */
  widen(article: Analysed, place: Place, weighed: Weighed): Weighed;
}

export function createScales(asked: Asked, matches: Matches, vocabulary: Vocabulary): Scales {
  const { weights, gramWeights, termWeights, standsOfWord, stands } = asked;
  const average = vocabulary.average();
  const sentence = emptyTally(asked);
  const passage = emptyTally(asked);
  const heading = emptyTally(asked);
  const nearby = emptyTally(asked);
  const found = new Float64Array(weights.length);
  const all = Uint16Array.from(weights.keys());
  const rarest = vocabulary.information(1);
  const close = new Float64Array(Math.max(0, weights.length - 1));

  /** How often the question's words occur, compounds left out. */
  function countFound(words: Uint32Array, { from, to }: Pick<Stretch, 'from' | 'to'>): number {
    for (let place = from; place < to; place++) {
      const at = standsOfWord.get(words[place] ?? 0);
      if (at === 0) continue;
      for (const { index, amount } of stands[at] ?? []) {
        found[index] = (found[index] ?? 0) + amount;
      }
    }
    return to - from;
  }

  function around({ words, sentences }: Analysed, { start, end, above }: Place): number {
    found.fill(0);
    const { sentencesAround: reach } = NEARBY;
    const wide = sentences.stretch(start - reach, end + reach);
    const length = countFound(words, wide) + countFound(words, above);
    const relative = length / (average.words * NEARBY.stretchAround);
    return bm25(found, all, all.length, termWeights, SATURATION.around, relative);
  }

  function weigh({ words, sentences }: Analysed, place: Place, wordsAround: number): Weighed {
    const { start, end, above } = place;
    clear(passage);
    close.fill(0);
    let most = -1;
    let focus = start;
    const read = matches.read(words, sentences.stretch(start, end));
    for (let index = start; index < end; index++) {
      clear(sentence);
      countIn(sentence, sentences.stretch(index, index + 1), read, matches);
      addTo(passage, sentence);
      noteCloseness(close, sentence);
      const share = shareOf(sentence, asked);
      if (share > most) {
        most = share;
        focus = index;
      }
    }
    clear(heading);
    countIn(heading, above, matches.read(words, above), matches);
    addTo(passage, heading, NEARBY.heading);
    return {
      focus,
      evidence: {
        sentence: most,
        ...evidenceNearby(passage),
        closeness: weights.length > 1 ? closeness(close, weights) : most,
        gramsInPassage: bm25OfGrams(passage, passage.gramCount / average.grams),
        wordsInPassage: bm25(
          passage.words,
          all,
          all.length,
          termWeights,
          SATURATION.words,
          passage.wordCount / average.words,
        ),
        wordsAround,
        rareWordsAround: wordsAround / rarest,
        opening: Number(start === 0),
      },
    };
  }

  function widen({ words, sentences }: Analysed, place: Place, weighed: Weighed): Weighed {
    const { start, end, above } = place;
    const { sentences: reach } = NEARBY;
    clear(nearby);
    for (const stretch of [sentences.stretch(start - reach, end + reach), above]) {
      countIn(nearby, stretch, matches.read(words, stretch), matches);
    }
    return { ...weighed, evidence: { ...weighed.evidence, ...evidenceNearby(nearby) } };
  }

  function evidenceNearby(tally: Tally): Pick<Evidence, 'nearby' | 'weakest' | 'gramsNearby'> {
    return {
      nearby: shareOf(tally, asked),
      weakest: weakestOf(tally, asked),
      gramsNearby: bm25OfGrams(tally, tally.gramCount / (average.grams * NEARBY.stretch)),
    };
  }

  function bm25OfGrams({ grams, found, foundCount }: Tally, length: number): number {
    return bm25(grams, found, foundCount, gramWeights, SATURATION.grams, length);
  }

  return { around, weigh, widen };
}

/**
 * @param found what occurs: the first `foundCount` of these
 * @param length of the stretch, relative to an average one
 */
function bm25(
  counts: Float64Array,
  found: Uint16Array,
  foundCount: number,
  weights: readonly number[],
  { k, b, d }: { readonly k: number; readonly b: number; readonly d: number },
  length: number,
): number {
  const slack = k * (1 - b + b * length);
  let sum = 0;
  for (let at = 0; at < foundCount; at++) {
    const n = found[at] ?? 0;
    const count = counts[n] ?? 0;
    if (count > 0) sum += (weights[n] ?? 0) * (d + (count * (k + 1)) / (count + slack));
  }
  return sum;
}

function shareOf({ grams, found, foundCount }: Tally, { gramWeights, gramWeight }: Asked): number {
  let sum = 0;
  for (let at = 0; at < foundCount; at++) {
    const gram = found[at] ?? 0;
    sum += Math.min(1, grams[gram] ?? 0) * (gramWeights[gram] ?? 0);
  }
  return gramWeight === 0 ? 0 : sum / gramWeight;
}

function weakestOf(
  { grams }: Tally,
  { gramsOfWord, gramInformation, informationOfWord }: Asked,
): number {
  let least = 1;
  for (let word = 0; word < gramsOfWord.length; word++) {
    let found = 0;
    for (const place of gramsOfWord[word] ?? []) {
      found += Math.min(1, grams[place] ?? 0) * (gramInformation[place] ?? 0);
    }
    const total = informationOfWord[word] ?? 0;
    if (total > 0) least = Math.min(least, found / total);
  }
  return least;
}
