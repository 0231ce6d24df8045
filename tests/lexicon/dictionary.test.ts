import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { readDictionary } from '../../src/lexicon/dictionary/read.ts';

const DING = `# An example of our own
Gans {f} | Gänse {pl} :: goose | geese
singen {vi} | sang | gesungen :: to sing {sang; sung} | sang | sung
Gesang {m} :: singing
Kraft {f}; Macht {f} :: power
Anlage {f}; Pflanze {f} :: plant
Werk {n} :: work; plant
Kraftwerk {n} :: power plant
Lärm {m} :: noise
sehr großer Lärm; Krach {m} :: row
Reihe {f} :: row
Reihe {f}; Zeile {f} :: row
Krieg {m} :: war
Fassade {f} :: façade
`;

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'dictionary-'));
});
afterEach(() => {
  rmSync(dir, { recursive: true });
});

function put(name: string, content: string | Uint8Array): string {
  const path = join(dir, name);
  writeFileSync(path, content);
  return path;
}

/** What stands in the text, and its translations. */
async function translated(path: string, text: string): Promise<[string, readonly string[]][]> {
  const translations = (await readDictionary(path)).translationsIn(text);
  return translations.map(({ start, end, german }) => [text.slice(start, end), german]);
}

async function german(path: string, word: string): Promise<readonly string[] | undefined> {
  return (await translated(path, word))[0]?.[1];
}

describe('a word is translated', () => {
  test.each([
    ['as it stands there', 'goose', 'Gans'],
    ['with a capital', 'Goose', 'Gans'],
    ['in an irregular plural', 'geese', 'Gänse'],
    ['in a regular plural that is not there', 'noises', 'Lärm'],
    ['in decomposed letters', 'fac\u0327ade', 'Fassade'],
    ['in a genitive', "goose's", 'Gans'],
    ['in the past tense', 'sung', 'gesungen'],
    ['though it is a German word without meaning', 'war', 'Krieg'],
  ])('%s', async (_, word, first) => {
    expect((await german(put('ding.txt', DING), word))?.[0]).toBe(first);
  });

  test('first by what has its very form, then by other inflections', async () => {
    expect(await german(put('ding.txt', DING), 'singing')).toEqual(['Gesang', 'singen']);
  });

  test('first by what most lines say, last by long phrases', async () => {
    const words = await german(put('ding.txt', DING), 'row');
    expect(words).toEqual(['Reihe', 'Krach', 'Zeile', 'sehr großer Lärm']);
  });

  test('by no more than the ten best', async () => {
    const many = Array.from({ length: 20 }, (_, at) => `Wort${String(at)} :: word`).join('\n');
    expect(await german(put('ding.txt', many), 'word')).toHaveLength(10);
  });
});

describe('a text is translated', () => {
  test('by its phrases, in any inflection, before its words', async () => {
    expect(await translated(put('ding.txt', DING), 'Which power plants make noise?')).toEqual([
      ['power plants', ['Kraftwerk']],
      ['noise', ['Lärm']],
    ]);
  });

  test('without the words that mean nothing', async () => {
    expect(await translated(put('ding.txt', DING), 'How is it that they are?')).toEqual([]);
  });

  test('with the words that the dictionary does not know', async () => {
    expect(await translated(put('ding.txt', DING), 'Did Ödön sing?')).toEqual([
      ['Ödön', []],
      ['sing', ['singen', 'Gesang']],
    ]);
  });
});

describe('a file may', () => {
  test('be in Latin-1', async () => {
    expect(await german(put('ding.txt', Buffer.from(DING, 'latin1')), 'geese')).toEqual(['Gänse']);
  });

  test('have a byte order mark and lines that end as on Windows', async () => {
    const path = put('ding.txt', `\uFEFFGans :: goose\r\nMond :: moon\r\n`);
    expect(await german(path, 'goose')).toEqual(['Gans']);
    expect(await german(path, 'moon')).toEqual(['Mond']);
  });
});

describe('TEI', () => {
  const entry = (headword: string, ...translations: string[]) =>
    `<entry><form><orth>${headword}</orth><pron>x</pron></form><sense>${translations
      .map((word) => `<cit type="trans"><quote>${word}</quote></cit>`)
      .join('')}<cit type="example"><quote>Beispiel</quote></cit></sense></entry>`;
  const tei = (...entries: string[]) =>
    `<?xml version="1.0"?>\n<TEI><teiHeader><title>x</title></teiHeader><text><body>${entries.join('\n')}</body></text></TEI>`;

  test('translates into German, by the language of its name', async () => {
    const path = put('spa-deu.tei', tei(entry('luna', 'Mond'), entry('perro', 'Hund', 'Köter')));
    expect((await readDictionary(path)).language).toBe('es');
    expect(await german(path, 'perros')).toEqual(['Hund', 'Köter']);
  });

  test('is read backwards where it translates from German', async () => {
    const path = put('deu-spa.tei', tei(entry('Mond', 'luna'), entry('Hund', 'perro', 'can')));
    expect((await readDictionary(path)).language).toBe('es');
    expect(await german(path, 'can')).toEqual(['Hund']);
  });

  test('may be of the old kind', async () => {
    const old =
      '<TEI.2><entry><form><orth>ay</orth></form><trans><tr>Mond</tr></trans></entry></TEI.2>';
    expect(await german(put('tur-deu.tei', old), 'ay')).toEqual(['Mond']);
  });

  test('keeps what looks like a mark of Ding', async () => {
    const path = put('eng-deu.tei', tei(entry('moon | sun :: star', 'Mond &amp; Sterne')));
    expect(await german(path, 'moon sun star')).toEqual(['Mond & Sterne']);
  });

  test('works in a language that has no stemmer', async () => {
    expect(await german(put('kur-deu.tei', tei(entry('heyv', 'Mond'))), 'heyv')).toEqual(['Mond']);
  });
});

describe('a person is told what is wrong with', () => {
  test.each([
    ['a text', 'notes.txt', 'Laterne\n', /notes\.txt translates nothing.*Deutsch :: English/],
    ['an empty file', 'empty.txt', '', /empty\.txt translates nothing/],
    ['a packed file', 'ding.gz', Buffer.from('1f8b0800000000', 'hex'), /unpacked/],
    ['another encoding', 'ding.txt', Buffer.from(DING, 'utf16le'), /UTF-8 or Latin-1/],
    ['a name without languages', 'words.tei', '<TEI/>', /words\.tei must say.*eng-deu\.tei/],
    ['a name without German', 'eng-fra.tei', '<TEI/>', /eng-fra\.tei must say.*German/],
    ['broken XML', 'eng-deu.tei', '<TEI><entry></TEI>', /eng-deu\.tei is no well-formed XML/],
    ['TEI without entries', 'eng-deu.tei', '<TEI/>', /eng-deu\.tei translates nothing/],
  ])('%s', async (_, name, content, message) => {
    const reading = readDictionary(put(name, content));
    await expect(reading).rejects.toThrow(UserError);
    await expect(reading).rejects.toThrow(message);
  });

  test('a file that is missing, and a folder', async () => {
    await expect(readDictionary(join(dir, 'no.txt'))).rejects.toThrow(
      /no\.txt cannot be read: no such/,
    );
    await expect(readDictionary(dir)).rejects.toThrow(/cannot be read/);
  });
});
