import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Excerpt } from '../../src/answers/answer.ts';
import { EXCERPT_LENGTH, excerptOf } from '../../src/answers/excerpt.ts';
import type { Article } from '../../src/articles/article.ts';
import { splitSentences } from '../../src/text/sentences.ts';
import type { Span } from '../../src/text/span.ts';
import { termsOf } from '../../src/text/terms.ts';
import { anyArticle, anyQuestion, articleOf } from '../helpers/written-article.ts';

function termSet(text: string): Set<string> {
  return new Set(termsOf(text).map(({ term }) => term));
}

function excerptsOf(article: Article, question: string): Excerpt[] {
  const sentences = sentencesOf(article);
  return sentences.map((focus) => {
    const section = article.sections.find(
      ({ start, end }) => start <= focus.start && end >= focus.end,
    );
    const nearby = sentences.filter(
      ({ start, end }) => start >= (section?.start ?? 0) && end <= (section?.end ?? 0),
    );
    return excerptOf(article, focus, nearby, termSet(question), 1);
  });
}

/** The excerpt about the first sentence, with the matched words. */
function shown(written: string, question: string): { text: string; bold: string[] } {
  const article = articleOf(written);
  const [excerpt] = excerptsOf(article, question);
  if (excerpt === undefined) throw new Error('the article has no sentence');
  const bold = excerpt.matched.map(({ start, end }) => article.text.slice(start, end));
  return { text: excerpt.text, bold };
}

function eachExcerpt(
  check: (excerpt: Excerpt, article: Article, question: string, focus: Span) => void,
): void {
  fc.assert(
    fc.property(anyArticle, anyQuestion, (article, question) => {
      const sentences = sentencesOf(article);
      for (const [index, excerpt] of excerptsOf(article, question).entries()) {
        check(excerpt, article, question, sentences[index] ?? { start: 0, end: 0 });
      }
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

test('an excerpt shows the sentence in focus, as far as 400 characters go', () => {
  eachExcerpt(({ start, end, cutBefore, cutAfter }, _article, _question, focus) => {
    if (cutBefore || cutAfter) expect(focus.start <= start && focus.end >= end).toBe(true);
    else expect(start <= focus.start && end >= focus.end).toBe(true);
  });
});

test('of two neighbours the one with more words of the question is shown, else the next', () => {
  const filler = `Der Rat ${'berät lange und '.repeat(12)}schweigt.`;
  const article = (before: string, after: string) =>
    articleOf(`${before} Die Brücke ist alt. ${after}`);
  const about = (given: Article) =>
    excerptsOf(given, 'Brücke Hafen')[1]?.text.replace(/ (?:berät lange und )+/g, ' … ');
  const harbour = filler.replace('Der Rat', 'Am Hafen');
  expect(about(article(harbour, filler))).toBe('Am Hafen … schweigt. Die Brücke ist alt.');
  expect(about(article(filler, harbour))).toBe('Die Brücke ist alt. Am Hafen … schweigt.');
  expect(about(article(filler, filler))).toBe('Die Brücke ist alt. Der Rat … schweigt.');
});

test('an excerpt goes on into the next paragraph only where it says little alone', () => {
  const short = articleOf('Die Brücke ist alt.\n\nDer Rat schweigt.');
  expect(excerptsOf(short, 'Brücke')[0]?.text).toBe(short.text);
  const long = articleOf(`Die Brücke ${'am Hafen '.repeat(15)}ist alt.\n\nDer Rat schweigt.`);
  expect(excerptsOf(long, 'Brücke')[0]?.text).toBe(long.text.split('\n')[0]);
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
