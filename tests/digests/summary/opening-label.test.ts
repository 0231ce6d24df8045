import { expect, test } from 'vitest';
import { openingLabelEnd } from '../../../src/digests/summary/opening-label.ts';

test.each([
  ['Nordhafen – ', 'Die Brücke wird gesperrt.'],
  ['Nordhafen - ', 'Kapitän Kranz fährt heim.'],
  ['Kiew (dpa) – ', 'Die Brücke wird gesperrt.'],
  ['NORDHAFEN/BERLIN (dpa/AFP) — ', '„Gut so“, sagte Jens Kranz.'],
  ['Berlin, 3. Mai – ', 'Die Brücke wird gesperrt.'],
  ['Kiew, 22. Okt. 2024 (Reuters) – ', 'Die Brücke wird gesperrt.'],
  ['Frankfurt am Main (dpa/lhe) - ', '12 Brücken werden gesperrt.'],
  ['(dpa) ', 'Die Brücke wird gesperrt.'],
  ['SPD ', 'Der Rat sperrt die Brücke.'],
  ['Kosten Folgen ', 'Ein Rat sperrt die Brücke.'],
])('"%s" stands before the sentence "%s"', (label, sentence) => {
  expect(openingLabelEnd(label + sentence)).toBe(label.length);
});

test.each([
  'Die Brücke wird gesperrt.',
  'Nordhafen – das ist der Ort mit der Brücke.',
  'Anna Brandt – Baumeisterin seit 2012 – sperrt die Brücke.',
  'Die Stadt – Nordhafen also – sperrt die Brücke.',
  'Ein Hin und Her - Kranz kennt das - ist lästig.',
  'Nordhafen (Kreis Sandholm) sperrt die Brücke.',
  'Hinter Nordhafen sperrt der Rat die Brücke.',
  'Laut Die Zeit wird die Brücke gesperrt.',
  'In Sandholm liest man Die Zeit.',
  'SPD und Die Linke wollen die Brücke sperren.',
  'Fraktionschefin Die Linke, Anna Brandt, will die Brücke sperren.',
  'Nordhafen – Sandholm endete 3:1.',
  'Brandt sperrt die Brücke – Kranz fährt trotzdem.',
])('nothing stands before "%s"', (sentence) => expect(openingLabelEnd(sentence)).toBe(0));

test('hostile beginnings are read in time', () => {
  for (const part of ['A ', 'A/', 'A-', 'Aa ', "A'", '(a', 'A, ']) {
    expect(openingLabelEnd(part.repeat(100_000))).toBe(0);
  }
});
