import { expect, test } from 'vitest';
import { isShowable } from '../../../src/digests/summary/showable.ts';

test.each([
  'Die Brücke in Hohenquell wird am Montag gesperrt.',
  '„Die Brücke ist nicht zu retten“, sagte Anna Brandt.',
  'Wie ukrainische Medien berichteten, wurde die Brücke getroffen.',
])('%s', (sentence) => expect(isShowable(sentence)).toBe(true));

test.each([
  ['a question', 'Was wird nun aus der Brücke in Hohenquell?'],
  ['a heading', 'Die Brücke in Hohenquell und ihre Geschichte'],
  ['what breaks off', 'Und dann kam der Tag, an dem die Brücke …'],
  ['what announces', 'Der Rat von Hohenquell hat drei Gründe dafür:'],
  ['half a sentence', 'und darum wird die Brücke in Hohenquell gesperrt.'],
  ['what is in brackets', 'Die Brücke (gebaut im Jahr 1911 wird in Hohenquell gesperrt.'],
  ['too short', 'Die Brücke ist alt.'],
  ['too long', `Die Brücke ${'über den breiten Fluss '.repeat(20)}ist alt.`],
  ['a list of results', 'Brandt (14), Kranz (19), Muster (12), Berg (8), Thal (16) und See (11).'],
  ['capitals', 'DIE BRÜCKE IN HOHENQUELL WIRD AM MONTAG GESPERRT.'],
  ['to readers', 'Lesen Sie hier, warum die Brücke in Hohenquell gesperrt wird.'],
  ['about reports', 'Wie berichtet, wird die Brücke in Hohenquell gesperrt.'],
  ['lines', 'Die Brücke in Hohenquell\nwird am Montag gesperrt.'],
])('not %s', (_what, sentence) => expect(isShowable(sentence)).toBe(false));
