import type { Lexicon, Said } from '../../lexicon/lexicon.ts';
import { sameName } from '../../text/same-name.ts';
import { stopWordsOf } from '../../text/stop-words.ts';
import type { Term } from '../../text/terms.ts';
import { termsOf } from '../../text/terms.ts';
import { ASKED, CANDIDATES } from '../../tuning.ts';
import type { WantedTerm } from '../engine.ts';
import type { Vocabulary } from './vocabulary.ts';

/** How a term stands for a word of a question. */
export interface Sense {
  readonly relation: 'same' | 'part' | 'synonym' | 'name' | 'translation';
  /** 0 to 1 */
  readonly amount: number;
}

/** A word of a question. */
export interface AskedWord {
  /** As it is asked. */
  readonly written: string;
  /** As it is compared letter by letter. */
  readonly form: string;
  /** Terms that stand for it, its own among them. */
  readonly senses: ReadonlyMap<string, Sense>;
  /** What it counts beside words of the same information, 0 to 1. */
  readonly weight: number;
}

/** A question as it was understood. */
export interface Question {
  /** Words that carry meaning, each once, in order. */
  readonly words: readonly AskedWord[];
  /** As asked, those that the collection has in no form. */
  readonly unknown: readonly string[];
  /** The language (ISO 639-1) of a question that no dictionary translates, else `null`. */
  readonly untranslated: string | null;
}

/** Understands a question by the words of a collection and a lexicon. */
export async function understand(
  question: string,
  vocabulary: Vocabulary,
  lexicon: Lexicon,
): Promise<Question> {
  const { language, isUntranslated, said } = await lexicon.read(question);
  const words = new Map<string, AskedWord>();
  for (const term of meaningfulTerms(question, language)) {
    if (words.size === ASKED.mostWords) break;
    if (words.has(term.form)) continue;
    words.set(term.form, askedWord(question, term, said, vocabulary));
  }
  const asked = [...words.values()];
  return {
    words: asked,
    unknown: asked
      .filter(({ senses }) => !senses.keys().some((term) => vocabulary.isKnown(term)))
      .map(({ written }) => written),
    untranslated: isUntranslated ? language : null,
  };
}

/** Without the words that carry none in the question's own language. */
function meaningfulTerms(question: string, language: string): Term[] {
  const terms = termsOf(question);
  if (language === 'de') return terms;
  const stopWords = stopWordsOf(language);
  return terms.filter(({ start, end }) => !stopWords.has(question.slice(start, end).toLowerCase()));
}

function askedWord(
  question: string,
  { term, form, start, end }: Term,
  said: readonly Said[],
  vocabulary: Vocabulary,
): AskedWord {
  const written = question.slice(start, end);
  const senses = new Map<string, Sense>();
  const add = (other: string, sense: Sense) => {
    if ((senses.get(other)?.amount ?? 0) < sense.amount) senses.set(other, sense);
  };
  add(term, { relation: 'same', amount: 1 });
  for (const part of vocabulary.parts(form)) {
    add(vocabulary.termAt(part), { relation: 'part', amount: ASKED.partOfAsked });
  }
  let translated: string | undefined;
  for (const { others, relation, ...place } of said) {
    if (place.start > start || place.end < end) continue;
    for (const [rank, other] of others.entries()) {
      const terms = termsOf(other);
      const amount =
        (ASKED[relation] * (relation === 'translation' ? ASKED.later ** rank : 1)) /
        Math.max(1, terms.length);
      for (const otherTerm of terms) add(otherTerm.term, { relation, amount });
      const [only] = terms;
      if (relation === 'translation' && terms.length === 1 && only !== undefined) {
        if (vocabulary.passagesWithTerm(only.term) > 0) translated ??= only.form;
      }
    }
  }
  if (/^\p{Lu}/u.test(written) && vocabulary.passagesWithTerm(term) === 0) {
    for (const name of vocabulary.namesLike(form)) {
      if (sameName(form, name.form)) add(name.term, { relation: 'name', amount: ASKED.name });
    }
  }
  const weight = /^\p{Ll}/u.test(written) ? ASKED.lowerCase : 1;
  return { written, form: translated ?? form, senses, weight };
}

/** The terms that may stand for words, for finding candidates; what stands for one word counts as one. */
export function alsoWanted(words: readonly AskedWord[]): WantedTerm[] {
  return words.flatMap(({ senses }) => {
    const others = [...senses].filter(([, { relation }]) => relation !== 'same');
    const translations = others.filter(([, { relation }]) => relation === 'translation');
    const amounts = translations.reduce((sum, [, { amount }]) => sum + amount, 0);
    return others.map(([term, { relation, amount }]) => ({
      term,
      weight: CANDIDATES[relation] * (relation === 'translation' ? amount / amounts : 1),
    }));
  });
}
