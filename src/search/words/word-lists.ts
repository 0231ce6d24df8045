import type { ChainColumns } from './chains.ts';
import { Chains } from './chains.ts';
import { GramTable } from './gram-table.ts';
import { NumberList } from './number-list.ts';
import type { StringColumns } from './string-table.ts';
import { StringTable } from './string-table.ts';

/** What word numbers are made of: it can be handed to another thread, or kept in a file. */
export interface WordColumns {
  readonly forms: StringColumns;
  readonly terms: StringColumns;
  readonly grams: StringColumns;
  readonly sounds: StringColumns;
  readonly termOfWord: Uint32Array;
  readonly wordsOfTerm: ChainColumns;
  readonly gramsOfWords: Uint32Array;
  readonly gramsFrom: Uint32Array;
  /** By word, 1 where it is written with a capital somewhere. */
  readonly isName: Uint32Array;
  readonly namesOfSound: ChainColumns;
}

/** The same while words are added. */
export class WordLists {
  readonly forms: StringTable;
  readonly terms: StringTable;
  readonly grams: GramTable;
  readonly sounds: StringTable;
  readonly termOfWord: NumberList;
  readonly wordsOfTerm: Chains;
  readonly gramsOfWords: NumberList;
  readonly gramsFrom: NumberList;
  readonly isName: NumberList;
  readonly namesOfSound: Chains;

  constructor(columns?: WordColumns) {
    this.forms = new StringTable(columns?.forms);
    this.terms = new StringTable(columns?.terms);
    this.grams = new GramTable(columns?.grams);
    this.sounds = new StringTable(columns?.sounds);
    this.termOfWord = new NumberList(columns?.termOfWord);
    this.wordsOfTerm = new Chains(columns?.wordsOfTerm);
    this.gramsOfWords = new NumberList(columns?.gramsOfWords);
    this.gramsFrom = new NumberList(columns?.gramsFrom);
    if (columns === undefined) this.gramsFrom.push(0);
    this.isName = new NumberList(columns?.isName);
    this.namesOfSound = new Chains(columns?.namesOfSound);
  }

  /** To be called once for a word. */
  addName(word: number, sound: number): void {
    this.isName.values[word] = 1;
    this.namesOfSound.add(word, sound);
  }

  columns(): WordColumns {
    return {
      forms: this.forms.columns(),
      terms: this.terms.columns(),
      grams: this.grams.columns(),
      sounds: this.sounds.columns(),
      termOfWord: this.termOfWord.used(),
      wordsOfTerm: this.wordsOfTerm.columns(),
      gramsOfWords: this.gramsOfWords.used(),
      gramsFrom: this.gramsFrom.used(),
      isName: this.isName.used(),
      namesOfSound: this.namesOfSound.columns(),
    };
  }
}
