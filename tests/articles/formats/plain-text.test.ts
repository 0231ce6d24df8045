import { describe, expect, test } from 'vitest';
import { parsePlainText } from '../../../src/articles/formats/plain-text.ts';

function texts(body: string): string[] {
  return parsePlainText(body).map(({ text }) => text);
}

describe('lines that were broken at a width', () => {
  const wrapped = [
    'Der Rat der Stadt hat am Montag beschlossen, die alte Brücke',
    'abzureißen und eine neue zu bauen. Die Arbeiten sollen zwei',
    'Jahre dauern. Die Gegner des Neubaus kündigten an, vor das',
    'Gericht zu ziehen.',
  ];

  test('are put together to a paragraph', () => {
    expect(texts(wrapped.join('\n'))).toEqual([wrapped.join(' ')]);
  });

  test('leave headings, bylines and lists alone', () => {
    const body = ['Streit um Geld', 'Von Erika Muster', '', ...wrapped, '1. Brücke', '2. Fähre'];
    expect(texts(body.join('\n'))).toEqual([
      'Streit um Geld',
      'Von Erika Muster',
      wrapped.join(' '),
      '1. Brücke',
      '2. Fähre',
    ]);
  });

  test('end where a numbered line begins', () => {
    const list = [
      '1. Die Brücke wird abgerissen und an derselben Stelle neu',
      '2. Die Fähre fährt',
    ];
    expect(texts([...wrapped.slice(0, 3), ...list].join('\n'))).toEqual([
      wrapped.slice(0, 3).join(' '),
      ...list,
    ]);
  });

  test('give back a compound that was broken at its hyphen', () => {
    const body = [
      'In der vergangenen Woche tagte der Ausschuss über den Ukraine-',
      'Krieg und über die Folgen für den Hafen, wo seit dem Sommer Öl-',
      'und Gaslieferungen ausbleiben und viele Hafenarbeiter deshalb',
      'ohne Arbeit sind.',
    ];
    const [text] = texts(body.join('\n'));
    expect(text).toContain('Ukraine-Krieg');
    expect(text).toContain('Öl- und Gaslieferungen');
  });
});

test('a file with a paragraph a line keeps its paragraphs', () => {
  const lines = [
    'Neue Brücke für den Hafen',
    'Der Rat hat beschlossen, die Brücke neu zu bauen.',
    'Das kostet zwei Millionen Euro.',
    'Streit um Geld',
    'Die Gegner des Neubaus wollen vor Gericht ziehen.',
  ];
  expect(texts(lines.join('\n'))).toEqual(lines);
});

test('a byline in lower case does not make a file look broken at a width', () => {
  const lines = [
    'Neue Brücke für den Hafen der Stadt Musterstadt',
    'von Erika Muster',
    'Der Rat hat beschlossen, die Brücke neu zu bauen.',
    'Die Gegner des Neubaus wollen vor Gericht gehen',
    'Das kostet die Stadt zwei Millionen Euro.',
  ];
  expect(texts(lines.join('\n'))).toEqual(lines);
});

test('a table of results with lines of one length stays a table', () => {
  const lines = [
    'Hafenkicker Musterstadt - Eintracht Beispieldorf 2:1 (1:0)',
    'Sportfreunde Altmuster - Borussia Neubeispiel 0:0 (0:0)',
    'Turnverein Obermuster - Union Niederbeispiel 3:3 (2:1)',
    'Fußballclub Mustertal - Viktoria Beispielberg 1:4 (0:2)',
  ];
  expect(texts(lines.join('\n'))).toEqual(lines);
});

test('bullets mark items, numbers stay in the text', () => {
  expect(parsePlainText('- Brücke\n• Fähre\n3. Oktober: Feiertag')).toEqual([
    { kind: 'item', text: 'Brücke' },
    { kind: 'item', text: 'Fähre' },
    { kind: 'paragraph', text: '3. Oktober: Feiertag' },
  ]);
});
