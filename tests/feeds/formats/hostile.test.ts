import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../../src/errors.ts';
import { parseFeed } from '../../../src/feeds/formats/parse-feed.ts';

const rss = (inner: string, before = '') =>
  `${before}<rss><channel><title>Zeitung</title>${inner}</channel></rss>`;

describe('refused in one sentence', () => {
  it.each([
    [
      'a billion laughs',
      rss('&c;', '<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY c "&b;&b;">]>'),
    ],
    ['an external entity', rss('&x;', '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>')],
    [
      'a parameter entity',
      rss('', '<!DOCTYPE rss [<!ENTITY % x SYSTEM "http://a.example/"> %x;]>'),
    ],
    ['a declaration outside of a document type', rss('<!ENTITY x "y">')],
    ['a document type in small letters', rss('', '<!doctype rss [<!entity x "y">]>')],
  ])('%s', async (_name, feed) => {
    await expect(parseFeed(feed)).rejects.toThrow(/document type definition/);
  });

  it.each([
    ['elements in elements without end', rss('<a>'.repeat(100_000))],
    ['a deeply nested text', rss(`<item><title>${'<b>'.repeat(100_000)}</title></item>`)],
  ])('%s', async (_name, feed) => {
    await expect(parseFeed(feed)).rejects.toThrow(/nested too deeply/);
  });

  it.each([
    ['nothing', ''],
    ['a web page', '<!DOCTYPE html><html><head><title>Zeitung</title></head></html>'],
    ['text', 'Dies ist kein Feed.'],
    ['other XML', '<svg xmlns="http://www.w3.org/2000/svg"><title>Bild</title></svg>'],
    ['other JSON', '{"version": 1, "items": []}'],
    ['broken JSON', '{"version": "https://jsonfeed.org/version/1"'],
    ['deeply nested JSON', `{"version":${'['.repeat(200_000)}`],
    ['bytes of a picture', '\u0089PNG\r\n\u001a\n\0\0\0\rIHDR'],
  ])('%s is no feed', async (_name, feed) => {
    await expect(parseFeed(feed)).rejects.toThrow(/not a feed/);
  });
});

describe('read as what it is', () => {
  it.each([
    ['an entity that nobody declared stays as it is written', '&unknown;', '&unknown;'],
    ['characters that are none are replaced', '&#0;&#x110000;a', '\uFFFD\uFFFDa'],
    ['a document type within a text is text', '<![CDATA[<!DOCTYPE x [<!ENTITY y "z">]>]]>', null],
  ])('%s', async (_name, written, title) => {
    const feed = await parseFeed(rss(`<item><title>a${written}</title><guid>1</guid></item>`));
    expect(feed.entries).toHaveLength(1);
    if (title !== null) expect(feed.entries[0]?.title).toBe(`a${title}`);
  });

  it('scripts are no part of a title', async () => {
    const feed = await parseFeed(
      rss('<item><title>Brand&lt;script&gt;alert(1)&lt;/script&gt;</title></item>'),
    );
    expect(feed.entries[0]?.title).toBe('Brand');
  });

  it('names from the prototype of objects are names like any other', async () => {
    const xml = await parseFeed(
      rss('<item __proto__="x" constructor="y"><__proto__>z</__proto__><title>a</title></item>'),
    );
    expect(xml.entries[0]?.title).toBe('a');
    const json = await parseFeed(
      '{"version":"https://jsonfeed.org/version/1","items":[{"__proto__":{"title":"x"},"id":"1"}]}',
    );
    expect(json.entries).toMatchObject([{ id: '1', title: null }]);
  });

  it('a hundred thousand prefixes, attributes and closing tags cost one pass', async () => {
    const many = (piece: (at: number) => string) =>
      Array.from({ length: 100_000 }, (_, at) => piece(at));
    const prefixes = many((at) => ` xmlns:p${String(at)}="urn:x"`).join('');
    const elements = '<a xmlns:q="urn:y"/>'.repeat(100_000);
    const wrong = '</b>'.repeat(100_000);
    const feed = await parseFeed(
      `<rss${prefixes}><channel>${elements}${wrong}<title>Zeitung</title></channel></rss>`,
    );
    expect(feed.title).toBe('Zeitung');
  });

  it.each(['&', '<', '</a', '&#', '<b></i>', '<!--', ' '])(
    'megabytes of “%s” in a title cost little',
    async (piece) => {
      const title = `a${piece.repeat(2_000_000 / piece.length)}`;
      const feed = await parseFeed(rss(`<item><title><![CDATA[${title}</b>]]></title></item>`));
      expect(feed.entries[0]?.title?.startsWith('a')).toBe(true);
    },
  );
});

it('whatever markup comes in, a feed or a sentence comes out', async () => {
  const piece = fc.constantFrom(
    ...['<rss>', '<channel>', '<item>', '</item>', '<title>', '</title>', '<feed xmlns="', '">'],
    ...['<![CDATA[', ']]>', '<!--', '-->', '<!DOCTYPE', '[', '&amp;', '&', '<?xml', '?>', 'x', '"'],
    ...['<link href="', '<entry>', '{', '}', ' xml:base="', 'http://a.example/', '<a:b', '/>'],
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
      const outcome = await parseFeed(pieces.join('')).catch((error: unknown) => error);
      if (outcome instanceof Error) expect(outcome).toBeInstanceOf(UserError);
    }),
  );
});
