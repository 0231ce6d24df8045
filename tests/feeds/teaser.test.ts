import { describe, expect, it } from 'vitest';
import { isTeaser } from '../../src/feeds/teaser.ts';
import { FEED } from '../../src/tuning.ts';

const SENTENCE = 'Der Gemeinderat von Musterstadt hat am Montag über den Haushalt beraten. ';
const LONG = SENTENCE.repeat(Math.ceil(FEED.teaser / SENTENCE.length)).trim();

it('a whole article is no teaser', () => {
  expect(isTeaser(LONG)).toBe(false);
});

it('a paragraph alone is one', () => {
  expect(isTeaser(SENTENCE)).toBe(true);
  expect(isTeaser('')).toBe(true);
});

describe('a long text is one where it ends in', () => {
  it.each([
    ...[' und …', ' und ...', ' […]', ' [...]', ' … mehr', ' … [Weiterlesen]', '\n\nWeiterlesen'],
    ...['\n\nMehr lesen »', '\n\nZum Artikel', ' Lesen Sie mehr …', '\nRead more', ' (Read more)'],
    ...['\n\nContinue reading “Haushalt” →', '\nRead the full story', ' Jetzt weiterlesen.'],
  ])('“%s”', (end) => {
    expect(isTeaser(`${LONG}${end}`)).toBe(true);
  });
});

describe('a long text is none where it ends in', () => {
  it.each([
    ...[' Mehr Geld gibt es nicht.', ' Davon will niemand mehr lesen.', ' Es wird nicht mehr.'],
    ...[' „Wir wissen es nicht …“, sagte sie.', ' Das Heft heißt „Zum Beitrag“ und ist neu.'],
  ])('“%s”', (end) => {
    expect(isTeaser(`${LONG}${end}`)).toBe(false);
  });
});
