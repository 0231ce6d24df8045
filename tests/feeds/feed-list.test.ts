import fc from 'fast-check';
import { expect, test } from 'vitest';
import { targetOf } from '../../src/feeds/fetch/target.ts';
import { parseFeedList } from '../../src/feeds/feed-list.ts';

const A = 'https://a.example/feed.xml';

test('a list names a feed a line, with its minutes where they are given', () => {
  const text = `\uFEFF# Unsere Feeds\r\n\r\n${A} 60 # stündlich\r\n  https://B.example/#top  \r\n`;
  expect(parseFeedList(text)).toEqual({
    feeds: [
      { url: A, minutes: 60 },
      { url: 'https://b.example/', minutes: null },
    ],
    problems: [],
  });
});

test('a feed that is listed twice counts as it stands first, which is told', () => {
  const { feeds, problems } = parseFeedList(`${A}\n${A} 30`);
  expect(feeds).toEqual([{ url: A, minutes: null }]);
  expect(problems).toMatchObject([{ line: 2, text: `${A} 30` }]);
});

test.each([
  ['feed.xml', 'not a valid web address'],
  ['file:///etc/passwd', 'http:// or https://'],
  ['https://name:word@a.example/', 'user name or password'],
])('a line that names no feed is told with its number: %s', (line, reason) => {
  const { feeds, problems } = parseFeedList(`${A}\n${line}`);
  expect(feeds).toEqual([{ url: A, minutes: null }]);
  expect(problems).toMatchObject([{ line: 2, text: line }]);
  expect(problems[0]?.message).toContain(reason);
});

test.each(['4', '1441', 'oft', '15 30'])(
  'a feed whose minutes are none is told and checked as usual: %s',
  (minutes) => {
    const { feeds, problems } = parseFeedList(`# Feeds\n${A} ${minutes}`);
    expect(feeds).toEqual([{ url: A, minutes: null }]);
    expect(problems).toMatchObject([{ line: 2, text: `${A} ${minutes}` }]);
    expect(problems[0]?.message).toContain('5 to 1440');
  },
);

test('whatever else a list says, its feeds are those that it names, each once', () => {
  const address = fc.webUrl({ validSchemes: ['https'] }).filter((url) => canBeFetched(url));
  const noise = fc.oneof(
    fc.constant('# nichts'),
    fc.constant('  '),
    fc.string().map((text) => `# ${text.replace(/[\r\n]/gu, '')}`),
    fc.constant('kein Feed'),
  );
  fc.assert(
    fc.property(
      fc.array(fc.oneof(address, noise)),
      fc.constantFrom('\n', '\r\n', '\r'),
      (lines, end) => {
        const named = lines
          .filter((line) => line.startsWith('https:'))
          .map((url) => targetOf(url).href);
        const { feeds, problems } = parseFeedList(lines.join(end));
        expect(feeds.map(({ url }) => url)).toEqual([...new Set(named)]);
        const repeated = named.length - new Set(named).size;
        const wrong = lines.filter((line) => line === 'kein Feed').length;
        expect(problems).toHaveLength(2 * wrong + repeated);
      },
    ),
  );
});

function canBeFetched(url: string): boolean {
  try {
    return targetOf(url).href !== '' && !/[\s#]/u.test(url);
  } catch {
    return false;
  }
}
