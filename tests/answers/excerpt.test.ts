import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Excerpt } from '../../src/answers/answer.ts';
import { EXCERPT_LENGTH, excerptOf } from '../../src/answers/excerpt.ts';
import type { Article } from '../../src/articles/article.ts';
import { passagesOf } from '../../src/articles/passages.ts';
import { splitSentences } from '../../src/text/sentences.ts';
import type { Span } from '../../src/text/span.ts';
import { termsOf } from '../../src/text/terms.ts';
import { anyArticle, anyQuestion, articleOf } from '../helpers/written-article.ts';

function termSet(text: string): Set<string> {
  return new Set(termsOf(text).map(({ term }) => term));
}

function excerptsOf(article: Article, question: string): Excerpt[] {
  return passagesOf(article).map((passage) => excerptOf(article, passage, termSet(question), 1));
}

/** The first passage's excerpt, with the matched words. */
function shown(written: string, question: string): { text: string; bold: string[] } {
  const article = articleOf(written);
  const [excerpt] = excerptsOf(article, question);
  if (excerpt === undefined) throw new Error('the article has no passage');
  const bold = excerpt.matched.map(({ start, end }) => article.text.slice(start, end));
  return { text: excerpt.text, bold };
}

function eachExcerpt(check: (excerpt: Excerpt, article: Article, question: string) => void): void {
  fc.assert(
    fc.property(anyArticle, anyQuestion, (article, question) => {
      for (const excerpt of excerptsOf(article, question)) check(excerpt, article, question);
    }),
  );
}

function sentencesOf(article: Article): Span[] {
  return article.sections.flatMap(({ start, end }) =>
    splitSentences(article.text.slice(start, end)).map((sentence) => ({
      start: start + sentence.start,
      end: start + sentence.end,
    })),
  );
}

test('an excerpt is the exact slice of the article, of 1 to 400 characters', () => {
  eachExcerpt(({ text, start, end, hash, articleId }, article) => {
    expect(text).toBe(article.text.slice(start, end));
    expect(text.length).toBeGreaterThan(0);
    expect(text.length).toBeLessThanOrEqual(EXCERPT_LENGTH);
    expect({ hash, articleId }).toEqual({ hash: article.hash, articleId: article.id });
  });
});

test('an excerpt begins and ends with a sentence unless it says that it is cut', () => {
  eachExcerpt(({ start, end, cutBefore, cutAfter }, article) => {
    const sentences = sentencesOf(article);
    expect(sentences.some((sentence) => sentence.start === start)).toBe(!cutBefore);
    expect(sentences.some((sentence) => sentence.end === end)).toBe(!cutAfter);
  });
});

test('only a sentence above 400 characters is cut', () => {
  eachExcerpt(({ start, end, cutBefore, cutAfter }, article) => {
    const sentence = sentencesOf(article).find((span) => span.start <= start && span.end >= end);
    if (cutBefore || cutAfter) {
      expect(sentence && sentence.end - sentence.start).toBeGreaterThan(EXCERPT_LENGTH);
    }
  });
});

test('an excerpt has at most three sentences', () => {
  eachExcerpt(({ start, end }, article) => {
    const within = sentencesOf(article).filter((span) => span.start < end && span.end > start);
    expect(within.length).toBeLessThanOrEqual(3);
  });
});

test('an excerpt stays within one section', () => {
  eachExcerpt(({ start, end, heading }, article) => {
    const section = article.sections.find((span) => span.start <= start && span.end >= end);
    expect(section).toBeDefined();
    expect(section?.heading).toBe(heading);
  });
});

test('no emoji is cut in half', () => {
  eachExcerpt(({ text }) => expect(text.isWellFormed()).toBe(true));
});

test('what is bold are words of the question, inside the excerpt, in order and apart', () => {
  eachExcerpt(({ start, end, matched }, article, question) => {
    const asked = termSet(question);
    let last = start;
    for (const range of matched) {
      expect(range.start).toBeGreaterThanOrEqual(last);
      expect(range.end).toBeLessThanOrEqual(end);
      const bold = [...termSet(article.text.slice(range.start, range.end))];
      expect(bold).toHaveLength(1);
      expect(asked).toContain(bold[0]);
      last = range.end;
    }
  });
});

test('the sentences with the words of the question are shown, up to the passage’s end', () => {
  const filler = `Der Rat ${'berät lange und '.repeat(8)}schweigt.`;
  expect(filler.length * 3).toBeGreaterThan(EXCERPT_LENGTH);
  const article = `${filler} Die Brücken am Hafen sind alt. ${filler}`;
  expect(shown(article, 'Brücke Hafen')).toEqual({
    text: article,
    bold: ['Brücken', 'Hafen'],
  });
});

test('of a longer sentence the clause with the words of the question is shown', () => {
  const clause = `der Rat ${'berät lange und '.repeat(23)}schweigt`;
  const sentence = `Weil ${clause}, steht die Brücke noch, sagt er, wie auch ${clause}.`;
  const { text, bold } = shown(sentence, 'Brücke');
  expect(bold).toEqual(['Brücke']);
  expect(text).toBe('steht die Brücke noch, sagt er,');
});

test('an excerpt carries what its article says of itself', () => {
  const source = {
    id: 'https://blatt.example/bruecke',
    title: 'Streit um die Brücke',
    outlet: 'Das Blatt',
    published: '2024-10-22',
    url: 'https://blatt.example/bruecke',
  };
  const [excerpt] = excerptsOf(articleOf('# Lage\n\nDie Brücke ist alt.', source), 'Brücke');
  const { id, ...citation } = source;
  expect(excerpt).toMatchObject({ ...citation, articleId: id, n: 1, heading: 'Lage' });
});
