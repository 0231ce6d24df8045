import { expect, test } from 'vitest';
import { parsePdf } from '../../../../src/articles/kinds/pdf/parse-pdf.ts';
import type { SetLine } from '../../../helpers/pdf.ts';
import { block, pdfOf } from '../../../helpers/pdf.ts';

const FIRST = [
  'Der Rat hat am Montag beschlossen, die alte Brücke abzureißen und',
  'an derselben Stelle eine neue zu bauen, die der Verteidigungs-',
  'minister bezahlt.',
];
const SECOND = [
  'Die Nord- und Südseite des Hafens bekommen „eigene Rampen“ – das',
  'kostet 20 € je Meter, teilte das Bauamt am Abend mit.',
];

async function parsed(pages: readonly (readonly SetLine[])[], info = '') {
  const result = await parsePdf(pdfOf(pages, info));
  if ('reason' in result) throw new Error(`refused: ${result.reason} ${result.detail ?? ''}`);
  return result;
}

async function texts(pages: readonly (readonly SetLine[])[]): Promise<string[]> {
  return (await parsed(pages)).blocks.map(({ kind, text }) =>
    kind === 'paragraph' ? text : `${kind}: ${text}`,
  );
}

test('lines come together to paragraphs, divided words to one', async () => {
  expect(await texts([[...block(FIRST, 500), ...block(SECOND, 440)]])).toEqual([
    'Der Rat hat am Montag beschlossen, die alte Brücke abzureißen und an derselben Stelle eine neue zu bauen, die der Verteidigungsminister bezahlt.',
    'Die Nord- und Südseite des Hafens bekommen „eigene Rampen“ – das kostet 20 € je Meter, teilte das Bauamt am Abend mit.',
  ]);
});

test('a short last line ends a paragraph even without a gap', async () => {
  expect(await texts([block([...FIRST, ...SECOND], 500)])).toHaveLength(2);
});

test('larger type makes headings, the largest of the first page the title', async () => {
  const page = [
    ...block(['Neue Brücke für', 'den Hafen'], 550, 20),
    ...block(FIRST, 490),
    ...block(['Streit um Geld'], 440, 13),
    ...block(SECOND, 420),
  ];
  expect(await texts([page])).toEqual([
    'title: Neue Brücke für den Hafen',
    expect.stringContaining('Der Rat'),
    'heading: Streit um Geld',
    expect.stringContaining('Die Nord-'),
  ]);
});

test('headers, footers and page numbers go, and a sentence goes on behind them', async () => {
  const lines = ['Der Rat hat am Montag', 'beschlossen, die Brücke', 'nicht abzureißen.'];
  const pages = lines.map((line, at) => [
    { text: 'Hafenbote · Ausgabe 12', y: 570, size: 8 },
    ...block([line], 500),
    { text: `Seite ${String(at + 1)} von 3`, x: 200, y: 30, size: 8 },
  ]);
  expect(await texts(pages)).toEqual([lines.join(' ')]);
});

test.each(['1.200.', '2024.', '12 500', '22.10.2024'])(
  'a last line of text that is %s stays',
  async (number) => {
    const lines = ['Die Zahl der Fahrten stieg auf', number];
    expect(await texts([block(lines, 500)])).toEqual([lines.join(' ')]);
  },
);

test('a large number stays although numbers of pages stand around it', async () => {
  const pages = ['1.200', '4.800'].map((number, at) => [
    ...block(['So viele Fahrten waren es:'], 500),
    ...block([number], 60),
    ...block([`- ${String(at + 7)} -`], 30),
  ]);
  const text = (await texts(pages)).join(' ');
  expect(text).toContain('1.200');
  expect(text).toContain('4.800');
  expect(text).not.toContain('-');
});

test('the number of a single page goes where it is set apart', async () => {
  const page = [...block(FIRST, 500), ...block(['7'], 30)];
  expect(await texts([page])).toEqual([expect.stringMatching(/bezahlt\.$/u)]);
});

const ADDRESS = 'https://bote.example/hafen/neue-bruecke?druck=1';

test.each([
  ['11/22/26, 2:52 PM', ADDRESS, '1/1'],
  ['22.11.26, 14:52', ADDRESS, '1/3'],
  ['22.11.2026, 14:52', 'file:///tmp/neue%20bruecke.html', '1 of 1'],
  ['2026-11-22, 14:52', `${ADDRESS} 1/1`, ''],
  ['Seite 1 von 1 22.11.2026, 14:52', ADDRESS, ''],
])('what a browser prints around a single page goes: %s, %s, %s', async (date, address, number) => {
  const page = [
    { text: date, y: 580, size: 8 },
    ...block(FIRST, 560),
    { text: address, y: 15, size: 8 },
    ...block(SECOND, 45),
    ...(number === '' ? [] : [{ text: number, x: 800, y: 15, size: 8 }]),
  ];
  expect(await texts([page])).toEqual([
    expect.stringMatching(/^Der Rat .* bezahlt\.$/u),
    expect.stringMatching(/^Die Nord- .* mit\.$/u),
  ]);
});

test.each([
  'Am 22.11.2026, 14:52',
  '22.11.2026, 14:52 Uhr',
  'Mehr unter https://bote.example/hafen.',
  '22.11.2026',
])('an outermost line of the text that says %j stays', async (line) => {
  const page = [...block(FIRST, 560), ...block([line], 15)];
  expect((await texts([page])).join(' ')).toContain(line);
});

test('an address or a moment between lines of the text stays', async () => {
  const lines = [...FIRST, ADDRESS, '22.11.2026, 14:52', ...SECOND];
  const text = (await texts([block(lines, 500)])).join(' ');
  expect(text).toContain(ADDRESS);
  expect(text).toContain('14:52');
});

test('a line that repeats within the text stays', async () => {
  const pages = [500, 480, 460].map((y) => [
    ...block(['Das Amt schweigt.'], y),
    ...block([`Um ${String(y)} Uhr war niemand zu erreichen.`], 300),
  ]);
  expect((await texts(pages)).join(' ').match(/Das Amt schweigt/g)).toHaveLength(3);
});

test('two columns are read one after the other', async () => {
  const left = block(FIRST, 500);
  const right = SECOND.map((text, at) => ({ text, x: 400, y: 500 - at * 12 }));
  const [first = '', second = ''] = await texts([[...left, ...right]]);
  expect(first).toContain('Verteidigungsminister bezahlt.');
  expect(second).toContain('das kostet');
});

test.each([
  ['/Title (Neue Brücke) /Author (Erika Muster)', 'Neue Brücke', 'Erika Muster'],
  ['/Title (Microsoft Word - artikel.docx) /Author (emuster)', null, null],
  ['/Title (artikel.indd)', null, null],
  ['', null, null],
])('of %s, the title is %s and the author %s', async (info, title, author) => {
  expect(await parsed([block(FIRST, 500)], info)).toMatchObject({ title, author });
});

test.each([
  ["/CreationDate (D:20241022140500+02'00')", '2024-10-22'],
  ['/CreationDate (D:20241022140500Z) /ModDate (D:20241022180000Z)', '2024-10-22'],
  ['/CreationDate (D:20241022140500Z) /ModDate (D:20250103180000Z)', null],
  ['/CreationDate (gestern)', null],
  ['/CreationDate (D:20241399)', null],
])('of %s, the day on which it was made is %s', async (info, made) => {
  expect(await parsed([block(FIRST, 500)], info)).toMatchObject({ made });
});

test('pages without text are scanned ones', async () => {
  expect(await parsePdf(pdfOf([[], []]))).toMatchObject({ reason: 'scanned' });
});

test.each([
  ['no PDF', Buffer.from('Neue Brücke für den Hafen')],
  ['half a PDF', pdfOf([block(FIRST, 500)]).subarray(0, 300)],
])('%s is an error', async (_, bytes) => {
  await expect(parsePdf(bytes)).rejects.toThrow();
});
