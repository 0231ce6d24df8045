import { expect, test } from 'vitest';
import { createLanguageOf } from '../../src/lexicon/language.ts';

const languageOf = createLanguageOf();

test.each([
  ['de', 'Wann wurde die neue Brücke für den Verkehr geöffnet?'],
  ['en', 'When was the new bridge opened to traffic?'],
  ['es', '¿Cuándo se abrió el puente nuevo al tráfico?'],
  ['fr', 'Quand le nouveau pont a-t-il été ouvert à la circulation ?'],
  ['ru', 'Когда новый мост открыли для движения?'],
  ['tr', 'Yeni köprü trafiğe ne zaman açıldı?'],
  ['uk', 'Коли новий міст відкрили для руху?'],
  ['uk', 'Північна Корея'],
  ['nl', 'Wanneer is de nieuwe brug over de haven voor het verkeer geopend?'],
  ['da', 'Hvem er den mand, der åbnede broen?'],
  ['en', 'Who wrote the song Das Boot ist voll and when was it released?'],
])('a question in the language %s is known: %s', async (language, question) => {
  expect(await languageOf(question)).toBe(language);
});

test.each([
  'getötet',
  'drohte',
  'Selenskij',
  'selenskij uno?',
  'Kim Jong-un Besuch',
  'Boris Johnson Rücktritt',
  'Champions League Finale',
  'Black Lives Matter Proteste',
  'NATO Gipfel Washington',
  'San Francisco Brand',
  'Corona Lockdown',
  'Wer ist Chef von Apple?',
  '2022',
  '?!',
])('German is meant where another language is unsure: %s', async (question) => {
  expect(await languageOf(question)).toBe('de');
});

test('a question over several lines is one question', async () => {
  expect(await languageOf('When was the new bridge\nopened to traffic?')).toBe('en');
});
