import { UserError } from '../errors.ts';

/** Lengths of a question in characters. */
export const QUESTION_MIN = 3;
export const QUESTION_MAX = 300;

/** Shortest look-up in characters: names such as UN and EU. */
export const WORDS_MIN = 2;

/**
 * The question with its white space folded.
 *
 * @throws {UserError} for fewer than 3 or more than 300 characters
 */
export function checkedQuestion(question: string): string {
  const asked = folded(question);
  const { length } = [...asked];
  if (length < QUESTION_MIN) throw new UserError((m) => m.errors.questionTooShort(QUESTION_MIN));
  if (length > QUESTION_MAX) {
    throw new UserError((m) => m.errors.questionTooLong(QUESTION_MAX, length));
  }
  return asked;
}

/**
 * Words to look up with their white space folded.
 *
 * @throws {UserError} for fewer than 2 or more than 300 characters
 */
export function checkedWords(words: string): string {
  const wanted = folded(words);
  const { length } = [...wanted];
  if (length < WORDS_MIN || length > QUESTION_MAX) {
    throw new UserError((m) => m.errors.wordsOutOfBounds(WORDS_MIN, QUESTION_MAX));
  }
  return wanted;
}

/** With single spaces between the words, and none around them. */
export function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
