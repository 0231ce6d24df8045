import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readExpectations } from '../../../src/cli/eval/feeds/expectations.ts';
import { examine, measureFeeds } from '../../../src/cli/eval/feeds/measure.ts';
import { figuresOf } from '../../../src/cli/eval/feeds/figures.ts';
import { parseExpression } from '../../../src/cli/eval/feeds/python-expression.ts';

describe('Python’s expressions', () => {
  it.each([
    [String.raw`'a\u00fc' u"b" + 'c\'' + r'\n'`, String.raw`aüb` + String.raw`c'\n`],
    ['"""a "quoted" word"""', 'a "quoted" word'],
    ['(2003, 12, -1)', [2003, 12, -1]],
    ['("a")', 'a'],
    ['None', null],
    ["{'a': 1}", undefined],
  ])('%s is a value', (source, value) => {
    expect(parseExpression(source)).toEqual({ kind: 'value', value });
  });

  it('lead into the result by keys, attributes and get()', () => {
    const path = ['entries', 0, 'author_detail', 'name'];
    for (const source of [
      `entries[0]['author_detail']['name']`,
      'entries[0].author_detail.name',
      `entries[0].author_detail.get('name')`,
    ]) {
      expect(parseExpression(source)).toEqual({ kind: 'path', path });
    }
  });

  it.each(['', 'a ==', '(a', 'lambda: 1', '__import__("os")["x"]', 'a b', "'open", 'f(x'])(
    '%s is refused, as nothing is ever run',
    (source) => {
      expect(() => parseExpression(source)).toThrow(SyntaxError);
    },
  );
});

describe('expectations', () => {
  it('are conditions on fields that Fundstelle uses; others are counted', () => {
    const source = `not bozo and feed['title'] == 'A' and entries[1].get('link') is None
      and feed['image']['href'] == 'x' and len(entries) == 2`;
    expect(readExpectations(source)).toEqual({
      compared: [
        { of: 'feed', field: 'title', expected: 'A' },
        { of: 1, field: 'link', expected: null },
      ],
      others: 2,
    });
  });

  it('of several entries in one comparison count one each', () => {
    const { compared } = readExpectations(`entries[0]['id'] == entries[1]['id'] == 'a'`);
    expect(compared.map(({ of }) => of)).toEqual([0, 1]);
  });

  it('of a character by its number are texts', () => {
    const { compared } = readExpectations(`ord(entries[0]['description']) == 8230`);
    expect(compared).toEqual([{ of: 0, field: 'summary', expected: '…' }]);
  });

  it('that are met by one of two conditions are not compared', () => {
    expect(readExpectations(`feed['title'] == 'A' or feed['title'] == 'B'`)).toEqual({
      ...{ compared: [], others: 1 },
    });
  });
});

function feedWith(expectation: string, inner: string): Buffer {
  return Buffer.from(`<!-- Expect: ${expectation} -->\n<rss><channel>${inner}</channel></rss>`);
}

async function wrongIn(expectation: string, inner: string): Promise<number> {
  return (await examine('a.xml', feedWith(expectation, inner))).wrong.length;
}

describe('a field is right', () => {
  it.each([
    [`feed['title'] == '<b>A</b> &amp; B'`, '<title>A &amp;  B</title>'],
    [`feed['link'] == 'http://127.0.0.1:8097/x'`, '<link>/x</link>'],
    [`feed['author'] == 'Me (me@a.example)'`, '<managingEditor>Me</managingEditor>'],
    [
      `feed['updated_parsed'] == (2003, 12, 31, 9, 14, 55, 2, 365, 0)`,
      '<lastBuildDate>2003-12-31T10:14:55+01:00</lastBuildDate>',
    ],
    [`not feed['title']`, '<title> </title>'],
    [`feed['ttl'] == '60'`, '<ttl>60</ttl>'],
  ])('%s', async (expectation, inner) => {
    expect(await wrongIn(expectation, inner)).toBe(0);
  });

  it.each([
    [`feed['title'] == 'A'`, '<title>B</title>'],
    [`feed['id'] == 'a'`, '<guid>A</guid>'],
    [`feed['updated'] == '2003-12-31T10:14:55Z'`, '<pubDate>2003-12-31T10:14:55+01:00</pubDate>'],
    [`feed['title'] is None`, '<title>A</title>'],
    [`entries[0]['title'] == ''`, ''],
  ])('not where it says something else: %s', async (expectation, inner) => {
    expect(await wrongIn(expectation, inner)).toBe(1);
  });

  it('not as markup where the file says that it is plain', async () => {
    const plain = '<title type="text">a &lt;b&gt;c&lt;/b&gt;</title>';
    expect(await wrongIn(`feed['title'] == 'a <b>c</b>'`, plain)).toBe(0);
    expect(await wrongIn(`feed['title'] == 'a c'`, plain)).toBe(1);
  });
});

it('the figures are shares of the files and fields that could be compared', async () => {
  const results = await Promise.all([
    examine('wellformed/a.xml', feedWith(`feed['title'] == 'A'`, '<title>A</title>')),
    examine('wellformed/b.xml', feedWith(`feed['title'] == 'A'`, '<title>B</title>')),
    examine('c.xml', feedWith(`feed['title'] == 'A'`, '<title>A</title>')),
    examine('d.xml', feedWith(`feed['image'] == 'A'`, '')),
    examine('e.xml', Buffer.from('<rss/>')),
    examine('f.xml', Buffer.from(`<!-- Expect: feed['title'] == 'A' -->`)),
  ]);
  const { shares, counts } = figuresOf(results);
  expect(shares).toMatchObject({
    ...{ 'files, well-formed': 0.5, 'files, others': 0.5, title: 0.5 },
  });
  expect(counts).toMatchObject({
    ...{ files: 6, 'files compared, well-formed': 2, 'files compared, others': 2 },
    ...{ 'conditions on other things': 1, 'files without expectation': 1, 'feeds refused': 1 },
  });
});

const FEEDPARSER = '../shared/eval/feeds/feedparser';
const absent = existsSync(FEEDPARSER) ? '' : ` (skipped: ${FEEDPARSER} is absent)`;

it.skipIf(absent !== '')(
  `at least 97 % of feedparser’s well-formed feeds are read as expected${absent}`,
  { timeout: 60_000 },
  async () => {
    const { shares } = await measureFeeds(FEEDPARSER);
    expect(shares['files, well-formed']).toBeGreaterThanOrEqual(0.97);
  },
);
