import type { Collection } from '../articles/collection.ts';
import type { Hit, SearchEngine } from '../search/engine.ts';
import { UserError } from '../errors.ts';
import { termsOf } from '../text/terms.ts';
import type { Answer, Excerpt } from './answer.ts';
import { excerptOf } from './excerpt.ts';
import type { Filter } from './filter.ts';
import { accepts, NO_FILTER, undatedLeftOut } from './filter.ts';

/** How many excerpts one reply shows. */
export const EXCERPTS_SHOWN = 3;

/** Lengths of a question in characters. */
const QUESTION_MIN = 3;
const QUESTION_MAX = 300;

/** Shortest look-up in characters: names such as UN and EU. */
const WORDS_MIN = 2;

/** How many passages can be shown for one question, page after page. */
const CANDIDATES = 100;

/**
 * A passage answers where it matches this share of the question's terms (0 to 1; higher: abstains
 * more often), but a long question asks for no more than `TERMS_NEEDED_MOST`. Where the collection
 * lacks a term altogether, a single other one is no answer: it is about something else.
 */
const TERMS_NEEDED_SHARE = 0.5;
const TERMS_NEEDED_MOST = 4;
const TERMS_NEEDED_IF_ONE_IS_MISSING = 2;

/** Passages found for some words, and how many there are beside those shown. */
export interface Finding {
  readonly excerpts: readonly Excerpt[];
  readonly total: number;
  /** Articles that a date filter left out because they carry no date. */
  readonly undatedLeftOut: number;
}

/** What may be quoted, and whether that is enough to answer. */
export interface Answers {
  /**
   * @param skip how many of the excerpts that answer were shown before
   * @throws {UserError} for a question that is too short or too long
   */
  ask(question: string, filter?: Filter, skip?: number): Promise<Answer>;
  /** What `ask` finds for a text of any length, such as somebody's message. */
  check(claim: string): Promise<Answer>;
  /** All passages that match a word, without deciding whether they answer anything. */
  lookUp(words: string, filter: Filter, skip: number, limit: number): Promise<Finding>;
  /** Every article with a passage that answers, as ids, the best first, with the number of passages. */
  sourcesOf(question: string, filter: Filter): Promise<ReadonlyMap<string, number>>;
}

export function createAnswers(collection: Collection, engine: SearchEngine): Answers {
  async function search(text: string, filter: Filter): Promise<Hit[]> {
    return await engine.search(text, {
      limit: Infinity,
      accept: (articleId) => {
        const article = collection.get(articleId);
        return article !== undefined && accepts(filter, article);
      },
    });
  }

  function excerptsOf(hits: readonly Hit[], text: string): Excerpt[] {
    const terms = distinctTerms(text);
    return hits.flatMap(({ passage }, index) => {
      const article = collection.get(passage.articleId);
      return article === undefined ? [] : excerptOf(article, passage, terms, index + 1);
    });
  }

  async function answer(text: string, filter: Filter, skip: number): Promise<Answer> {
    const hits = await search(text, filter);
    const answering = answeringHits(hits, text);
    const evidence = {
      confidence: confidenceOf(hits, text),
      coverage: collection.coverage(),
      undatedLeftOut: undatedLeftOut(filter, collection.all()),
    };
    const shown = answering.slice(skip, skip + EXCERPTS_SHOWN);
    if (shown.length === 0) {
      const nearest = excerptsOf(hits.slice(0, EXCERPTS_SHOWN), text);
      return { kind: 'nothing', excerpts: [], nearest, ...evidence };
    }
    return {
      kind: 'found',
      excerpts: excerptsOf(shown, text),
      nearest: [],
      more: answering.length > skip + shown.length,
      ...evidence,
    };
  }

  return {
    ask: async (question, filter = NO_FILTER, skip = 0) =>
      await answer(checkedQuestion(question), filter, skip),
    check: async (claim) => await answer(claim, NO_FILTER, 0),
    async lookUp(words, filter, skip, limit) {
      const hits = await search(words, filter);
      return {
        excerpts: excerptsOf(hits.slice(skip, skip + limit), words),
        total: hits.length,
        undatedLeftOut: undatedLeftOut(filter, collection.all()),
      };
    },
    async sourcesOf(question, filter) {
      const hits = answeringHits(await search(question, filter), question);
      const counts = new Map<string, number>();
      for (const { passage } of hits) {
        counts.set(passage.articleId, (counts.get(passage.articleId) ?? 0) + 1);
      }
      return counts;
    },
  };
}

/** The largest share of the question's terms that one passage holds. */
function confidenceOf(hits: readonly Hit[], question: string): number {
  const most = Math.max(0, ...hits.map(({ terms }) => terms.length));
  return most / Math.max(1, distinctTerms(question).size);
}

/** The hits that answer, the best first, at most `CANDIDATES`. */
function answeringHits(hits: readonly Hit[], question: string): Hit[] {
  const asked = distinctTerms(question).size;
  const known = new Set(hits.flatMap(({ terms }) => terms)).size;
  const half = Math.min(Math.ceil(asked * TERMS_NEEDED_SHARE), TERMS_NEEDED_MOST);
  const needed = known < asked ? Math.max(half, TERMS_NEEDED_IF_ONE_IS_MISSING) : half;
  return hits.filter(({ terms }) => terms.length >= needed).slice(0, CANDIDATES);
}

function distinctTerms(text: string): Set<string> {
  return new Set(termsOf(text).map(({ term }) => term));
}

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

function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
