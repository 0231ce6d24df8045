import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { REMOVED_WITHIN_LINE } from '../../../../src/articles/blocks.ts';
import { parseDocx } from '../../../../src/articles/kinds/docx/parse-docx.ts';
import { core, docxOf, paragraph } from '../../../helpers/docx.ts';
import { LAST, LEAD, MORE } from '../../read.ts';

test('paragraphs are text, styles make the title and the headings', async () => {
  const body = [
    paragraph('Neue Brücke für den Hafen', 'Title'),
    paragraph(LEAD),
    paragraph('Streit um Geld', 'heading2'),
    paragraph(`${MORE.slice(0, 10)}</w:t></w:r><w:r><w:t>${MORE.slice(10)}`),
  ].join('');
  expect((await parseDocx(docxOf(body))).blocks).toEqual([
    { kind: 'title', text: 'Neue Brücke für den Hafen' },
    { kind: 'paragraph', text: LEAD },
    { kind: 'heading', text: 'Streit um Geld' },
    { kind: 'paragraph', text: MORE },
  ]);
});

test('a table is a removed place', async () => {
  const table = `<w:tbl><w:tr><w:tc>${paragraph('Zelle')}</w:tc></w:tr></w:tbl>`;
  const { blocks } = await parseDocx(docxOf(paragraph(LEAD) + table + paragraph(MORE)));
  expect(blocks.map(({ text }) => text)).toEqual([LEAD, '', MORE]);
});

test.each([
  ['a struck text', '<w:r><w:rPr><w:strike/></w:rPr><w:t>vierzig</w:t></w:r>'],
  ['a text struck twice', '<w:r><w:rPr><w:dstrike/></w:rPr><w:t>vierzig</w:t></w:r>'],
  ['a formula', '<m:oMath><m:r><m:t>n=40</m:t></m:r></m:oMath>'],
  [
    'a formula of its own',
    '<m:oMathPara><m:oMath><m:r><m:t>n=40</m:t></m:r></m:oMath></m:oMathPara>',
  ],
])('%s is a removed place within its line', async (_what, run) => {
  const namespace = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';
  const left = `</w:t></w:r>${run.replace('>', run.startsWith('<m:') ? ` ${namespace}>` : '>')}<w:r><w:t>`;
  const { blocks } = await parseDocx(docxOf(paragraph(LEAD + left + MORE)));
  expect(blocks).toEqual([
    { kind: 'paragraph', text: LEAD },
    REMOVED_WITHIN_LINE,
    { kind: 'paragraph', text: MORE },
  ]);
});

test('a raised number stays one', async () => {
  const raised = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>6</w:t></w:r>';
  const text = `Es waren 10</w:t></w:r>${raised}<w:r><w:t> Wagen am Tag.`;
  const { blocks } = await parseDocx(docxOf(paragraph(text)));
  expect(blocks).toEqual([{ kind: 'paragraph', text: 'Es waren 10⁶ Wagen am Tag.' }]);
});

test('notes and their numbers are left out', async () => {
  const note = `<w:p><w:r><w:t>${LEAD}</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r></w:p>`;
  const notes = `<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="1">${paragraph(LAST)}</w:footnote></w:footnotes>`;
  const bytes = docxOf(note, { 'word/footnotes.xml': notes });
  expect((await parseDocx(bytes)).blocks).toEqual([{ kind: 'paragraph', text: LEAD }]);
});

test('what was deleted with changes tracked is not there', async () => {
  const deleted = `<w:p><w:del><w:r><w:delText>Geheim</w:delText></w:r></w:del><w:ins><w:r><w:t>${LEAD}</w:t></w:r></w:ins></w:p>`;
  expect((await parseDocx(docxOf(deleted))).blocks).toEqual([{ kind: 'paragraph', text: LEAD }]);
});

test.each([
  [
    '<dc:title>Neue Brücke</dc:title><dc:creator>Erika Muster</dc:creator>',
    'Neue Brücke',
    'Erika Muster',
    null,
  ],
  [
    '<dc:creator>emuster</dc:creator><dcterms:created>2024-10-22T10:00:00Z</dcterms:created>',
    null,
    null,
    '2024-10-22',
  ],
  [
    '<dcterms:created>2020-01-01T10:00:00Z</dcterms:created><dcterms:modified>2024-10-22T10:00:00Z</dcterms:modified>',
    null,
    null,
    null,
  ],
])('of %s, title, author and day are %s, %s, %s', async (elements, title, author, made) => {
  const document = await parseDocx(docxOf(paragraph(LEAD), core(elements)));
  expect(document).toMatchObject({ title, author, made });
});

describe('a hostile archive', () => {
  test('that unpacks to gigabytes is refused before it is unpacked', async () => {
    const bomb = docxOf(paragraph(LEAD), { 'word/footnotes.xml': ' '.repeat(51 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(200_000);
    await expect(parseDocx(bomb)).rejects.toThrow('unpacks to more than');
  });

  test('that lies about its size gets no more room than it declares', async () => {
    const bytes = docxOf(paragraph(LAST.repeat(1000)));
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at + 46 < bytes.length; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 100, true);
    }
    await expect(parseDocx(bytes)).rejects.toThrow();
  });

  test('of very many entries is refused', async () => {
    const entries = Array.from({ length: 2001 }, (_, n) => [`${String(n)}.xml`, new Uint8Array()]);
    const bytes = zipSync(Object.fromEntries(entries) as Record<string, Uint8Array>);
    await expect(parseDocx(bytes)).rejects.toThrow('entries');
  });

  test('with macros, pictures and links to elsewhere is its text alone', async () => {
    const relationships = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="file:///etc/hostname" TargetMode="External"/></Relationships>`;
    const picture = `<w:p><w:r><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" r:link="r1"/></w:drawing></w:r></w:p>`;
    const bytes = docxOf(paragraph(LEAD) + picture, {
      'word/_rels/document.xml.rels': relationships,
      'word/vbaProject.bin': 'Sub AutoOpen()',
      '../../outside.xml': 'x',
    });
    const { blocks } = await parseDocx(bytes);
    expect(blocks.map(({ text }) => text).join('')).toBe(LEAD);
  });

  test('with entities that multiply does not have them multiplied', async () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "${'x'.repeat(1000)}"><!ENTITY b "${'&a;'.repeat(1000)}"><!ENTITY c "${'&b;'.repeat(1000)}">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&c;</w:t></w:r></w:p></w:body></w:document>`;
    const result = await parseDocx(docxOf('', { 'word/document.xml': bomb })).catch(String);
    expect(JSON.stringify(result).length).toBeLessThan(2000);
  });

  test.each([
    ['a text', Buffer.from('Neue Brücke')],
    ['an archive without a document', zipSync({ 'a.txt': new Uint8Array(3) })],
  ])('that is %s is an error', async (_, bytes) => {
    await expect(parseDocx(bytes)).rejects.toThrow();
  });
});
