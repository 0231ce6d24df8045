import type { Found, Nothing } from '../../src/answers/answer.ts';
import type { Answers } from '../../src/answers/answers.ts';
import type { Coverage } from '../../src/articles/collection.ts';

const COVERAGE: Coverage = {
  articles: 1,
  undated: 0,
  from: '2024-10-22',
  to: '2024-10-22',
  outlets: ['Hafenbote'],
};

/** Answers that can only what is given; a call of anything else fails the test. */
export function answersThat(can: Partial<Answers>): Answers {
  const unexpected = (name: string) => () =>
    Promise.reject(new Error(`unexpected call of ${name}`));
  return {
    ask: unexpected('ask'),
    check: unexpected('check'),
    lookUp: unexpected('lookUp'),
    sourcesOf: unexpected('sourcesOf'),
    why: unexpected('why'),
    ...can,
  };
}

export function found(given: Partial<Found>): Found {
  return {
    kind: 'found',
    certainty: 1,
    excerpts: [],
    nearest: [],
    more: false,
    coverage: COVERAGE,
    undatedLeftOut: 0,
    unknown: [],
    untranslated: null,
    ...given,
  };
}

export function nothing(given: Partial<Nothing> = {}): Nothing {
  return {
    kind: 'nothing',
    certainty: 0,
    excerpts: [],
    nearest: [],
    coverage: COVERAGE,
    undatedLeftOut: 0,
    unknown: [],
    untranslated: null,
    ...given,
  };
}
