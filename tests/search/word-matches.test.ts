import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Lexicon } from '../../src/lexicon/lexicon.ts';
import { openLexicon } from '../../src/lexicon/open.ts';
import { searching } from '../helpers/searching.ts';

/** So that a compound of the two can be taken apart. */
const OTHERS = ['Das Amt am Hafen.', 'Die Brücke am Hafen.', 'Die Brücke.'];

/** As `asked → found: relation`, in the order of the text. */
async function matches(question: string, text: string, lexicon?: Lexicon): Promise<string[]> {
  const search = await searching([text, ...OTHERS], lexicon);
  const understood = await search.understand(question);
  return understood
    .matchesIn(text)
    .map(
      ({ index, start, end, relation }) =>
        `${understood.words[index]?.written ?? '?'} → ${text.slice(start, end)}: ${relation}`,
    );
}

async function withDictionary(lines: string): Promise<Lexicon> {
  const folder = await mkdtemp(join(tmpdir(), 'fundstelle-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, 'ding.txt');
  await writeFile(file, lines);
  return await openLexicon({ thesaurus: null, dictionaries: [file] });
}

describe('a word of a text stands for a word of the question', () => {
  test.each([
    ['Wo ist die Fähre?', 'Die Fähre legt ab.', 'Fähre → Fähre: same'],
    ['Wo ist die Faehre?', 'Die Fähre legt ab.', 'Faehre → Fähre: same'],
    ['Kamen 1.000 Leute?', 'Es waren tausend.', '1.000 → tausend: same'],
    ['Wo sind die Fähren?', 'Die Fähre legt ab.', 'Fähren → Fähre: inflected'],
    ['wo ist der kappitän?', 'Der Kapitän geht.', 'kappitän → Kapitän: spelling'],
    ['Wo ist die Brücke?', 'Die Hafenbrücke ist zu.', 'Brücke → Hafenbrücke: compound'],
    ['Wo ist die Brücke?', 'Die Klappbrücke ist zu.', 'Brücke → Klappbrücke: compound'],
    ['Wo ist die Hafenbrücke?', 'Der Hafen ist zu.', 'Hafenbrücke → Hafen: compound'],
    ['Wie viele sind gefallen?', 'Einer starb.', 'gefallen → starb: synonym'],
    ['Was hat Selenskij vor?', 'Herr Selenskyj geht.', 'Selenskij → Selenskyj: name'],
  ])('%s – %s (%s)', async (question, text, match) => {
    expect(await matches(question, text)).toEqual([match]);
  });

  test('as its translation, where a dictionary has it', async () => {
    const lexicon = await withDictionary('Fähre {f} :: ferry\nablegen {vi} :: to leave\n');
    expect(
      await matches('When does the old ferry leave the port?', 'Die Fähre ist alt.', lexicon),
    ).toEqual(['ferry → Fähre: translation']);
  });

  test('as the name of a country in another language', async () => {
    expect(await matches('Чому мовчить Північна Корея?', 'In Nordkorea regnet es.')).toEqual([
      'Північна → Nordkorea: name',
      'Корея → Nordkorea: name',
    ]);
  });

  test('more than once', async () => {
    expect(await matches('Wo ist die Fähre?', 'Die Fähre und die Fähren.')).toEqual([
      'Fähre → Fähre: same',
      'Fähre → Fähren: inflected',
    ]);
  });

  test('or for several', async () => {
    expect(await matches('Gibt es am Hafen die Brücke?', 'Die Hafenbrücke ist zu.')).toEqual([
      'Hafen → Hafenbrücke: compound',
      'Brücke → Hafenbrücke: compound',
    ]);
  });

  test('never where it only shares some letters', async () => {
    expect(await matches('Wo ist das Amt?', 'Der Beamte geht.')).toEqual([]);
  });
});
