import { existsSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Article } from '../../src/articles/article.ts';
import { type Reading, readFolder } from '../../src/articles/folder.ts';
import { headingsOf } from '../../src/articles/outline.ts';
import { outline } from './read.ts';

const SEEDS = '../shared/seeds';
const present = existsSync(SEEDS);
const title = present
  ? 'the five crawled articles'
  : `the five crawled articles (skipped: ${SEEDS} is absent)`;

describe.skipIf(!present)(title, () => {
  let reading: Reading;
  beforeAll(async () => {
    reading = await readFolder(SEEDS);
  });

  function article(prefix: string): Article {
    const found = reading.articles.find(({ id }) => id.startsWith(prefix));
    if (!found) throw new Error(`no article ${prefix}`);
    return found;
  }

  test('are all read', () => {
    expect(reading.articles.map(({ id }) => id.slice(0, 3))).toEqual([
      '000',
      '001',
      '002',
      '003',
      '004',
    ]);
    expect(reading.skipped).toEqual([]);
    expect(reading.warnings).toEqual([]);
  });

  test.each([
    {
      prefix: '000',
      begins: 'Nordkorea bekräftigt',
      ends: 'Ukraine-Konflikt',
      length: 67,
      outlet: 'Tiroler Zeitung',
      author: 'Andrew Rogers',
      published: null,
      paragraphs: 8,
      headings: 6,
    },
    {
      prefix: '001',
      begins: 'Nordkoreanische Truppen',
      ends: 'Seoul',
      length: 66,
      outlet: 'DayFR Deutsch',
      author: null,
      published: null,
      paragraphs: 13,
      headings: 1,
    },
    {
      prefix: '002',
      begins: 'Nordkorea schickt',
      ends: 'Russland',
      length: 74,
      outlet: null,
      author: null,
      published: null,
      paragraphs: 10,
      headings: 2,
    },
    {
      prefix: '003',
      begins: 'Nordkorea und',
      ends: 'Ukraine-Konflikt?',
      length: 70,
      outlet: null,
      author: null,
      published: '2024-10-22',
      paragraphs: 1,
      headings: 0,
    },
    {
      prefix: '004',
      begins: 'Im Ukraine-Krieg',
      ends: 'Nordkorea',
      length: 58,
      outlet: null,
      author: null,
      published: null,
      paragraphs: 8,
      headings: 3,
    },
  ])('$prefix: $begins …', ({ prefix, begins, ends, length, paragraphs, headings, ...fields }) => {
    const read = article(prefix);
    expect(read.title.startsWith(begins) && read.title.endsWith(ends), read.title).toBe(true);
    expect(read.title).toHaveLength(length);
    expect(read).toMatchObject({ ...fields, url: null, language: 'de' });
    expect(read.text.split('\n\n')).toHaveLength(paragraphs);
    expect(headingsOf(read)).toHaveLength(headings);
  });

  test.each([
    '»',
    'Andrew Rogers',
    'Related',
    '©',
    'vorbehalten',
    'Weiterverwendung',
    '[File',
    '| Nachrichten',
    'DayFR',
    '2024\n',
    'Startseite',
    'Kommentare',
    'Archivbild',
    'KCNA/AFP',
    'Auch interessant',
  ])('none has %j in its text or headings', (clutter) => {
    for (const read of reading.articles) {
      expect(read.text).not.toContain(clutter);
      expect(headingsOf(read).join('\n')).not.toContain(clutter);
    }
  });

  test('none has its title, a lone dash or a section label in its text', () => {
    for (const read of reading.articles) {
      const paragraphs = read.text.split('\n\n');
      expect(paragraphs).not.toContain(read.title);
      expect(paragraphs).not.toContain('-');
      expect(paragraphs).not.toContain('Politik');
      expect(headingsOf(read)).not.toContain('Politik');
    }
  });

  test('every paragraph ends as a sentence does, so no heading is joined to the text', () => {
    for (const read of reading.articles)
      for (const paragraph of read.text.split('\n\n')) expect(paragraph).toMatch(/[.!?]["“]?$/);
  });

  test('a caption in mid-text divides its section in two', () => {
    expect(outline(article('001')).map(([heading]) => heading)).toEqual([
      null,
      'Bindungen vertiefen',
      'Bindungen vertiefen',
    ]);
    const fourth = outline(article('004'));
    expect(
      fourth.map(([heading, ...text]) => [heading?.slice(0, 40) ?? null, text.length]),
    ).toEqual([
      [null, 3],
      ['Selenskyj: Nordkorea ist „de-facto-Kompl', 2],
      ['Nordkorea beliefert Russland mit Waffen ', 1],
      ['Nordkorea beliefert Russland mit Waffen ', 1],
      ['Südkorea will Waffen an die Ukraine lief', 1],
    ]);
  });
});
