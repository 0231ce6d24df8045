import { kindAt, LETTER, NUMBER } from '../../text/characters.ts';
import { readingAt } from '../../text/readings.ts';
import type { ItemMaker } from '../../text/terms.ts';
import { eachItem, formsAlone } from '../../text/terms.ts';
import { endOfToken } from '../../text/tokens.ts';
import { NumberList } from '../words/number-list.ts';
import type { WordNumbers } from '../words/word-numbers.ts';
import { mixedIn, StringTable } from '../words/string-table.ts';

const CAPITAL = /^\p{Lu}/u;

/** Of a token that carries no meaning, and of one that has another meaning beside others. */
const NOTHING = 0;
const BY_CONTEXT = 1;
/** Of all others: the number of its word and this. */
const WORD = 2;

/** Calls for each of a text's words with its number and its place, in the order of `termsOf`. */
export type WordReader = (
  text: string,
  visit: (word: number, start: number, end: number) => void,
) => void;

/** UTF-16 units of the longest token that is remembered. */
const LONGEST = 64;

/**
 * Reads texts as numbers of words. A token that was read before is looked up as it is written.
 *
 * @param tokensKept how many are remembered before all are forgotten
 */
export function createWordReader(numbers: WordNumbers, tokensKept: number): WordReader {
  let tokens = new StringTable();
  let codes = new NumberList();
  /** The token found last, as far as it is remembered, and its hash. */
  const units = new Uint16Array(LONGEST);
  let hash = 0;

  function codeOf(text: string, start: number, end: number): number {
    const forms = formsAlone(readingAt(text, start, end));
    if (forms === undefined) return BY_CONTEXT;
    return forms === null ? NOTHING : WORD + maker.of(forms, text, start);
  }
  function learned(text: string, start: number, end: number): number {
    const code = codeOf(text, start, end);
    if (end - start > LONGEST) return code;
    if (tokens.length >= tokensKept) {
      tokens = new StringTable();
      codes = new NumberList();
    }
    tokens.add(text, start, end);
    codes.push(code);
    return code;
  }
  function endOfWord(text: string, start: number): number {
    const { length } = text;
    hash = tokens.seed;
    let end = start;
    do {
      const unit = text.charCodeAt(end);
      units[end - start] = unit;
      hash = mixedIn(hash, unit);
      end += 1;
    } while (end < length && kindAt(text, end) <= NUMBER);
    return end;
  }
  const maker: ItemMaker<number> = {
    endOfToken: (text, start) => {
      if (kindAt(text, start) === LETTER) return endOfWord(text, start);
      const end = endOfToken(text, start);
      hash = tokens.seed;
      for (let at = start; at < end; at++) {
        const unit = text.charCodeAt(at);
        units[at - start] = unit;
        hash = mixedIn(hash, unit);
      }
      return end;
    },
    alone: (text, start, end) => {
      const length = end - start;
      const token = length > LONGEST ? -1 : tokens.findHashed(hash, units, length);
      const code = token < 0 ? learned(text, start, end) : (codes.values[token] ?? 0);
      if (code >= WORD) return code - WORD;
      return code === NOTHING ? null : undefined;
    },
    of: (forms, text, start) => numbers.word(forms, CAPITAL.test(text.charAt(start))),
    formOf: (word) => numbers.formOf(word),
  };
  return (text, visit) => {
    eachItem(text, maker, visit);
  };
}
