import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Excerpt } from '../../src/answers/answer.ts';
import type { Match } from '../../src/answers/window.ts';
import { excerptOf } from '../../src/answers/excerpt.ts';
import type { Article } from '../../src/articles/article.ts';
import { EXCERPT } from '../../src/tuning.ts';
import { splitSentences } from '../../src/text/sentences.ts';
import type { Span } from '../../src/text/span.ts';
import { termsOf } from '../../src/text/terms.ts';
import { anyArticle, anyQuestion, articleOf } from '../helpers/written-article.ts';

function termSet(text: string): Set<string> {
  return new Set(termsOf(text).map(({ term }) => term));
}

/** The words of a text that a question has too, in any inflection. */
function matchesIn(text: string, question: string): Match[] {
  const asked = [...termSet(question)];
  return termsOf(text).flatMap(({ term, start, end }) => {
    const index = asked.indexOf(term);
    return index < 0 ? [] : [{ start, end, index, weight: 1 }];
  });
}

function excerptsOf(article: Article, question: string, keepsFocus = false): Excerpt[] {
  const all = sentencesOf(article);
  const matches = matchesIn(article.text, question);
  return all.map((focus) => {
    const section = article.sections.find(
      ({ start, end }) => start <= focus.start && end >= focus.end,
    );
    const sentences = all.filter(
      ({ start, end }) => start >= (section?.start ?? 0) && end <= (section?.end ?? 0),
    );
    return excerptOf(article, { focus, sentences, matches, keepsFocus }, 1);
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
  keepsFocus = false,
): void {
  fc.assert(
    fc.property(anyArticle, anyQuestion, (article, question) => {
      const sentences = sentencesOf(article);
      for (const [index, excerpt] of excerptsOf(article, question, keepsFocus).entries()) {
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
    expect(text.length).toBeLessThanOrEqual(EXCERPT.length);
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

test('only a sentence above 400 characters lacks its beginning', () => {
  eachExcerpt(({ start, end, cutBefore }, article) => {
    const sentence = sentencesOf(article).find((span) => span.start <= start && span.end >= end);
    if (cutBefore) {
      expect(sentence && sentence.end - sentence.start).toBeGreaterThan(EXCERPT.length);
    }
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

test('an excerpt that keeps the sentence in focus shows it, as far as 400 characters go', () => {
  eachExcerpt(({ start, end }, _article, _question, focus) => {
    const isLong = focus.end - focus.start > EXCERPT.length;
    if (isLong) expect(focus.start <= start && focus.end >= end).toBe(true);
    else expect(start <= focus.start && end >= focus.end).toBe(true);
  }, true);
});

test('a neighbour with more of the question is shown instead of the sentence in focus', () => {
  const filler = `Der Rat ${'berät lange und '.repeat(23)}schweigt.`;
  const article = articleOf(`Die Brücke ist alt. ${filler} Die Brücke am Hafen kostet viel.`);
  expect(excerptsOf(article, 'Brücke Hafen')[0]?.text).toMatch(
    /Die Brücke am Hafen kostet viel\.$/,
  );
  expect(excerptsOf(article, 'Brücke Hafen', true)[0]?.text).toMatch(/^Die Brücke ist alt\./);
});

test('of stretches with the same words the one that has more of them in more sentences is shown', () => {
  const filler = `Der Rat ${'berät lange und '.repeat(23)}schweigt.`;
  const article = articleOf(
    `Die Brücke am Hafen ist alt. ${filler} Die Brücke sperrt den Hafen. Der Hafen braucht die Brücke.`,
  );
  expect(excerptsOf(article, 'Brücke Hafen')[0]?.text).toMatch(/Der Hafen braucht die Brücke\.$/);
});

test('no other paragraph is shown for more sentences alone', () => {
  const rest = `${'am alten Kai '.repeat(12)}ist alt.`;
  const article = articleOf(`Die Brücke ${rest}\n\nDie Brücke wankt. Die Brücke fällt.`);
  expect(excerptsOf(article, 'Brücke')[0]?.text).toBe(article.text.split('\n')[0]);
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

test('a word that is asked for counts once, however often it stands there', () => {
  const filler = `Der Rat ${'berät lange und '.repeat(12)}schweigt.`;
  const often = filler.replace('berät', 'berät die Brücke, Brücke, Brücke');
  const harbour = filler.replace('Der Rat', 'Am Hafen');
  const article = articleOf(`${harbour} Die Brücke ist alt. ${often}`);
  expect(excerptsOf(article, 'Brücke Hafen')[1]?.text).toMatch(/^Am Hafen/);
});

test('the room left is filled with the clauses of a neighbour', () => {
  const clause = `während der Rat ${'berät lange und '.repeat(12)}schweigt`;
  const article = articleOf(
    `Die Brücke ist alt. Den Neubau am Hafen plant die Baumeisterin Kranz, ${clause}, ${clause}.`,
  );
  const [excerpt] = excerptsOf(article, 'Brücke Hafen');
  expect(excerpt?.text).toBe(`${article.text.split(clause)[0] ?? ''}${clause},`);
  expect(excerpt).toMatchObject({ cutBefore: false, cutAfter: true });
});

test('a neighbour is not begun for a few words, nor left off within brackets', () => {
  const long = `${'berät lange und '.repeat(23)}schweigt`;
  const about = (neighbour: string) =>
    excerptsOf(articleOf(`Die Brücke ist alt. ${neighbour}`), 'Brücke')[0]?.text;
  expect(about(`Er sagt, der Rat ${long}.`)).toBe('Die Brücke ist alt.');
  expect(about(`Die Räte am alten Hafen und andere am neuen (Kranz, Brandt, ${long}) gehen.`)).toBe(
    'Die Brücke ist alt.',
  );
});

test('a sentence that points to the one before it is shown with that', () => {
  const filler = `Die Stadt ${'berät lange und '.repeat(11)}schweigt.`;
  const article = articleOf(`Kranz baut am Hafen. Sie plant eine Brücke. ${filler} ${filler}`);
  expect(excerptsOf(article, 'Brücke')[1]?.text).toMatch(/^Kranz baut am Hafen\. Sie plant/);
});

test('an excerpt goes on into the next paragraph only where it says little alone', () => {
  const neighbour = `Der Rat ${'berät lange und '.repeat(13)}schweigt.`;
  const short = articleOf(`Die Brücke ist alt.\n\n${neighbour}`);
  expect(excerptsOf(short, 'Brücke')[0]?.text).toBe(short.text);
  const long = articleOf(`Die Brücke ${'am Hafen '.repeat(25)}ist alt.\n\nDer Rat schweigt.`);
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
