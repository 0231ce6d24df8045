import fc from 'fast-check';
import { expect, test } from 'vitest';
import { detectLanguage } from '../../src/text/language.ts';

test.each([
  [
    'de',
    'Der Rat der Stadt hat am Montag beschlossen, die Brücke neu zu bauen und nicht zu sperren.',
  ],
  [
    'en',
    'The council has decided that the bridge is to be rebuilt and that it will not be closed.',
  ],
  [
    'fr',
    'Le conseil de la ville a décidé que le pont est à reconstruire et que les travaux sont pour mai.',
  ],
  [
    'es',
    'El consejo de la ciudad ha decidido que el puente se reconstruya y que no se cierre por las obras.',
  ],
  [
    'it',
    'Il consiglio della città ha deciso che il ponte è da ricostruire e che non si chiude per i lavori.',
  ],
  [
    'nl',
    'De raad van de stad heeft besloten dat de brug niet wordt gesloten en dat het werk in mei begint.',
  ],
  [
    'pl',
    'Rada miasta zdecydowała, że most jest do odbudowy i że nie zostanie zamknięty na czas prac, ale w maju.',
  ],
  [
    'ru',
    'Совет города решил, что мост не закрыт и что работы на нём начнутся в мае, но как это будет, не сказал.',
  ],
  [
    'uk',
    'Рада міста вирішила, що міст не закрито і що роботи на ньому почнуться в травні, але як це буде, не сказала.',
  ],
])('%s is known by its commonest words', (language, text) => {
  expect(detectLanguage(text)).toBe(language);
});

test.each([
  ['no words', '2:1 (1:0)'],
  ['names alone', 'Erika Muster, Max Beispiel'],
  [
    'a language that is not listed',
    'Belediye meclisi pazartesi günü eski köprünün yıkılmasına ve yenisinin yapılmasına karar verdi.',
  ],
])('the language of %s is unknown', (_, text) => {
  expect(detectLanguage(text)).toBeNull();
});

test('words are runs of letters, whatever stands between them', () => {
  const sentence = 'Der Rat hat mit der Stadt über die Brücke und den Hafen gesprochen'.split(' ');
  const between = fc.string({ minLength: 1, unit: 'binary' }).filter((gap) => !/\p{L}/u.test(gap));
  fc.assert(
    fc.property(fc.array(between, { minLength: 13, maxLength: 13 }), (gaps) => {
      const text = sentence.map((word, at) => word + (gaps[at] ?? '')).join('');
      expect(detectLanguage(text)).toBe('de');
    }),
  );
});

test('common words within longer ones do not count', () => {
  expect(detectLanguage('Derweil Diebe Dasein Undank Isthmus Nichte Eine‿Einer')).toBeNull();
});
