import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CharsetHints } from '../../../src/articles/charsets/decode.ts';
import { decodeText } from '../../../src/articles/charsets/decode.ts';
import { encode } from '../../helpers/encode.ts';

const MARK = '\uFEFF';
const GERMAN = 'Die „Brücke“ kostet 20 € – „für Übermut“, sagte Jürgen Groß: ‚Ärger‘…';
const POLISH =
  'Rada miasta postanowiła w poniedziałek rozebrać stary most i zbudować nowy. Źródło: urząd; ścieżka prowadzi do rzeki.';
const RUSSIAN =
  'Городской совет решил в понедельник снести старый мост и построить новый. Работы начнутся весной.';

async function decoded(bytes: Uint8Array, hints: CharsetHints = {}): Promise<string> {
  const result = await decodeText(bytes, hints);
  if ('reason' in result) throw new Error(`refused: ${result.reason}`);
  return result.text;
}

/** Letters and marks that nobody writes in that order, and that are UTF-8 if all else is ASCII. */
const AMBIGUOUS = /[ÄÖÜé][“”‚‘’„–—…€§°«»]/u;

/** German text of any length: its letters, ASCII, and the given typography. */
function german(typography: string): fc.Arbitrary<string> {
  const ascii = fc.constantFrom(
    ...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ .,-!?()\n',
  );
  const special = fc.constantFrom(...`äöüÄÖÜß${typography}`);
  const unit = fc.oneof({ weight: 9, arbitrary: ascii }, special);
  return fc.string({ unit, maxLength: 300 }).filter((text) => !AMBIGUOUS.test(text));
}

describe('text that became bytes comes back', () => {
  test.each([
    ['windows-1252', '„“”‚‘’–—…€§°«»é'],
    ['windows-1252', '§°«»é'], // what ISO-8859-1 has as well, with the same bytes
    ['iso-8859-15', '€§°«»é'],
    ['utf-8', '„“”‚‘’–—…€§°«»éčлж中😀'],
  ])('from %s, with %s', async (charset, typography) => {
    await fc.assert(
      fc.asyncProperty(german(typography), async (text) => {
        expect(await decoded(encode(text, charset))).toBe(text);
      }),
    );
  });

  test.each(['Das macht Spaß…', 'Nur Spaß“, sagte er.'])(
    'although it could be UTF-8: %s',
    async (text) => {
      expect(await decoded(encode(text, 'windows-1252'))).toBe(text);
    },
  );

  test('from UTF-8 that quotes a letter of N’Ko', async () => {
    const text = `Der Buchstabe \u07D3 heißt „ba“.`;
    expect(await decoded(Buffer.from(text))).toBe(text);
  });

  test('from windows-1252 that is UTF-8 in most places', async () => {
    const text = 'Spaß… Spaß… Spaß… Spaß… für alle';
    expect(await decoded(encode(text, 'windows-1252'))).toBe(text);
  });

  test.each(['utf-8', 'utf-16le', 'utf-16be'])(
    'from %s with a byte order mark',
    async (charset) => {
      await fc.assert(
        fc.asyncProperty(german('„“–€čлж中😀'), async (text) => {
          expect(await decoded(encode(MARK + text, charset))).toBe(text);
        }),
      );
    },
  );

  test.each(['utf-16le', 'utf-16be'])('from %s without a byte order mark', async (charset) => {
    expect(await decoded(encode(GERMAN, charset))).toBe(GERMAN);
  });

  test.each([
    ['windows-1250', POLISH],
    ['iso-8859-2', POLISH],
    ['windows-1251', RUSSIAN],
    ['koi8-r', RUSSIAN],
  ])('from %s, which nothing declares', async (charset, text) => {
    expect(await decoded(encode(text, charset))).toBe(text);
  });
});

describe('a declaration', () => {
  const cyrillic = 'Мост';
  const page = (head: string) => `<html><head>${head}</head><body>${cyrillic}</body></html>`;

  test.each([
    '<meta charset="windows-1251">',
    "<META CHARSET='windows-1251'>",
    '<meta charset=windows-1251>',
    '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">',
    '<!-- <meta charset="koi8-r"> --><meta name="a" content="b"><meta charset="windows-1251"/>',
  ])('in HTML holds: %s', async (head) => {
    expect(await decoded(encode(page(head), 'windows-1251'), { markup: 'html' })).toBe(page(head));
  });

  test('in XML holds', async () => {
    const xml = `<?xml version="1.0" encoding="windows-1251"?><title>${cyrillic}</title>`;
    expect(await decoded(encode(xml, 'windows-1251'), { markup: 'xml' })).toBe(xml);
  });

  test('by HTTP goes before the one in the page', async () => {
    const html = page('<meta charset="windows-1251">');
    expect(await decoded(encode(html, 'koi8-r'), { markup: 'html', http: 'koi8-r' })).toBe(html);
  });

  test.each([
    ['says UTF-8 of windows-1252', 'windows-1252', 'utf-8'],
    ['says windows-1252 of UTF-8', 'utf-8', 'windows-1252'],
    ['says ISO-8859-15 of windows-1252', 'windows-1252', 'iso-8859-15'],
    ['says UTF-16 of UTF-8', 'utf-8', 'utf-16'],
    ['says ASCII of windows-1252', 'windows-1252', 'us-ascii'],
    ['names no charset', 'windows-1252', 'deutsch'],
  ])('that %s does not', async (_, charset, http) => {
    expect(await decoded(encode(GERMAN, charset), { http })).toBe(GERMAN);
  });
});

describe('what cannot be read in full', () => {
  test('UTF-8 with an error keeps the rest, and the place is counted', async () => {
    const bytes = Buffer.concat([Buffer.from(GERMAN), Buffer.of(0xfc), Buffer.from(' Ende')]);
    expect(await decodeText(bytes)).toEqual({
      text: `${GERMAN}\uFFFD Ende`,
      charset: 'utf-8',
      broken: 1,
    });
  });

  test('a text that quotes the replacement character is sound', async () => {
    expect(await decodeText(Buffer.from('Aus „ü“ wurde \uFFFD.'))).toMatchObject({ broken: 0 });
  });

  test.each([
    ['binary', 'a text with NUL bytes', Buffer.from('Text\0Text')],
    ['binary', 'UTF-16 with NUL characters', encode(`${MARK}Text\0Text`, 'utf-16le')],
    [
      'encoding',
      'the DOS charset',
      Buffer.from('f\x81r f\x81nf Br\x81cken und H\x84fen', 'latin1'),
    ],
  ])('is refused as %s: %s', async (reason, _, bytes) => {
    expect(await decodeText(bytes)).toMatchObject({ reason });
  });

  test('a page with a stray NUL byte is read without it, one that is full of them is binary', async () => {
    const page = `<p>${'Die Brücke ist neu. '.repeat(100)}</p>`;
    const stray = Buffer.from(page.replace('neu', 'n\0eu'));
    expect(await decodeText(stray, { markup: 'html' })).toMatchObject({ text: page });
    const full = Buffer.from(page.replaceAll(' ', '\0'));
    expect(await decodeText(full, { markup: 'html' })).toMatchObject({ reason: 'binary' });
  });

  test('whatever the bytes, there is a text or a refusal', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        for (const markup of ['html', 'xml'] as const) {
          const result = await decodeText(bytes, { markup });
          expect('reason' in result || !result.text.includes('\0')).toBe(true);
        }
      }),
    );
  });

  test('a head full of openings is searched in one pass', async () => {
    const bytes = Buffer.from(`ü${'<meta '.repeat(1_000_000)}`, 'latin1');
    expect(await decoded(bytes, { markup: 'html' })).toHaveLength(6_000_001);
  });
});
