import { expect, test } from 'vitest';
import { canonicalUrl } from '../../src/articles/url.ts';

test('host and scheme are in lower case, the path keeps its case', () => {
  expect(canonicalUrl('HTTPS://News.Example/Politik/A')).toBe('https://news.example/Politik/A');
});

test('fragment and tracking go, what tells articles apart stays', () => {
  expect(canonicalUrl('https://news.example/a?id=3&utm_source=x&fbclid=y#top')).toBe(
    'https://news.example/a?id=3',
  );
});

test.each(['ftp://news.example/a', 'javascript:alert(1)', 'news.example/a', '/a', ''])(
  '%j is no address of an article',
  (address) => {
    expect(canonicalUrl(address)).toBeNull();
  },
);

test('an address of thousands of characters is none', () => {
  const parameters = Array.from({ length: 500 }, (_, n) => `utm_${n}=1`).join('&');
  expect(canonicalUrl(`https://news.example/?${parameters}`)).toBeNull();
});
