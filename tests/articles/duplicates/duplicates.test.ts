import { beforeEach, describe, expect, test } from 'vitest';
import type { Duplicates } from '../../../src/articles/duplicates/duplicates.ts';
import { createDuplicates } from '../../../src/articles/duplicates/duplicates.ts';

/** So many words that stand nowhere else. */
function words(count: number, name: string): string {
  return Array.from({ length: count }, (_, n) => `${name}${String(n)}`).join(' ');
}

const REPORT = words(200, 'bericht');
const OTHER = words(200, 'anderes');

let duplicates: Duplicates;

beforeEach(() => {
  duplicates = createDuplicates();
});

function put(id: string, text: string, published: string | null = null): void {
  duplicates.put({ id, text, published });
}

describe('articles are one group', () => {
  test('where their texts are equal but for case and marks', () => {
    put('a', REPORT);
    put('b', `„${REPORT.toUpperCase().replaceAll(' ', ', ')}!“`);
    expect(duplicates.groupOf('a')).toEqual(['a', 'b']);
    expect(duplicates.groupOf('b')).toEqual(['a', 'b']);
  });

  test('where one is cut, and where its paragraphs stand in another order', () => {
    put('whole', `${words(100, 'eins')}\n\n${words(100, 'zwei')}`);
    put('cut', words(100, 'eins') + words(50, ' zwei'));
    put('re-ordered', `${words(100, 'zwei')}\n\n${words(100, 'eins')}`);
    expect(duplicates.groupOf('whole')).toEqual(['whole', 'cut', 're-ordered']);
  });

  test('from half of all their runs of three words on', () => {
    put('a', REPORT);
    put('three quarters', `${words(150, 'bericht')} ${words(45, 'neu')}`);
    put('b', OTHER);
    put('half', `${words(100, 'anderes')} ${words(100, 'neues')}`);
    expect(duplicates.groupOf('a')).toEqual(['a', 'three quarters']);
    expect(duplicates.groupOf('b')).toEqual(['b']);
  });

  test('where they are linked by one that is like both', () => {
    put('a', `${words(100, 'x')} ${words(100, 'y')}`);
    put('c', `${words(100, 'y')} ${words(100, 'z')} ${words(20, 'w')}`);
    expect(duplicates.groupOf('a')).toEqual(['a']);
    put('b', `${words(100, 'x')} ${words(100, 'y')} ${words(80, 'z')}`);
    expect(duplicates.groupOf('a')).toEqual(['a', 'c', 'b']);
  });
});

describe('articles are not one group', () => {
  test('where the longer one holds the shorter and adds more than that', () => {
    put('agency', words(100, 'x'));
    put('report', `${words(100, 'x')} ${words(110, 'y')}`);
    expect(duplicates.groupOf('agency')).toEqual(['agency']);
  });

  test('where only a long appendix makes teasers alike', () => {
    const appendix = words(100, 'newsletter');
    put('a', `${words(30, 'hafen')} ${appendix}`);
    put('b', `${words(30, 'rathaus')} ${appendix}`);
    put('copy of a', `Korrektur: ${words(28, 'hafen')} ${appendix}`);
    expect(duplicates.groupOf('a')).toEqual(['a', 'copy of a']);
    expect(duplicates.groupOf('b')).toEqual(['b']);
  });

  test('where they hardly say anything', () => {
    const hint = 'Diesen Artikel lesen Sie mit dem Abo. Jetzt vier Wochen kostenlos testen.';
    for (const [id, text] of ['', 'Ja.', hint].entries()) {
      put(`${String(id)}a`, text);
      put(`${String(id)}b`, text);
      expect(duplicates.groupOf(`${String(id)}a`)).toEqual([`${String(id)}a`]);
    }
  });
});

describe('a group begins with the original', () => {
  test('which is the earliest published, an undated one the last', () => {
    put('undated', REPORT);
    put('later', REPORT, '2024-10-23');
    put('first', REPORT, '2024-10-22');
    expect(duplicates.groupOf('later')).toEqual(['first', 'later', 'undated']);
  });

  test('or was seen first, even if it was replaced since', () => {
    put('a', REPORT, '2024-10-22');
    put('b', REPORT, '2024-10-22');
    put('a', `Neu: ${REPORT}`, '2024-10-22');
    expect(duplicates.groupOf('b')).toEqual(['a', 'b']);
  });
});

describe('a group loses', () => {
  test('what is removed', () => {
    put('a', REPORT);
    put('b', REPORT);
    put('c', REPORT);
    duplicates.remove('b');
    expect(duplicates.groupOf('a')).toEqual(['a', 'c']);
    expect(duplicates.groupOf('b')).toEqual([]);
  });

  test('what is replaced by another text, which joins those that it is like', () => {
    put('a', REPORT);
    put('b', REPORT);
    put('c', OTHER);
    put('b', OTHER);
    expect(duplicates.groupOf('a')).toEqual(['a']);
    expect(duplicates.groupOf('c')).toEqual(['b', 'c']);
  });

  test('its other half with the one that linked them', () => {
    put('a', `${words(100, 'x')} ${words(100, 'y')}`);
    put('link', `${words(100, 'x')} ${words(100, 'y')} ${words(80, 'z')}`);
    put('c', `${words(100, 'y')} ${words(100, 'z')} ${words(20, 'w')}`);
    duplicates.remove('link');
    put('d', words(100, 'y') + words(100, ' z'));
    expect(duplicates.groupOf('a')).toEqual(['a']);
    expect(duplicates.groupOf('c')).toEqual(['c', 'd']);
  });
});

test('what was never there has no group, and its removal changes nothing', () => {
  put('a', REPORT);
  duplicates.remove('b');
  expect(duplicates.groupOf('b')).toEqual([]);
  expect(duplicates.groupOf('a')).toEqual(['a']);
});

test('a notice that thousands have in place of the article makes them one group', () => {
  const count = 1000;
  for (let n = 0; n < count; n++)
    put(String(n), `Meldung ${String(n)}. ${REPORT} Nr. ${String(n)}`);
  expect(duplicates.groupOf('0')).toHaveLength(count);
  duplicates.remove('0');
  expect(duplicates.groupOf('1')).toHaveLength(count - 1);
});
