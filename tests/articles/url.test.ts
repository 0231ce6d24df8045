import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalUrl } from '../../src/articles/url.ts';

describe('one page has one address', () => {
  test.each<[why: string, written: string, canonical: string]>([
    [
      'host and scheme in any case',
      'HTTPS://News.Example/Politik/A',
      'https://news.example/Politik/A',
    ],
    ['a fragment', 'https://news.example/a#top', 'https://news.example/a'],
    ['the scheme’s own port', 'https://news.example:443/a', 'https://news.example/a'],
    ['the scheme’s own port, of http', 'http://news.example:80/a', 'http://news.example/a'],
    ['a dot behind the name', 'https://news.example./a', 'https://news.example/a'],
    ['a name in Unicode', 'https://müller.example/a', 'https://xn--mller-kva.example/a'],
    ['a login', 'https://user:secret@news.example/a', 'https://news.example/a'],
    ['no path', 'https://news.example', 'https://news.example/'],
    ['dots in the path', 'https://news.example/b/../a/./c', 'https://news.example/a/c'],
    ['white space around it', ' https://news.example/a\n', 'https://news.example/a'],
    ['letters that need no escape', 'https://news.example/%61%7Eb', 'https://news.example/a~b'],
    ['escapes in small letters', 'https://news.example/%c3%bc', 'https://news.example/%C3%BC'],
    [
      'letters that need an escape',
      'https://news.example/ü?ä',
      'https://news.example/%C3%BC?%C3%A4',
    ],
    ['a lone question mark', 'https://news.example/a?', 'https://news.example/a'],
    ['empty parameters', 'https://news.example/a?&b=1&&', 'https://news.example/a?b=1'],
  ])('%s', (_why, written, canonical) => {
    expect(canonicalUrl(written)).toBe(canonical);
    expect(canonicalUrl(canonical)).toBe(canonical);
  });

  test.each([
    ...['utm_source=x', 'UTM_Medium=y', '%75tm_campaign=z', 'utm_source', 'mtm_campaign=a'],
    ...['pk_kwd=a', 'at_medium=a', 'at_custom1=b', 'xtor=RSS-1', 'wt_mc=a', 'wt_zmc=a'],
    ...['wt.mc_id=a', 'fbclid=a', 'gclid=a', 'msclkid=a', 'mc_cid=a', '_ga=1', 'igshid=a'],
    ...['ref_src=twsrc', 'sara_ref=a', 'GEPC=s5', 'maca=de-rss', 'dicbo=v2', 'srsltid=a'],
  ])('tracking: %s', (parameter) => {
    expect(canonicalUrl(`https://news.example/a?${parameter}&id=3#top`)).toBe(
      'https://news.example/a?id=3',
    );
    expect(canonicalUrl(`https://news.example/a?${parameter}`)).toBe('https://news.example/a');
  });
});

describe('two pages keep two addresses', () => {
  test.each([
    'https://news.example/a?id=3',
    'https://news.example/a?b=2&a=1',
    'https://news.example/a?b',
    'https://news.example/a?b=',
    'https://news.example/a?q=x+y',
    'https://news.example/a?q=x%20y',
    'https://news.example/a?q=x%26y%3Dz',
    'https://news.example/a/',
    'https://news.example/A',
    'https://news.example//a',
    'https://news.example/a%2Fb',
    'https://news.example/a?ref=1&source=2&cid=3&s=4&pk_id=5',
    'https://news.example/utm_source=a',
    'https://www.news.example/a',
    'https://news.example:8443/a',
    'https://news.example/amp/a?outputType=amp',
    'https://amp.news.example/a',
    'https://news.example/100%',
    'https://news.example/a??',
  ])('%s', (address) => {
    expect(canonicalUrl(address)).toBe(address);
  });
});

test.each([
  ...['ftp://news.example/a', 'javascript:alert(1)', 'news.example/a', '/a', ''],
  ...['http://', 'https://[::1', 'https://news.example:99999/'],
])('%j is no address of an article', (address) => {
  expect(canonicalUrl(address)).toBeNull();
});

test('an address of thousands of characters is none', () => {
  const parameters = Array.from({ length: 500 }, (_, n) => `utm_${n}=1`).join('&');
  expect(canonicalUrl(`https://news.example/?${parameters}`)).toBeNull();
});

test('an address that is written out to thousands of characters is none', () => {
  expect(canonicalUrl(`https://news.example/${'ü'.repeat(1000)}`)).toBeNull();
});

test('what is canonical stays as it is, however long', () => {
  const piece = fc.constantFrom('ü', 'a', '%7e', '/', '?', '&utm_id=1', '東', '.', '%');
  fc.assert(
    fc.property(piece, fc.integer({ min: 0, max: 2000 }), (repeated, times) => {
      const canonical = canonicalUrl(`https://news.example/${repeated.repeat(times)}`);
      if (canonical !== null) expect(canonicalUrl(canonical)).toBe(canonical);
    }),
  );
});

test('what is canonical stays as it is', () => {
  fc.assert(
    fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (address) => {
      const canonical = canonicalUrl(address) ?? '';
      expect(canonicalUrl(canonical)).toBe(canonical);
    }),
  );
});
