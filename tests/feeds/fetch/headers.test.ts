import { expect, test } from 'vitest';
import { maxAge, retryAfter } from '../../../src/feeds/fetch/headers.ts';

const NOON = Date.UTC(2024, 9, 22, 12);

test.each([
  ['120', 120],
  [' 0 ', 0],
  ['Tue, 22 Oct 2024 12:01:30 GMT', 90],
  ['Tuesday, 22-Oct-24 12:01:30 GMT', 90],
  ['Tue Oct 22 12:01:30 2024 GMT', 90],
  ['Tue, 22 Oct 2024 11:00:00 GMT', 0],
  ['Tue, 22 Oct 2044 12:00:00 GMT', 86_400],
  ['99999999999999999999', 86_400],
  ['-5', null],
  ['1.5', null],
  ['soon', null],
  ['2024', 2024],
  ['', null],
  [undefined, null],
])('Retry-After %j is a wait of %s seconds, a day at most', (header, seconds) => {
  expect(retryAfter(header, NOON)).toBe(seconds);
});

test.each([
  ['max-age=300', 300],
  ['public, Max-Age="60", must-revalidate', 60],
  ['max-age=300, no-cache', 0],
  ['no-store', 0],
  ['s-maxage=300', null],
  ['max-age=-1', null],
  ['max-age=99999999999999999999', 86_400],
  [','.repeat(10_000), null],
  [undefined, null],
])('Cache-Control %j stands for %s seconds', (header, seconds) => {
  expect(maxAge(header)).toBe(seconds);
});
