import { describe, expect, it } from 'vitest';
import type { FeedEntry, ParsedFeed } from '../../../src/feeds/formats/feed.ts';
import { parseFeed } from '../../../src/feeds/formats/parse-feed.ts';

const URL = 'https://zeitung.example/feeds/politik.xml';

function parse(feed: string): Promise<ParsedFeed> {
  return parseFeed(feed, { url: URL });
}

async function entryOf(feed: string): Promise<FeedEntry> {
  const [entry] = (await parse(feed)).entries;
  if (!entry) throw new Error('The feed has no entry.');
  return entry;
}

const rssItem = (inner: string) => entryOf(`<rss><channel><item>${inner}</item></channel></rss>`);
const atomEntry = (inner: string) =>
  entryOf(`<feed xmlns="http://www.w3.org/2005/Atom"><entry>${inner}</entry></feed>`);

describe('every format gives the same', () => {
  const entry: FeedEntry = {
    id: 'urn:brand-17',
    url: 'https://zeitung.example/brand',
    title: 'Brand in Musterstadt',
    authors: ['Erika Muster'],
    published: '2024-10-22T14:05:00+02:00',
    updated: null,
    summary: { kind: 'plain', value: 'Niemand wurde verletzt.' },
    content: { kind: 'html', value: '<p>Es brannte.</p>' },
  };

  it('RSS 2.0 with modules', async () => {
    const feed = await parse(`<?xml version="1.0"?>
      <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
           xmlns:content="http://purl.org/rss/1.0/modules/content/">
        <channel>
          <title>Die Zeitung</title><link>https://zeitung.example/</link>
          <description>Alles</description><language>de-AT</language><ttl>30</ttl>
          <lastBuildDate>Tue, 22 Oct 2024 15:00:00 +0200</lastBuildDate>
          <item>
            <guid isPermaLink="false">urn:brand-17</guid><link>https://zeitung.example/brand</link>
            <title>Brand in Musterstadt</title><dc:creator>Erika Muster</dc:creator>
            <pubDate>Tue, 22 Oct 2024 14:05:00 +0200</pubDate>
            <description>Niemand wurde verletzt.</description>
            <content:encoded><![CDATA[<p>Es brannte.</p>]]></content:encoded>
          </item>
        </channel>
      </rss>`);
    expect(feed).toEqual({
      id: null,
      url: 'https://zeitung.example/',
      title: 'Die Zeitung',
      description: { kind: 'plain', value: 'Alles' },
      authors: [],
      updated: '2024-10-22T15:00:00+02:00',
      language: 'de-AT',
      ttl: 30,
      entriesLeft: 0,
      entries: [entry],
    });
  });

  it('RSS 1.0, whose items stand beside the channel', async () => {
    const feed = await parse(`
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
          xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"
          xmlns:content="http://purl.org/rss/1.0/modules/content/"
          xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
        <channel rdf:about="urn:zeitung"><title>Die Zeitung</title>
          <sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>
        </channel>
        <item rdf:about="urn:brand-17">
          <title>Brand in Musterstadt</title><link>https://zeitung.example/brand</link>
          <dc:creator>Erika Muster</dc:creator><dc:date>2024-10-22T14:05:00+02:00</dc:date>
          <description>Niemand wurde verletzt.</description>
          <content:encoded>&lt;p>Es brannte.&lt;/p></content:encoded>
        </item>
      </rdf:RDF>`);
    expect(feed).toMatchObject({ id: 'urn:zeitung', title: 'Die Zeitung', ttl: 15 });
    expect(feed.entries).toEqual([{ ...entry, updated: '2024-10-22T14:05:00+02:00' }]);
  });

  it('Atom 1.0 under a prefix of its own', async () => {
    const feed = await parse(`
      <a:feed xmlns:a="http://www.w3.org/2005/Atom" xml:lang="de">
        <a:title type="html">Die &lt;em&gt;Zeitung&lt;/em&gt;</a:title>
        <a:link rel="self" href="${URL}"/><a:link href="/"/>
        <a:author><a:name>Redaktion</a:name></a:author>
        <a:entry>
          <a:id>urn:brand-17</a:id><a:title>Brand in Musterstadt</a:title>
          <a:link rel="enclosure" href="https://zeitung.example/brand.mp3"/>
          <a:link rel="alternate" href="https://zeitung.example/brand"/>
          <a:author><a:name>Erika Muster</a:name><a:email>em@zeitung.example</a:email></a:author>
          <a:published>2024-10-22T14:05:00+02:00</a:published>
          <a:summary>Niemand wurde verletzt.</a:summary>
          <a:content type="xhtml"><p xmlns="http://www.w3.org/1999/xhtml">Es brannte.</p></a:content>
          <a:source><a:title>Andere</a:title><a:id>urn:andere</a:id></a:source>
        </a:entry>
        <a:entry><a:title>Ohne Verfasser</a:title></a:entry>
      </a:feed>`);
    expect(feed).toMatchObject({ title: 'Die Zeitung', url: 'https://zeitung.example/' });
    expect(feed.language).toBe('de');
    expect(feed.entries[0]).toEqual({
      ...entry,
      content: {
        kind: 'html',
        value: '<p xmlns="http://www.w3.org/1999/xhtml">Es brannte.</p>',
      },
    });
    expect(feed.entries[1]?.authors).toEqual(['Redaktion']);
  });

  it('Atom 0.3', async () => {
    const feed = await parse(`
      <feed version="0.3" xmlns="http://purl.org/atom/ns#">
        <entry>
          <id>urn:brand-17</id><title mode="base64">QnJhbmQgaW4gTXVzdGVyc3RhZHQ=</title>
          <link rel="alternate" type="text/html" href="https://zeitung.example/brand"/>
          <author><name>Erika Muster</name></author><issued>2024-10-22T14:05:00+02:00</issued>
          <summary>Niemand wurde verletzt.</summary>
          <content type="text/html" mode="escaped">&lt;p>Es brannte.&lt;/p></content>
        </entry>
      </feed>`);
    expect(feed.entries).toEqual([entry]);
  });

  it('JSON Feed', async () => {
    const feed = await parse(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Die Zeitung',
        home_page_url: '/',
        language: 'de',
        authors: [{ name: 'Redaktion' }],
        items: [
          {
            id: 'urn:brand-17',
            url: 'https://zeitung.example/brand',
            title: 'Brand in Musterstadt',
            authors: [{ name: 'Erika Muster' }],
            date_published: '2024-10-22T14:05:00+02:00',
            summary: 'Niemand wurde verletzt.',
            content_html: '<p>Es brannte.</p>',
          },
          { id: 18, title: 7, content_text: 'Nur Text.', author: { name: 'X' } },
          { id: 19 },
          'kein Eintrag',
        ],
      }),
    );
    expect(feed).toMatchObject({ url: 'https://zeitung.example/', language: 'de' });
    expect(feed.entries).toHaveLength(4);
    expect(feed.entries[0]).toEqual(entry);
    expect(feed.entries[1]).toMatchObject({
      ...{ id: '18', title: null, authors: ['X'] },
      content: { kind: 'plain', value: 'Nur Text.' },
    });
    expect(feed.entries[2]?.authors).toEqual(['Redaktion']);
    expect(feed.entries[3]).toMatchObject({ id: null, url: null, title: null, content: null });
  });
});

describe('a title', () => {
  it.each([
    ['Brand &amp;amp; Rauch', 'Brand & Rauch'],
    ['Brand &amp; Rauch', 'Brand & Rauch'],
    ['&lt;b&gt;Brand&lt;/b&gt; in &lt;i&gt;Muster&lt;/i&gt;stadt', 'Brand in Musterstadt'],
    ['<![CDATA[<b>Brand</b> &amp; Rauch]]>', 'Brand & Rauch'],
    ['<b>Brand</b> in Musterstadt', 'Brand in Musterstadt'],
    ['Brand&amp;nbsp;&#8211; &#x201E;Chaos&ldquo;', 'Brand – „Chaos“'],
    ['&amp;lt;b&amp;gt;Brand&amp;lt;/b&amp;gt;', 'Brand'],
    ['3 < 5 &amp; 7 > 5', '3 < 5 & 7 > 5'],
    ['\n   Brand\n   in Musterstadt ', 'Brand in Musterstadt'],
  ])('of RSS is its visible text: %s', async (written, title) => {
    expect((await rssItem(`<title>${written}</title>`)).title).toBe(title);
  });

  it('of Atom is what its type says', async () => {
    const plain = await atomEntry('<title>Das &lt;b&gt;-Element&lt;/b&gt;</title>');
    expect(plain.title).toBe('Das <b>-Element</b>');
    const html = await atomEntry('<title type="html">Das &lt;b&gt;Element&lt;/b&gt;</title>');
    expect(html.title).toBe('Das Element');
  });

  it('is not the one of a picture or a source within', async () => {
    const inner = '<image><title>Bild</title></image><source url="/">Quelle</source>';
    expect((await rssItem(`${inner}<title>Brand</title>`)).title).toBe('Brand');
  });
});

describe('the address of an entry', () => {
  it('starts at xml:base, else at the feed', async () => {
    expect((await rssItem('<link>/brand</link>')).url).toBe('https://zeitung.example/brand');
    const based = await entryOf(
      '<feed xml:base="https://a.example/x/"><entry xml:base="y/"><link href="z"/></entry></feed>',
    );
    expect(based.url).toBe('https://a.example/x/y/z');
  });

  it('is the permalink where there is no link', async () => {
    const guid = 'https://zeitung.example/17';
    expect((await rssItem(`<guid>${guid}</guid>`)).url).toBe(guid);
    expect((await rssItem(`<guid isPermaLink="false">${guid}</guid>`)).url).toBeNull();
    expect((await rssItem('<guid>brand-17</guid>')).url).toBeNull();
  });

  it('is none where it is no web page', async () => {
    expect((await rssItem('<link>javascript:alert(1)</link>')).url).toBeNull();
    expect((await rssItem('<link>file:///etc/passwd</link>')).url).toBeNull();
  });
});

describe('names of authors', () => {
  it.each([
    ['em@zeitung.example (Erika Muster)', 'Erika Muster'],
    ['Erika Muster (em@zeitung.example)', 'Erika Muster'],
    ['Erika Muster &lt;em@zeitung.example>', 'Erika Muster'],
    ['em@zeitung.example', 'em@zeitung.example'],
    ['M&amp;uuml;ller', 'Müller'],
  ])('stand without the address beside them: %s', async (written, name) => {
    expect((await rssItem(`<author>${written}</author>`)).authors).toEqual([name]);
  });

  it('are none where markup holds no text', async () => {
    const markup = '<author>&lt;b&gt;&lt;/b&gt;</author>';
    expect((await rssItem(markup)).authors).toEqual([]);
    expect((await rssItem(`${markup}<dc:creator>Erika</dc:creator>`)).authors).toEqual(['Erika']);
  });
});

describe('feeds in the wild', () => {
  it('lack namespaces', async () => {
    const entry = await rssItem(
      '<dc:creator>Erika</dc:creator><content:encoded>x</content:encoded>',
    );
    expect(entry).toMatchObject({ authors: ['Erika'], content: { value: 'x' } });
  });

  it('have elements of other vocabularies with the same names', async () => {
    const entry = await entryOf(`<rss xmlns:mine="urn:mine"><channel><item>
      <mine:title>Falsch</mine:title><title>Richtig</title></item></channel></rss>`);
    expect(entry.title).toBe('Richtig');
  });

  it('are not well-formed', async () => {
    const entry = await entryOf(`  junk <rss><channel><item>
      <link>https://zeitung.example/?a=1&b=2&copy=3</link><title>Brand & Rauch</b></title>`);
    expect(entry).toMatchObject({
      url: 'https://zeitung.example/?a=1&b=2&copy=3',
      title: 'Brand & Rauch',
    });
  });

  it('name the document type of RSS 0.91, which is not fetched', async () => {
    const feed = await parse(`<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN"
      "http://my.netscape.com/publish/formats/rss-0.91.dtd">
      <rss version="0.91"><channel><title>Die Zeitung</title></channel></rss>`);
    expect(feed.title).toBe('Die Zeitung');
  });

  it('date entries several times: the last one of a kind holds', async () => {
    const entry = await atomEntry(
      '<updated>2024-10-23T00:00:00Z</updated><updated>2024-10-24T00:00:00Z</updated>',
    );
    expect(entry).toMatchObject({ published: null, updated: '2024-10-24T00:00:00Z' });
  });

  it('have entries with nothing in them', async () => {
    expect(await rssItem('<title/><guid> </guid><pubDate>bald</pubDate>')).toEqual({
      ...{ id: null, url: null, title: null, authors: [] },
      ...{ published: null, updated: null, summary: null, content: null },
    });
  });
});
