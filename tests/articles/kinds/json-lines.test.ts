import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readJsonLines } from '../../../src/articles/kinds/json-lines.ts';
import { encode } from '../../helpers/encode.ts';
import { LEAD, MORE, TITLE } from '../read.ts';

function lines(...objects: readonly unknown[]): Buffer {
  return Buffer.from(objects.map((object) => JSON.stringify(object)).join('\n'));
}

/** The reason of a refused line, else the article's id. */
async function told(bytes: Uint8Array): Promise<string[]> {
  const outcomes = await readJsonLines('a/b.jsonl', bytes);
  return outcomes.map((outcome) =>
    'reason' in outcome ? `${outcome.place} ${outcome.reason}` : outcome.article.id,
  );
}

test('each line is an article with what it declares', async () => {
  const [first, second] = await readJsonLines(
    'a.jsonl',
    lines(
      {
        id: 10022,
        title: TITLE,
        text: `${LEAD}\n\n${MORE}`,
        url: 'https://Bote.example/bruecke?utm_medium=rss',
        published: '2024-10-22T14:05:00+02:00',
        outlet: 'Bote',
        author: ['Erika Muster', 'Max Beispiel'],
        language: 'de-DE',
      },
      { source: 'Kurier', date: '22.10.2024', text: `${TITLE}\n\n${LEAD}` },
    ),
  );
  expect(first).toMatchObject({
    place: 'a.jsonl:1',
    article: {
      id: '10022',
      title: TITLE,
      text: `${LEAD}\n\n${MORE}`,
      url: 'https://bote.example/bruecke',
      published: '2024-10-22',
      outlet: 'Bote',
      author: 'Erika Muster, Max Beispiel',
      language: 'de',
    },
  });
  expect(second).toMatchObject({
    article: { id: 'a.jsonl:2', title: TITLE, outlet: 'Kurier', published: '2024-10-22' },
  });
});

test('without an id, the address is the id, without both the path and the line', async () => {
  const bytes = lines({ text: LEAD, url: 'https://bote.example/a' }, { text: MORE });
  expect(await told(bytes)).toEqual(['https://bote.example/a', 'a/b.jsonl:2']);
});

test('empty lines and unknown fields say nothing, null is an unknown value', async () => {
  const text = `\n\r\n${JSON.stringify({ text: LEAD, outlet: null, tags: { a: [1] } })}\r\n \n`;
  const outcomes = await readJsonLines('a.jsonl', Buffer.from(text));
  expect(outcomes).toMatchObject([{ place: 'a.jsonl:3', article: { outlet: null }, warnings: [] }]);
});

test.each([
  ['json', '{"text": "abc'],
  ['json', '["text"]'],
  ['json', '"text"'],
  ['json', 'null'],
  ['json', 'Neue Brücke'],
  ['json', `${'['.repeat(200_000)}`],
  ['no-text', '{"title": "Neue Brücke"}'],
  ['no-text', '{"text": ""}'],
  ['no-text', '{"text": {"de": "abc"}}'],
  ['too-large', JSON.stringify({ text: 'x'.repeat(5_000_001) })],
])('a line that is refused as %s costs itself alone', async (reason, line) => {
  const good = JSON.stringify({ id: 'gut', text: LEAD });
  expect(await told(Buffer.from(`${good}\n${line}\n`))).toEqual(['gut', `a/b.jsonl:2 ${reason}`]);
});

test('a value that cannot be what it is declared as is left out with a warning', async () => {
  const [outcome] = await readJsonLines('a.jsonl', lines({ text: LEAD, date: 'gestern' }));
  expect(outcome).toMatchObject({
    article: { published: null },
    warnings: [{ kind: 'ignored', field: 'date', expected: 'day' }],
  });
});

test('names of JavaScript are unknown fields', async () => {
  const [outcome] = await readJsonLines(
    'a.jsonl',
    Buffer.from(`{"__proto__": {"id": "x"}, "constructor": 1, "text": "${LEAD}"}`),
  );
  expect(outcome).toMatchObject({ article: { id: 'a.jsonl:1' } });
});

test('a file without a line is empty, one that is no text is binary', async () => {
  expect(await told(Buffer.from('\n \n'))).toEqual(['a/b.jsonl empty']);
  expect(await told(Buffer.from('{"text": "\0"}'))).toEqual(['a/b.jsonl binary']);
});

test.each(['windows-1252', 'utf-16le', 'utf-16be'])('lines in %s are read', async (charset) => {
  const bytes = encode(lines({ text: LEAD }, { text: MORE }).toString(), charset);
  const outcomes = await readJsonLines('a.jsonl', bytes);
  expect(outcomes).toMatchObject([{ article: { text: LEAD } }, { article: { text: MORE } }]);
});

test('whatever the objects, each line is an article or refused under its number', async () => {
  const value = fc.oneof(fc.constant(LEAD), fc.jsonValue());
  const fields = ['id', 'title', 'text', 'url', 'date', 'outlet', 'author', 'language'];
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.dictionary(fc.constantFrom(...fields), value)),
      async (objects) => {
        const outcomes = await readJsonLines('a.jsonl', lines(...objects));
        const places = objects.map((_, at) => `a.jsonl:${at + 1}`);
        expect(outcomes.map(({ place }) => place)).toEqual(
          places.length > 0 ? places : ['a.jsonl'],
        );
      },
    ),
  );
});
