import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createAsked } from '../../src/search/ranking/asked.ts';
import type { Asked } from '../../src/search/ranking/asked.ts';
import type { Matches } from '../../src/search/ranking/matches.ts';
import { createMatches, HEAD } from '../../src/search/ranking/matches.ts';
import { NumberSet } from '../../src/search/ranking/number-set.ts';
import type { AskedWord } from '../../src/search/ranking/question.ts';
import { createVocabulary } from '../../src/search/ranking/vocabulary.ts';

/** So few that words share beginnings, ends and parts. */
const PARTS = ['hafen', 'brucke', 'markt', 'bruck', 'hafe', 'aaaa', '_amt_'];
const anyPart = fc.constantFrom(...PARTS);
const anyForm = fc.array(anyPart, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(''));
const anyForms = fc.array(anyForm, { minLength: 1, maxLength: 30 });

/** A collection of passages of these words, and a question of some. */
const anyQuestion = fc.record({
  forms: anyForms,
  passages: fc.array(fc.array(fc.nat({ max: 40 }), { maxLength: 60 }), { minLength: 2 }),
  asked: fc.array(anyForm, { minLength: 1, maxLength: 3 }),
});

function prepared({
  forms,
  passages,
  asked,
}: typeof anyQuestion extends fc.Arbitrary<infer Q> ? Q : never) {
  const vocabulary = createVocabulary();
  const numbers = [...PARTS, ...forms].map((form) =>
    vocabulary.word({ term: form.replace(/s$/, ''), form }),
  );
  const texts = passages.map((places) =>
    Uint32Array.from(places, (place) => numbers[place % numbers.length] ?? 0),
  );
  // So that each may be a part of a compound.
  const all = Uint32Array.from(numbers);
  for (const text of [all, all, ...texts]) vocabulary.count(text, [0, text.length], 1);
  const words = asked.map((form): AskedWord => {
    const term = form.replace(/s$/, '');
    return {
      written: form,
      form,
      senses: new Map([[term, { relation: 'same', amount: 1 }]]),
      weight: 1,
    };
  });
  return { vocabulary, texts, asked: createAsked(words, vocabulary) };
}

/** What a word has of a question. */
function said({ found, more }: Matches, at: number) {
  const count = found.values[at] ?? 0;
  return {
    grams: [...found.values.subarray(at + HEAD, at + HEAD + count)],
    more: more[found.values[at + 1] ?? 0],
  };
}

test('what words of a stretch have is what each has by itself, whatever was read before', () => {
  fc.assert(
    fc.property(anyQuestion, fc.nat({ max: 5 }), (question, from) => {
      const { vocabulary, texts, asked } = prepared(question);
      const oneByOne = createMatches(asked, vocabulary);
      const matches = createMatches(asked, vocabulary);
      for (const words of texts) {
        const read = matches.read(words, { from, to: words.length });
        const together = [...words.subarray(from)].map((_, n) => said(matches, read.at[n] ?? 0));
        const alone = [...words.subarray(from)].map((word) => said(oneByOne, oneByOne.at(word)));
        expect(together).toEqual(alone);
      }
    }),
  );
});

test('a stretch may be longer than any before it', () => {
  const { vocabulary, texts, asked } = prepared({
    forms: ['hafen', 'brucke'],
    passages: [Array.from({ length: 5000 }, (_, place) => place)],
    asked: ['hafen'],
  });
  const matches = createMatches(asked, vocabulary);
  const [words = new Uint32Array()] = texts;
  const { at } = matches.read(words, { from: 0, to: words.length });
  expect([...at.subarray(0, words.length)]).toEqual([...words].map((word) => matches.at(word)));
});

test('a word that no part of the question opens or closes has none, by its grams as by its letters', () => {
  fc.assert(
    fc.property(anyQuestion, (question) => {
      const { vocabulary, asked } = prepared(question);
      const { grams } = vocabulary.size();
      const hasEdge = new NumberSet(grams);
      for (let gram = 0; gram < grams; gram++) hasEdge.add(gram);
      const byLetters: Asked = { ...asked, hasEdge };
      const [quick, slow] = [asked, byLetters].map((own) => createMatches(own, vocabulary));
      for (let word = 0; word < vocabulary.size().words; word++) {
        if (quick === undefined || slow === undefined) throw new Error('both were made');
        expect(said(quick, quick.at(word))).toEqual(said(slow, slow.at(word)));
      }
    }),
  );
});
