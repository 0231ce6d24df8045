import type { ForeignWord } from '../foreign-words.ts';

/** The words of a dictionary as they are written there, by number. */
export interface Forms {
  /** The number of a form in lower case; a new one where it is new. */
  readonly numberOf: (form: string) => number;
  /** The numbers of all inflections of a word. */
  readonly inflectionsOf: (word: ForeignWord) => readonly number[];
}

/** Letters that a stem and its inflections share at least. */
const BEGINNING = 2;
/** Letters by which an inflection may be longer than its stem. */
const LONGEST_ENDING = 6;
const WORDS_KEPT = 10_000;

/**
 * Stems only what may be an inflection of a word that is asked for, since stemming all of Ding takes
 * longer than reading it.
 */
export function createForms(stem: (form: string) => string): Forms {
  const numbers = new Map<string, number>();
  const byBeginning = new Map<string, string[]>();
  const inflections = new Map<string, readonly number[]>();

  function find(word: ForeignWord): readonly number[] {
    // The last letter of a stem may change: studi, study.
    const shared = word.stem.slice(0, -1);
    const longest = word.stem.length + LONGEST_ENDING;
    return (byBeginning.get(word.form.slice(0, BEGINNING)) ?? [])
      .filter((form) => form.startsWith(shared) && form.length <= longest)
      .filter((form) => stem(form) === word.stem)
      .map((form) => numbers.get(form) ?? 0);
  }

  return {
    numberOf(form) {
      const known = numbers.get(form);
      if (known !== undefined) return known;
      numbers.set(form, numbers.size);
      const beginning = form.slice(0, BEGINNING);
      const alike = byBeginning.get(beginning);
      if (alike === undefined) byBeginning.set(beginning, [form]);
      else alike.push(form);
      return numbers.size - 1;
    },
    inflectionsOf(word) {
      const known = inflections.get(word.form) ?? find(word);
      if (inflections.size >= WORDS_KEPT) inflections.clear();
      inflections.set(word.form, known);
      return known;
    },
  };
}
