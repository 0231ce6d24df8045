import { expect, test } from 'vitest';
import { failedSince } from '../../../src/library/feeds/failed-since.ts';
import { feedOf } from '../../helpers/feed.ts';

const SINCE = '2026-11-21T07:00:00.000Z';
const BEFORE = '2026-11-21T06:00:00.000Z';
const AFTER = '2026-11-21T20:00:00.000Z';

test('feeds that failed since a moment are called by their titles, else by their hosts', () => {
  const failing = feedOf('https://werft.example/feed', { failures: 2, failed: AFTER });
  expect(failedSince(SINCE, [failing, { ...failing, title: 'Hafenbote' }])).toEqual([
    'werft.example',
    'Hafenbote',
  ]);
});

test('one that could be read again since it failed is among them', () => {
  const recovered = feedOf('https://a.example/feed', { failed: AFTER, succeeded: AFTER });
  expect(failedSince(SINCE, [recovered])).toEqual(['a.example']);
});

test('one that failed before, or is paused, is not', () => {
  const before = feedOf('https://a.example/feed', { failed: BEFORE, checked: AFTER });
  const paused = { ...feedOf('https://b.example/feed', { failed: AFTER }), isPaused: true };
  expect(failedSince(SINCE, [before, paused, feedOf('https://c.example/feed')])).toEqual([]);
});
