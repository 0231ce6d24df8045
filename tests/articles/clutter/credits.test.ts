import { describe, expect, test } from 'vitest';
import { LEAD, MORE, read, TITLE } from '../read.ts';

describe('a byline', () => {
  test.each([
    ['by Andrea Muster', 'Andrea Muster'],
    ['Von Erika Muster', 'Erika Muster'],
    ['VON ERIKA MUSTER', 'ERIKA MUSTER'],
    ['Von Erika Muster und Max Beispiel', 'Erika Muster und Max Beispiel'],
    ['Von Ursula von der Muster', 'Ursula von der Muster'],
    ['Autorin: Erika Muster-Beispiel', 'Erika Muster-Beispiel'],
    ['Written by John J. Doe', 'John J. Doe'],
  ])('%s', async (line, author) => {
    expect(await read([TITLE, line, LEAD])).toMatchObject({ author, text: LEAD });
    expect(await read([TITLE, LEAD, line])).toMatchObject({ author, text: LEAD });
  });

  test.each(['Von Angela Muster zu Olaf Beispiel', 'Von Brücken und Menschen', 'Von der Brücke'])(
    'is not the line %s',
    async (line) => {
      expect((await read([TITLE, LEAD, line, MORE])).author).toBeNull();
      expect((await read([TITLE, line, LEAD])).author).toBeNull();
    },
  );

  test('is not in the middle of a text', async () => {
    const article = await read([TITLE, LEAD, 'Von Angela Muster', MORE]);
    expect(article).toMatchObject({
      author: null,
      sections: [{}, { heading: 'Von Angela Muster' }],
    });
  });
});

test.each([
  'Von Erika Muster | 22. Oktober 2024, 14:05 Uhr',
  'Von Erika Muster, 22.10.2024',
  'By Erika Muster on October 22, 2024',
  'Politik · 22.10.2024 · Von Erika Muster',
  '22.10.2024 - Von Erika Muster - 5 Min. Lesezeit',
])('%s holds author and day', async (line) => {
  expect(await read([TITLE, line, LEAD])).toMatchObject({
    author: 'Erika Muster',
    published: '2024-10-22',
    text: LEAD,
  });
});

test('a section label above the title is clutter, in the text it is a heading', async () => {
  expect(await read(['Politik', TITLE, LEAD])).toMatchObject({ title: TITLE, text: LEAD });
  expect((await read([TITLE, LEAD, 'Politik', MORE])).sections[1]?.heading).toBe('Politik');
});

test('the day of a correction is not the day of publication', async () => {
  expect(await read([TITLE, 'Aktualisiert am 23.10.2024', LEAD])).toMatchObject({
    published: null,
    text: LEAD,
  });
});

test('a short sentence about a change is text', async () => {
  expect((await read([TITLE, LEAD, 'Geändert hat sich wenig.'])).text).toContain('Geändert');
});

test('a date in the text is no date of publication', async () => {
  expect((await read([TITLE, `Am 3. Mai 2024 tagte der Rat. ${LEAD}`])).published).toBeNull();
});
