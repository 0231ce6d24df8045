import { describe, expect, it } from 'vitest';
import { feedsLinkedFrom } from '../../src/feeds/linked-feeds.ts';

const PAGE = 'https://news.example/rat/';

const link = (href: string, type = 'application/rss+xml', rel = 'alternate') =>
  `<link rel="${rel}" type="${type}" href="${href}">`;
const found = (html: string) => feedsLinkedFrom(html, PAGE);

describe('the feeds that a page links', () => {
  it('are RSS, Atom and JSON Feed, in the order of the page', () => {
    const head = [
      link('https://news.example/rss'),
      link('//feeds.example/atom?a=1&amp;b=2', 'application/atom+xml'),
      link('feed.json', 'application/feed+json'),
      link('/alles', 'Application/RSS+XML; charset=utf-8', 'home\nALTERNATE'),
    ];
    expect(found(`<!doctype html><html><head>${head.join('\n')}</head><body><p>Text`)).toEqual([
      'https://news.example/rss',
      'https://feeds.example/atom?a=1&b=2',
      'https://news.example/rat/feed.json',
      'https://news.example/alles',
    ]);
  });

  it('stand from the base that the page declares first', () => {
    const bases = '<base target="_top"><base href="/stadt/"><base href="/land/">';
    expect(found(`${bases}${link('rss')}`)).toEqual(['https://news.example/stadt/rss']);
    expect(found(`<base href="javascript:1">${link('rss')}`)).toEqual([`${PAGE}rss`]);
  });

  it('are named once each, and ten at most', () => {
    const links = Array.from({ length: 30 }, (_, at) => link(`/${String(Math.floor(at / 2))}`));
    const feeds = found(links.join(''));
    expect(feeds).toHaveLength(10);
    expect(feeds.slice(0, 2)).toEqual(['https://news.example/0', 'https://news.example/1']);
  });

  it.each([
    ['of another type', link('/a', 'application/json')],
    ['without type', '<link rel="alternate" href="/a">'],
    ['to something else than the page’s own', link('/a', 'application/rss+xml', 'stylesheet')],
    ['without address', '<link rel="alternate" type="application/rss+xml">'],
    ['with an empty address', link(' ')],
    ['to no address of the web', link('javascript:alert(1)') + link('feed:a') + link('http://[')],
    ['to an endless address', link(`/${'a'.repeat(2000)}`)],
    ['that are commented out', `<!-- ${link('/a')} -->`],
    ['in a script', `<script>document.write('${link('/a')}')</script>`],
    ['in a text that is edited', `<textarea>${link('/a')}</textarea>`],
  ])('are none %s', (_what, html) => {
    expect(found(html)).toEqual([]);
  });

  it('are those before the place where elements are nested without end', () => {
    const nested = `${'<b>'.repeat(500_000)}${'</i>'.repeat(500_000)}`;
    expect(found(`${link('/a')}${nested}${link('/b')}`)).toEqual(['https://news.example/a']);
  });

  it('are read from whatever is called a page', () => {
    for (const text of ['', '<', '<link', '{"a": 1}', '\0<link rel=alternate']) {
      expect(found(text)).toEqual([]);
    }
  });
});
