import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { readThesaurus } from '../../src/lexicon/thesaurus-file.ts';
import { keyOf } from '../../src/lexicon/thesaurus-key.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'thesaurus-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function fileOf(content: string | Uint8Array): Promise<string> {
  const path = join(folder, 'thesaurus.txt');
  await writeFile(path, content);
  return path;
}

async function groupsIn(content: string | Uint8Array, word: string): Promise<unknown> {
  return (await readThesaurus(await fileOf(content))).withKey(keyOf(word) ?? '');
}

async function refusal(content: string | Uint8Array): Promise<string> {
  const error: unknown = await readThesaurus(await fileOf(content)).catch((e: unknown) => e);
  if (!(error instanceof UserError)) throw new Error('the file was not refused');
  return error.message.replace(folder, '');
}

describe('a file in OpenThesaurus’ text format', () => {
  test('is groups of words between semicolons', async () => {
    const file = '# comment; no group\nBrand;Feuer;Großbrand\n\nHafen;Port\n';
    expect(await groupsIn(file, 'Feuer')).toEqual([['Brand', 'Feuer', 'Großbrand']]);
    expect(await groupsIn(file, 'comment')).toEqual([]);
  });

  test('loses its remarks, and puts restricted words last', async () => {
    const file = 'Bulle (ugs.);Polizist (Hauptform);(sich) Schutzmann;Amt (Oberbegriff)';
    expect(await groupsIn(file, 'Polizist')).toEqual([['Polizist', 'Schutzmann', 'Bulle']]);
  });

  test('may have lines as Windows ends them, and a byte order mark', async () => {
    expect(await groupsIn('\uFEFFBrand;Feuer\r\nHafen;Port\r\n', 'Brand')).toEqual([
      ['Brand', 'Feuer'],
    ]);
  });

  test('may have a member with any number of spaces in it', async () => {
    const cloud = `Rauch${' '.repeat(300_000)}Wolke`;
    expect(await groupsIn(`Brand;${cloud}`, 'Brand')).toEqual([['Brand', cloud]]);
  });
});

describe('a file in the format of MyThes', () => {
  const MEANINGS = 'Bank|2\n(noun)|Sitzbank|Gartenbank (selten)\n-|Geldhaus|Haus (Oberbegriff)\n';

  test('has the meanings of a headword as groups', async () => {
    expect(await groupsIn(`UTF-8\n${MEANINGS}`, 'Bänke')).toEqual([
      ['Sitzbank', 'Gartenbank'],
      ['Geldhaus'],
    ]);
  });

  test('is read in the encoding that it names', async () => {
    const bytes = Buffer.from('ISO8859-1\nTür|1\n-|Pforte|Törchen\n', 'latin1');
    expect(await groupsIn(bytes, 'Tür')).toEqual([['Pforte', 'Törchen']]);
  });

  test('may have a headword of nothing, as the German one has', async () => {
    expect(await groupsIn(`UTF-8\n|1\n-|anno\n${MEANINGS}`, 'Bank')).toHaveLength(2);
  });
});

describe('is refused with a sentence about the file:', () => {
  test.each([
    ['prose', 'Das ist ein Satz.\nUnd noch einer.\n', /holds no synonyms.*OpenThesaurus.*MyThes/],
    ['nothing', '', /holds no synonyms/],
    ['text in another encoding', Buffer.from('Tür;Pforte\n', 'latin1'), /not valid UTF-8/],
    ['the index of a MyThes file', 'UTF-8\n130000\nBank|17\n', /line 2, should be “word\|number/],
    ['a MyThes file that was cut off', 'UTF-8\nBank|2\n-|Sitzbank\n', /line 4, should be “-\|syn/],
  ])('%s', async (_, content, sentence) => {
    expect(await refusal(content)).toMatch(sentence);
  });

  test('one that is not there', async () => {
    await expect(readThesaurus(join(folder, 'missing.txt'))).rejects.toThrow(
      /^The thesaurus .*missing\.txt cannot be read: no such file or directory/,
    );
  });
});
