import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { loadSynonyms } from '../../src/lexicon/synonyms.ts';
import { parseOpenThesaurus } from '../../src/lexicon/thesaurus-format.ts';
import { keyOf } from '../../src/lexicon/thesaurus-key.ts';

const own = await loadSynonyms(null);

function synonymsOf(words: string): readonly string[] {
  return own.synonymsIn(words).flatMap((place) => place.words);
}

describe('says the same in news:', () => {
  test.each([
    ['gefallen', 'getötet'],
    ['gefallen', 'ums Leben'],
    ['ums Leben', 'gestorben'],
    ['Tote', 'Todesopfer'],
    ['verkauft', 'liefern'],
    ['Strafmaßnahmen', 'Sanktionen'],
    ['Entscheidung', 'Beschluss'],
    ['bezahlt', 'trägt'],
    ['Leute', 'Gäste'],
    ['eröffnet', 'öffnen'],
    ['Vereinten Nationen', 'UN'],
    ['USA', 'Vereinigte Staaten'],
    ['Regierungschef', 'Kanzler'],
    ['Zusage', 'versprach'],
    ['online', 'Internet'],
  ])('%s and %s', (asked, written) => {
    expect(synonymsOf(asked)).toContain(written);
  });
});

test.each([
  ['gedroht', 'drohte'],
  ['liegt', 'lag'],
  ['gebracht', 'brachte'],
  ['sterben', 'starb'],
  ['angekündigt', 'ankündigte'],
])('%s finds its other form %s', (asked, written) => {
  expect(synonymsOf(asked)).toContain(written);
});

test.each([
  ['Land', 'landete'],
  ['Fall', 'gefallen'],
  ['Gefahr', 'fahren'],
  ['Betrug', 'beträgt'],
])('the noun %s does not find the verb %s', (asked, written) => {
  expect(synonymsOf(asked)).not.toContain(written);
});

test('an operator’s file adds to the list', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'synonyms-'));
  const file = join(folder, 'thesaurus.txt');
  await writeFile(file, 'Sanktion;Zwangsmittel\n');
  const [first] = (await loadSynonyms(file)).synonymsIn('Sanktionen');
  await rm(folder, { recursive: true });
  expect(first?.words).toEqual(expect.arrayContaining(['Strafmaßnahmen', 'Zwangsmittel']));
});

test('an operator’s file that is no thesaurus is refused', async () => {
  await expect(loadSynonyms('README.md')).rejects.toThrow(UserError);
});

describe.each(['synonyms', 'verbs'])('in the list of %s', (name) => {
  const text = readFileSync(new URL(`../../src/lexicon/${name}.de.txt`, import.meta.url), 'utf8');
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));

  test('every line is a group', () => {
    expect(parseOpenThesaurus(text)).toHaveLength(lines.length);
  });

  test('every word can be found, and says something that the others of its line do not', () => {
    const bad = lines.filter((line) => {
      const keys = line.split('; ').map(keyOf);
      return keys.includes(null) || new Set(keys).size < keys.length;
    });
    expect(bad).toEqual([]);
  });

  test('no line stands twice', () => {
    const sorted = lines.map((line) => line.split('; ').sort().join('; '));
    expect(sorted.filter((line, index) => sorted.indexOf(line) < index)).toEqual([]);
  });
});
