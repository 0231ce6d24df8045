declare module 'snowball-stemmers' {
  interface Stemmer {
    stem(word: string): string;
  }
  const snowball: {
    /** Names of languages in English, in lower case. */
    algorithms(): string[];
    newStemmer(language: string): Stemmer;
  };
  export default snowball;
}
