import { expect, it } from 'vitest';
import { entryKey, identified } from '../../src/feeds/identity.ts';
import { entryWith } from './entries.ts';

it('an entry stays the same under its id, whatever else changes', () => {
  const before = entryWith({ id: 'a', url: 'https://a.example/1', published: '2024-10-22' });
  const after = entryWith({
    ...{ id: 'a', url: 'https://a.example/2', published: '2024-10-23', title: 'Neu' },
  });
  expect(entryKey(after)).toBe(entryKey(before));
});

it('without id the canonical address tells it', () => {
  const before = entryWith({ url: 'https://A.example/1?utm_source=rss', published: '2024-10-22' });
  const after = entryWith({ url: 'https://a.example/1#kommentare', published: '2024-10-23' });
  expect(entryKey(after)).toBe(entryKey(before));
});

it('without id and address title and day do, at whatever hour', () => {
  const entry = entryWith({ title: 'Brand', published: '2024-10-22T10:00:00Z' });
  expect(entryKey({ ...entry, published: '2024-10-22T12:00:00Z' })).toBe(entryKey(entry));
  expect(entryKey({ ...entry, published: '2024-10-23T10:00:00Z' })).not.toBe(entryKey(entry));
  expect(entryKey({ ...entry, title: 'Kein Brand' })).not.toBe(entryKey(entry));
});

it('an id is never taken for an address or a title', () => {
  const text = 'https://a.example/1';
  const keys = [{ id: text }, { url: text }, { title: text }].map((part) =>
    entryKey(entryWith(part)),
  );
  expect(new Set(keys).size).toBe(3);
});

it('of entries with one key the first remains', () => {
  const entries = ['neu', 'alt'].map((title) => entryWith({ id: 'a', title }));
  expect(identified(entries).map(({ entry }) => entry.title)).toEqual(['neu']);
});

it('an id that entries with different addresses share is none', () => {
  const entries = ['1', '2'].map((page) =>
    entryWith({ id: 'https://a.example/', url: `https://a.example/${page}` }),
  );
  expect(identified(entries)).toHaveLength(2);
});

it('what has neither id nor address nor title is left out', () => {
  expect(identified([entryWith({ published: '2024-10-22' })])).toEqual([]);
});
