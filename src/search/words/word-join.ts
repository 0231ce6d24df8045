import { NumberList } from './number-list.ts';
import type { Counted } from './passage-counts.ts';
import type { StringColumns, StringTable } from './string-table.ts';
import type { WordColumns, WordLists } from './word-lists.ts';

/**
 * Takes over words that are numbered elsewhere, such as in another thread. What is taken over in the
 * order of a text gets the numbers that it would have had if the text had been read here.
 */
export class WordJoin {
  /** By a word's number there, the one here. */
  readonly numbers = new NumberList();
  readonly #into: WordLists;
  readonly #terms: NumberJoin;
  readonly #grams: NumberJoin;
  readonly #sounds: NumberJoin;
  /** What was taken over last, of which all before is a part. */
  #taken: WordColumns | null = null;

  constructor(into: WordLists) {
    this.#into = into;
    this.#terms = new NumberJoin(into.terms);
    this.#grams = new NumberJoin(into.grams);
    this.#sounds = new NumberJoin(into.sounds);
  }

  /**
   * Takes over the words that came since the last time.
   *
   * @param newNames those that were met with a capital for the first time since, each with its sound behind it
   */
  take(columns: WordColumns, newNames: Uint32Array): void {
    this.#taken = columns;
    const words = columns.termOfWord.length;
    for (let word = this.numbers.length; word < words; word++) this.#takeWord(columns, word);
    for (let at = 0; at < newNames.length; at += 2) {
      const name = this.numbers.values[newNames[at] ?? 0] ?? 0;
      if (this.#into.isName.values[name] === 1) continue;
      this.#into.addName(name, this.#sounds.of(newNames[at + 1] ?? 0, columns.sounds));
    }
  }

  /** What was counted of the grams of these words, by the numbers that they have here. */
  gramsCounted({ numbers, passages }: Counted): Counted {
    const order = Array.from(
      numbers,
      (gram, at) => [this.#gramOf(gram), passages[at] ?? 0] as const,
    );
    order.sort(([one], [other]) => one - other);
    return {
      numbers: Uint32Array.from(order, ([gram]) => gram),
      passages: Uint32Array.from(order, ([, many]) => many),
    };
  }

  #gramOf(gram: number): number {
    if (this.#taken === null) throw new RangeError(`gram ${String(gram)} was not taken over`);
    return this.#grams.of(gram, this.#taken.grams);
  }

  #takeWord(
    { forms, terms, grams, termOfWord, gramsOfWords, gramsFrom }: WordColumns,
    word: number,
  ) {
    const into = this.#into;
    const number = into.forms.addUnits(
      forms.units,
      forms.starts[word] ?? 0,
      forms.starts[word + 1] ?? 0,
    );
    this.numbers.push(number);
    if (number < into.termOfWord.length) return;
    const term = this.#terms.of(termOfWord[word] ?? 0, terms);
    into.termOfWord.push(term);
    into.wordsOfTerm.add(number, term);
    const end = gramsFrom[word + 1] ?? 0;
    for (let at = gramsFrom[word] ?? 0; at < end; at++) {
      into.gramsOfWords.push(this.#grams.of(gramsOfWords[at] ?? 0, grams));
    }
    into.gramsFrom.push(into.gramsOfWords.length);
    into.isName.push(0);
  }
}

/** The numbers here of strings that have others elsewhere, as far as they were asked for. */
class NumberJoin {
  readonly #into: StringTable;
  /** Counted from 1; 0 where it was not asked for. */
  readonly #known = new NumberList();

  constructor(into: StringTable) {
    this.#into = into;
  }

  of(number: number, { units, starts }: StringColumns): number {
    this.#known.extendTo(number + 1);
    const known = this.#known.values[number] ?? 0;
    if (known > 0) return known - 1;
    const own = this.#into.addUnits(units, starts[number] ?? 0, starts[number + 1] ?? 0);
    this.#known.values[number] = own + 1;
    return own;
  }
}
