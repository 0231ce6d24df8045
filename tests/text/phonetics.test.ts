import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '../../src/text/fold.ts';
import { soundsLike, soundsOf } from '../../src/text/phonetics.ts';

/** Spellings that are one sound wherever they stand, longer ones before their beginnings. */
const SPELLINGS = new Map([
  ['schtsch', 'S'],
  ['shch', 'S'],
  ['dsch', 'J'],
  ['dzh', 'J'],
  ['dj', 'J'],
  ['tsch', 'C'],
  ['tch', 'C'],
  ['cz', 'C'],
  ['sch', 'S'],
  ['sh', 'S'],
  ['zh', 'Z'],
  ['kh', 'x'],
  ['gh', 'x'],
  ['ch', 'X'],
  ['ts', 'c'],
  ['tz', 'c'],
  ['ph', 'f'],
  ['th', 't'],
  ['dh', 'd'],
  ['ck', 'k'],
  ['x', 'ks'],
  ['w', 'v'],
  ['ou', 'u'],
  ['oo', 'u'],
  ['ee', 'i'],
  ['ie', 'i'],
  ['au', 'A'],
  ['eu', 'E'],
  ['ai', 'e'],
  ['ay', 'e'],
  ['y', 'i'],
]);
const SPELLING = new RegExp([...SPELLINGS.keys()].join('|'), 'gu');
const ALIKE = ['bp', 'dt', 'fv', 'gkqxXszcSZCJj', 'l', 'mn', 'r'];

/** What the sounds are, said by one regular expression a rule. */
function soundsByRules(name: string): string {
  return fold(name)
    .replace(/^y(?=[aeiou])/u, 'j')
    .replace(/c(?=[eiy])/gu, 's')
    .replace(/c(?![hkz])/gu, 'k')
    .replace(SPELLING, (spelling) => SPELLINGS.get(spelling) ?? '')
    .replace(/(?<!^)j/gu, 'i')
    .replace(/(?<!i)i+(?=[aeou])|(?<=[aeou])[iaeou]+/gu, '')
    .replace(/(?<!^)h(?![aeiou])/gu, '')
    .replace(/(.)\1+/gu, '$1')
    .replace(/ine$/u, 'in')
    .replace(/(?<=.)[ei]v$/u, 'ov');
}

function keyByRules(name: string): string {
  const sounds = soundsByRules(name);
  const first = /^h/u.test(sounds) ? '4' : /^[aeiouAE]/u.test(sounds) ? '0' : '';
  const codes = [...sounds].map((sound) => {
    const place = ALIKE.findIndex((alike) => alike.includes(sound));
    return place < 0 ? '' : String(place + 1);
  });
  return (first + codes.join('')).replace(/(.)\1+/gu, '$1');
}

/** Words have no line breaks, at which the rules' `.` would stop. */
const words = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'aeiouyjhcstv') }),
  fc.string({ unit: fc.constantFrom(...SPELLINGS.keys(), ...'aeiouhjclnrtv', 'ine', 'ew', 'tc') }),
  fc.string({ unit: fc.constantFrom(...'aAeEhHjYÄÉßœıİ𝐀😀中Шч0712-') }),
  fc.string({ unit: 'binary' }).filter((word) => !/[\n\r\u2028\u2029]/u.test(word)),
);

test('sounds and key of any word are those that the rules give one after another', () => {
  fc.assert(
    fc.property(words, (word) => {
      expect(soundsOf(word)).toBe(soundsByRules(word));
      expect(soundsLike(word)).toBe(keyByRules(word));
    }),
    { numRuns: 3000 },
  );
});

test.each([
  ['', '', ''],
  ['Schtschukin', 'Sukin', '46'],
  ['Tcibulka', 'cibulka', '4154'],
  ['Yeltsin', 'jelcin', '4546'],
  ['Poutine', 'putin', '126'],
  ['Kiew', 'kov', '43'],
  ['Xi', 'ksi', '4'],
  ['Hase', 'hase', '4'],
  ['Aiolos', 'elos', '054'],
  ['Mahler', 'maler', '657'],
])('%s sounds as %s and has the key %s', (name, sounds, key) => {
  expect(soundsOf(name)).toBe(sounds);
  expect(soundsLike(name)).toBe(key);
});
