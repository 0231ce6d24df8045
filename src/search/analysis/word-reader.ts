import { kindAt, KINDS, LETTER, NUMBER, SIGN } from '../../text/characters.ts';
import type { Forms } from '../../text/readings.ts';
import { read, readingAt } from '../../text/readings.ts';
import type { TermsSoFar } from '../../text/terms.ts';
import { formsAlone, TermsInContext } from '../../text/terms.ts';
import { endOfToken } from '../../text/tokens.ts';
import { Units } from '../../text/units.ts';
import { mixedIn } from '../words/string-table.ts';
import type { WordNumbers } from '../words/word-numbers.ts';
import type { Tokens } from './token-codes.ts';
import { TokenCodes } from './token-codes.ts';

const CAPITAL = /^\p{Lu}/u;

/** Of a token that carries no meaning, and of one that has another meaning beside others. */
const NOTHING = 0;
const BY_CONTEXT = 1;
/** Of all others: the number of its word and this. */
const WORD = 2;

/** UTF-16 units of the longest token that is remembered. */
const LONGEST = 64;

/**
 * Reads texts as numbers of words, in the order of `termsOf`. A token that was read before is looked
 * up as it is written.
 */
export class WordReader {
  /** The words of the stretch that was read last, and where each stands in the text; longer than that. */
  words = new Uint32Array(0);
  starts = new Uint32Array(0);
  ends = new Uint32Array(0);

  readonly #numbers: WordNumbers;
  readonly #tokensKept: number;
  readonly #codes = new TokenCodes();
  readonly #units = new Units();
  /** Those of the stretch. */
  #tokens = roomFor(0);
  #text = '';
  #from = 0;
  #to = 0;
  #count = 0;
  /** The stretch that is being read, and what reads its tokens by context: where they are needed. */
  #stretch: string | null = null;
  #inContext: TermsInContext | null = null;

  /** @param tokensKept how many are remembered before all are forgotten */
  constructor(numbers: WordNumbers, tokensKept: number) {
    this.#numbers = numbers;
    this.#tokensKept = tokensKept;
  }

  /** Reads a stretch of a text as if it stood alone. @returns how many words it has */
  read(text: string, from: number, to: number): number {
    this.#units.take(text);
    this.#text = text;
    this.#from = from;
    this.#to = to;
    this.#count = 0;
    this.#stretch = null;
    this.#inContext = null;
    this.#makeRoom(to - from);
    const tokens = this.#findTokens();
    this.#codes.fetch(this.#tokens, tokens);
    for (let token = 0; token < tokens; token++) this.#take(token);
    return this.#count;
  }

  /** Finds all tokens before any is looked up: memory answers many questions at once sooner than one by one. */
  #findTokens(): number {
    const units = this.#units.values;
    const { hashes, starts, ends } = this.#tokens;
    const { seed } = this.#codes;
    const to = this.#to;
    let tokens = 0;
    let next = this.#from;
    while (next < to) {
      const start = next;
      let hash = seed;
      if ((KINDS[units[start] ?? 0] || this.#kindAt(start)) === LETTER) {
        do {
          hash = mixedIn(hash, units[next++] ?? 0);
        } while (next < to && (KINDS[units[next] ?? 0] || this.#kindAt(next)) <= NUMBER);
      } else {
        const end = this.#endOfToken(start);
        if (end === start) {
          next += 1;
          continue;
        }
        while (next < end) hash = mixedIn(hash, units[next++] ?? 0);
      }
      hashes[tokens] = hash;
      starts[tokens] = start;
      ends[tokens] = next;
      tokens += 1;
    }
    return tokens;
  }

  #take(token: number): void {
    const hash = this.#tokens.hashes[token] ?? 0;
    const start = this.#tokens.starts[token] ?? 0;
    const end = this.#tokens.ends[token] ?? 0;
    const known =
      end - start > LONGEST ? -1 : this.#codes.find(hash, this.#units.values, start, end);
    const code = known < 0 ? this.#learned(hash, start, end) : known;
    if (code >= WORD) this.#put(code - WORD, start, end);
    else if (code === BY_CONTEXT) this.#readByContext(start, end);
  }

  #kindAt(at: number): number {
    return kindAt(this.#stretchRead(), at - this.#from);
  }

  #endOfToken(start: number): number {
    const kind = KINDS[this.#units.values[start] ?? 0] || this.#kindAt(start);
    if (kind > SIGN) return start;
    return this.#from + endOfToken(this.#stretchRead(), start - this.#from);
  }

  #stretchRead(): string {
    return (this.#stretch ??= this.#text.slice(this.#from, this.#to));
  }

  #learned(hash: number, start: number, end: number): number {
    const forms = formsAlone(read(this.#text.slice(start, end)));
    const code = forms
      ? WORD + this.#numberOf(forms, start)
      : forms === null
        ? NOTHING
        : BY_CONTEXT;
    if (end - start > LONGEST) return code;
    if (this.#codes.length >= this.#tokensKept) this.#codes.clear();
    this.#codes.add(hash, this.#units.values, start, end, code);
    return code;
  }

  #numberOf(forms: Forms, start: number): number {
    return this.#numbers.word(forms, CAPITAL.test(this.#text.charAt(start)));
  }

  #readByContext(start: number, end: number): void {
    const from = this.#from;
    this.#inContext ??= new TermsInContext(this.#stretchRead(), this.#soFar());
    this.#inContext.add(readingAt(this.#text, start, end), start - from, end - from);
  }

  /** The words of the stretch, by places within it. */
  #soFar(): TermsSoFar {
    const from = this.#from;
    return {
      last: () => {
        const last = this.#count - 1;
        if (last < 0) return undefined;
        const form = this.#numbers.formOf(this.words[last] ?? 0);
        return { form, start: (this.starts[last] ?? 0) - from, end: (this.ends[last] ?? 0) - from };
      },
      replaceLast: (forms) => {
        const last = this.#count - 1;
        this.words[last] = this.#numberOf(forms, this.starts[last] ?? 0);
      },
      add: (forms, start, end) => {
        this.#put(this.#numberOf(forms, from + start), from + start, from + end);
      },
    };
  }

  #put(word: number, start: number, end: number): void {
    const place = this.#count++;
    this.words[place] = word;
    this.starts[place] = start;
    this.ends[place] = end;
  }

  #makeRoom(words: number): void {
    if (words <= this.words.length) return;
    this.words = new Uint32Array(2 * words);
    this.starts = new Uint32Array(2 * words);
    this.ends = new Uint32Array(2 * words);
    this.#tokens = roomFor(2 * words);
  }
}

function roomFor(tokens: number): Tokens {
  return {
    hashes: new Uint32Array(tokens),
    starts: new Uint32Array(tokens),
    ends: new Uint32Array(tokens),
    places: new Uint32Array(tokens),
  };
}
