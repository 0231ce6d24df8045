import { expect, test } from 'vitest';
import { passagesOf } from '../../src/articles/passages.ts';
import { LEAD, MORE, read, TITLE } from './read.ts';

async function passages(lines: readonly string[]): Promise<string[]> {
  const article = await read([TITLE, ...lines]);
  return passagesOf(article).map(({ start, end }) => article.text.slice(start, end));
}

test('a passage has at most three sentences', async () => {
  const paragraph =
    'Es regnet heute. Der Wind ist kalt. Niemand geht hinaus. Die Stadt ist leer. Es ist still.';
  expect(await passages([paragraph])).toEqual([
    'Es regnet heute. Der Wind ist kalt. Niemand geht hinaus.',
    'Die Stadt ist leer. Es ist still.',
  ]);
});

test('a passage has at most 400 characters', async () => {
  const sentence = `Der Rat ${'berät lange und '.repeat(15)}beschließt.`;
  expect(sentence.length).toBeGreaterThan(200);
  expect(await passages([`${sentence} ${sentence}`])).toEqual([sentence, sentence]);
});

test('one longer sentence is one passage', async () => {
  const sentence = `Der Rat ${'berät lange und '.repeat(40)}beschließt.`;
  expect(await passages([sentence])).toEqual([sentence]);
});

test('a short paragraph goes on into the next', async () => {
  expect(await passages(['Es ist vorbei, das Warten auf die neue Brücke.', MORE])).toEqual([
    `Es ist vorbei, das Warten auf die neue Brücke.\n\n${MORE}`,
  ]);
});

test('a paragraph that says enough is not joined with the next', async () => {
  const paragraph = `${LEAD} Das sagte der Bürgermeister nach der Sitzung vor der Presse.`;
  expect(await passages([paragraph, MORE])).toEqual([paragraph, MORE]);
});

test('a passage crosses neither a heading nor a removed place', async () => {
  const lines = [
    'Es ist vorbei, das Warten auf die Brücke.',
    'Streit um Geld',
    MORE,
    'Anzeige',
    LEAD,
  ];
  expect(await passages(lines)).toEqual([lines[0], MORE, LEAD]);
});

test('a passage names its article', async () => {
  const article = await read([TITLE, LEAD], 'ordner/datei.txt');
  expect(passagesOf(article)).toEqual([
    { articleId: 'ordner/datei.txt', start: 0, end: LEAD.length },
  ]);
});
