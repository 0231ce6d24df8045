import fc from 'fast-check';
import { expect, test } from 'vitest';
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

test('a feed that is listed twice counts as it stands first', () => {
  expect(parseFeedList(`${A}\n${A} 30`).feeds).toEqual([{ url: A, minutes: null }]);
});

test.each([
  ['feed.xml', 'not a valid web address'],
  ['file:///etc/passwd', 'http:// or https://'],
  ['https://name:word@a.example/', 'user name or password'],
  [`${A} 4`, '5 to 1440'],
  [`${A} 1441`, '5 to 1440'],
  [`${A} oft`, '5 to 1440'],
  [`${A} 15 30`, 'nothing else'],
])('a line that names no feed is told with its number: %s', (line, reason) => {
  const { feeds, problems } = parseFeedList(`${A}\n${line}`);
  expect(feeds).toEqual([{ url: A, minutes: null }]);
  expect(problems).toEqual([{ line: 2, message: expect.stringContaining(reason) as string }]);
});

test('whatever a list says, each line is a feed, a problem, a repetition or nothing', () => {
  const anyLine = fc.oneof(fc.string(), fc.webUrl(), fc.constant('# nichts'));
  fc.assert(
    fc.property(fc.array(anyLine), (lines) => {
      const { feeds, problems } = parseFeedList(lines.join('\n'));
      expect(feeds.length + problems.length).toBeLessThanOrEqual(
        lines.join('\n').split(/\r\n|[\r\n]/).length,
      );
      expect(new Set(feeds.map(({ url }) => url)).size).toBe(feeds.length);
    }),
  );
});
