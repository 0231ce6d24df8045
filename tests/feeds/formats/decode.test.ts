import { describe, expect, it } from 'vitest';
import { parseFeed } from '../../../src/feeds/formats/parse-feed.ts';

const TITLE = 'Größe – „Höhe“ für 5 €';
const FEED = `<rss><channel><title>${TITLE}</title></channel></rss>`;
const WINDOWS_1252: Readonly<Record<string, number>> = {
  ...{ '–': 0x96, '„': 0x84, '“': 0x93, '€': 0x80 },
};

function windows1252(text: string): Uint8Array {
  return Uint8Array.from([...text].map((one) => WINDOWS_1252[one] ?? one.charCodeAt(0)));
}

async function titleOf(bytes: Uint8Array, charset: string | null = null): Promise<string | null> {
  return (await parseFeed(bytes, { charset })).title;
}

describe('the charset of a feed', () => {
  it('is the declared one', async () => {
    const feed = `<?xml version="1.0" encoding="ISO-8859-1"?>${FEED}`;
    expect(await titleOf(windows1252(feed))).toBe(TITLE);
  });

  it('is the one that the server says, before the declared one', async () => {
    const feed = `<?xml version="1.0" encoding="utf-8"?>${FEED}`;
    expect(await titleOf(windows1252(feed), 'windows-1252')).toBe(TITLE);
  });

  it('is UTF-8 without a declaration, and windows-1252 where the bytes are no UTF-8', async () => {
    expect(await titleOf(Buffer.from(FEED))).toBe(TITLE);
    expect(await titleOf(windows1252(FEED))).toBe(TITLE);
  });

  it('is another one than declared where the bytes are none of it', async () => {
    const feed = `<?xml version="1.0" encoding="UTF-8"?>${FEED}`;
    expect(await titleOf(windows1252(feed))).toBe(TITLE);
  });

  it.each(['bogus', 'utf-16', ''])(
    'is found where “%s” is declared by mistake',
    async (declared) => {
      const feed = `<?xml version="1.0" encoding="${declared}"?>${FEED}`;
      expect(await titleOf(Buffer.from(feed))).toBe(TITLE);
    },
  );

  it('is UTF-16 with and without a byte order mark', async () => {
    const little = Buffer.from(FEED, 'utf16le');
    expect(await titleOf(little)).toBe(TITLE);
    expect(await titleOf(Buffer.from(little).swap16())).toBe(TITLE);
    expect(await titleOf(Buffer.from(`\uFEFF${FEED}`, 'utf16le'))).toBe(TITLE);
  });
});
