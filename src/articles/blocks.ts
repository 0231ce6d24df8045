/**
 * One piece of an article on one line, as its file format gives it. A `title` or a `heading` is one
 * that the format declares; `removed` is a place where something was left out.
 */
export interface Block {
  readonly kind: 'paragraph' | 'item' | 'title' | 'heading' | 'removed';
  readonly text: string;
  /** Of a removed place: it broke a line in two. */
  readonly withinLine?: true;
}

export const REMOVED: Block = { kind: 'removed', text: '' };
export const REMOVED_WITHIN_LINE: Block = { ...REMOVED, withinLine: true };

/** Characters from which a paragraph that ends like a sentence is taken for running text. */
const SHORTEST_PROSE = 40;
/** Characters above which a single question, exclamation or hint is running text, not a headline. */
const LONGEST_CALL = 120;
/** Characters above which a paragraph is running text however it ends. */
const LONGEST_LABEL = 200;

const CLOSING = `["'”“’‘»«)\\]]*$`;
const SENTENCE_END = new RegExp(`[.!?…:;,]${CLOSING}`, 'u');
const CALL_END = new RegExp(`(?:[!?…]|\\.{3})${CLOSING}`, 'u');
const QUESTION_END = new RegExp(`\\?${CLOSING}`, 'u');
const INNER_SENTENCE_END = /[.!?…]["'”“’‘»«)\]]*\s/u;

/** Ends as a sentence or a part of one does; headlines and labels end without any mark. */
export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text);
}

/** A single question, as headlines and the headings of interviews can be. */
export function isQuestion(text: string): boolean {
  return QUESTION_END.test(text) && isSingleCall(text);
}

/** Running text, as opposed to headlines, headings, labels and what else stands on a page. */
export function isProse({ kind, text }: Block): boolean {
  if (kind !== 'paragraph') return false;
  if (text.length > LONGEST_LABEL) return true;
  return text.length >= SHORTEST_PROSE && endsSentence(text) && !isSingleCall(text);
}

function isSingleCall(text: string): boolean {
  return text.length <= LONGEST_CALL && CALL_END.test(text) && !INNER_SENTENCE_END.test(text);
}
