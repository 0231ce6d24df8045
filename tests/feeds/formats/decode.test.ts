import { describe, expect, it } from 'vitest';
import { decodeFeed } from '../../../src/feeds/formats/decode.ts';
import { mendCharset } from '../../../src/feeds/formats/mend.ts';

const TITLE = '<title>Größe – „Höhe“ für 5 €</title>';
const WINDOWS_1252: Readonly<Record<string, number>> = {
  ...{ '–': 0x96, '„': 0x84, '“': 0x93, '€': 0x80 },
};

function windows1252(text: string): Uint8Array {
  return Uint8Array.from([...text].map((one) => WINDOWS_1252[one] ?? one.charCodeAt(0)));
}

describe('the charset of a feed', () => {
  it('is the declared one', () => {
    const feed = `<?xml version="1.0" encoding="ISO-8859-1"?>${TITLE}`;
    expect(decodeFeed(windows1252(feed))).toBe(feed);
  });

  it('is the one that the server says, before the declared one', () => {
    const feed = `<?xml version="1.0" encoding="utf-8"?>${TITLE}`;
    expect(decodeFeed(windows1252(feed), 'windows-1252')).toBe(feed);
  });

  it('is UTF-8 without a declaration, and windows-1252 where the bytes are no UTF-8', () => {
    expect(decodeFeed(Buffer.from(TITLE))).toBe(TITLE);
    expect(decodeFeed(windows1252(TITLE))).toBe(TITLE);
  });

  it('is another one than declared where the bytes are none of it', () => {
    const feed = `<?xml version="1.0" encoding="UTF-8"?>${TITLE}`;
    expect(decodeFeed(windows1252(feed))).toBe(feed);
  });

  it.each(['bogus', 'utf-16', ''])('is found where “%s” is declared by mistake', (declared) => {
    const feed = `<?xml version="1.0" encoding="${declared}"?>${TITLE}`;
    expect(decodeFeed(Buffer.from(feed))).toBe(feed);
  });

  it('is UTF-16 with and without a byte order mark', () => {
    const little = Buffer.from(TITLE, 'utf16le');
    expect(decodeFeed(little)).toBe(TITLE);
    expect(decodeFeed(Buffer.from(little).swap16())).toBe(TITLE);
    expect(decodeFeed(Buffer.from(`\uFEFF${TITLE}`, 'utf16le'))).toBe(TITLE);
  });
});

describe('a text that went through the wrong charset', () => {
  it('is read as the UTF-8 that it was', () => {
    expect(mendCharset('GrÃ¶ÃŸe fÃ¼r â€žAlleâ€œ')).toBe('Größe für „Alle“');
  });

  it('has the characters of windows-1252 in place of controls', () => {
    expect(mendCharset('Wie geht\u0092s\u0085')).toBe('Wie geht’s…');
  });

  it.each(['Größe für „Alle“', 'À bientôt', 'ÃŸ und 東京'])(
    'stays as it is otherwise: %s',
    (text) => {
      expect(mendCharset(text)).toBe(text);
    },
  );
});
