import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseRobots } from '../../../src/feeds/fetch/robots.ts';

const allows = (lines: string[], path: string) =>
  parseRobots(lines.join('\n'), 'Fundstelle').allows(path);

describe('which rules count', () => {
  test.each<[what: string, lines: string[], path: string, allowed: boolean]>([
    ['none: all is allowed', [], '/a', true],
    ['those for everybody', ['User-agent: *', 'Disallow: /a'], '/a/b', false],
    ['not those for others', ['User-agent: Otherbot', 'Disallow: /'], '/a', true],
    ['those for us', ['user-agent: fundstelle', 'disallow: /'], '/a', false],
    ['those for us with a version', ['User-agent: Fundstelle/2.0', 'Disallow: /'], '/a', false],
    ['not those for a longer name', ['User-agent: Fundstellenbot', 'Disallow: /'], '/a', true],
    [
      'those for us alone, where there are any',
      ['User-agent: *', 'Disallow: /', 'User-agent: Fundstelle', 'Disallow: /b'],
      '/a',
      true,
    ],
    [
      'those for us, even if there are none',
      ['User-agent: *', 'Disallow: /', 'User-agent: Fundstelle'],
      '/a',
      true,
    ],
    [
      'all those for us, wherever they stand',
      [
        'User-agent: Fundstelle',
        'Disallow: /a',
        'User-agent: *',
        'User-agent: Fundstelle',
        'Disallow: /b',
      ],
      '/a',
      false,
    ],
    [
      'those after a sitemap',
      ['User-agent: *', 'Sitemap: https://a.example/', 'Disallow: /'],
      '/a',
      false,
    ],
    ['none before the first name', ['Disallow: /', 'User-agent: *'], '/a', true],
    ['an empty one forbids nothing', ['User-agent: *', 'Disallow:'], '/a', true],
    ['a page is none', ['<!doctype html>', '<p>User-agent: *</p>', 'Disallow: /'], '/a', true],
    ['comments do not', ['User-agent: * # all', '#Disallow: /a', 'Disallow: /b # b'], '/b', false],
    ['with CR LF and CR', ['User-agent: *\r\nDisallow: /x\rDisallow: /a'], '/a', false],
  ])('%s', (_what, lines, path, allowed) => {
    expect(allows(lines, path)).toBe(allowed);
  });
});

describe('which of several rules decides', () => {
  test.each<[rules: string[], path: string, allowed: boolean]>([
    [['Disallow: /a', 'Allow: /a/b'], '/a/b/c', true],
    [['Allow: /a', 'Disallow: /a/b'], '/a/b/c', false],
    [['Disallow: /a', 'Allow: /a'], '/a', true],
    [['Disallow: /', 'Allow: /$'], '/', true],
    [['Disallow: /', 'Allow: /$'], '/a', false],
    [['Disallow: /*.pdf$'], '/a/b.pdf', false],
    [['Disallow: /*.pdf$'], '/a/b.pdf?c', true],
    [['Disallow: /a*b*c'], '/a1b2c3', false],
    [['Disallow: /a*b*c'], '/a1c2b3', true],
    [['Disallow: /*a$'], '/a', false],
    [['Disallow: /aa*a$'], '/aa', true],
    [['Disallow: /a$b'], '/a$b', false],
    [['Disallow: /?id='], '/?id=1', false],
    [['Disallow: /müll'], '/m%C3%BCll/a', false],
    [['Disallow: /m%c3%bcll'], '/m%C3%BCll/a', false],
    [['Disallow: /%61'], '/a', false],
    [['Disallow: /a%2Fb'], '/a/b', true],
    [['Disallow: *'], '/a', false],
    [['Disallow: a'], '/a', true],
  ])('%j on %s: %s', (rules, path, allowed) => {
    expect(allows(['User-agent: *', ...rules], path)).toBe(allowed);
  });
});

describe('the distance between two requests', () => {
  test.each([
    ['2', 2000],
    ['0.5', 500],
    ['86400', 10_000],
    ['9'.repeat(400), 10_000],
    ['-1', 0],
    ['soon', 0],
    ['', 0],
  ])('Crawl-delay %j is %d milliseconds, ten seconds at most', (written, gap) => {
    const robots = parseRobots(`User-agent: *\nCrawl-delay: ${written}`, 'Fundstelle');
    expect(robots.gap).toBe(gap);
  });
});

describe('a hostile robots.txt is answered in time', () => {
  const path = `/${'a'.repeat(1990)}`;
  test.each<[what: string, text: string]>([
    [
      'thousands of names and rules',
      `${'User-agent: *\n'.repeat(18_000)}${'Allow: /\n'.repeat(28_000)}`,
    ],
    ['one pattern of wildcards', `User-agent: *\nDisallow: /${'*a'.repeat(250_000)}b$`],
    [
      'thousands of patterns of wildcards',
      `User-agent: *\n${`Disallow: /${'*a'.repeat(900)}b\n`.repeat(270)}`,
    ],
    ['thousands of short patterns', `User-agent: *\n${'Disallow: *b\n'.repeat(39_000)}`],
    ['half a megabyte of nothing', ' '.repeat(500_000)],
    ['half a megabyte of percent signs', `User-agent: *\nDisallow: ${'%'.repeat(500_000)}`],
    ['names of an object’s own', 'User-agent: __proto__\nconstructor: a\nDisallow: /'],
  ])('%s', (_what, text) => {
    expect(parseRobots(text, 'Fundstelle').allows(path)).toBe(true);
  });
});

test('whatever bytes it holds, it can be read', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.webPath(), (text, path) => {
      expect(typeof parseRobots(`User-agent: *\nDisallow: ${text}`, 'x').allows(path)).toBe(
        'boolean',
      );
    }),
  );
});
