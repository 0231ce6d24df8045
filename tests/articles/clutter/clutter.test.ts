import { describe, expect, test } from 'vitest';
import { LAST, LEAD, MORE, outline, read, TITLE } from '../read.ts';

const DIVIDED = [
  [null, LEAD],
  [null, MORE],
];

/** A text without anything removed, in which `line` is a paragraph. */
async function expectKept(line: string): Promise<void> {
  expect((await read([TITLE, LEAD, line, MORE])).text).toBe([LEAD, line, MORE].join('\n\n'));
}

describe('a breadcrumb', () => {
  test.each([
    `Home » ${TITLE}`,
    'Startseite > Politik > Regional',
    'Sie sind hier: Startseite / Politik',
    '1. Startseite\n2. Politik',
    '- Home\n- Politik',
  ])('%j goes', async (line) => {
    expect(await read([line, TITLE, LEAD])).toMatchObject({ title: TITLE, text: LEAD });
    expect(await read([TITLE, line, LEAD])).toMatchObject({ title: TITLE, text: LEAD });
  });

  test('ends where a list of the article begins', async () => {
    const article = await read([TITLE, 'Startseite', LEAD, '1. Brücke\n2. Fähre']);
    expect(article.text).toBe(`${LEAD}\n\n1. Brücke\n\n2. Fähre`);
  });
});

describe('a caption', () => {
  test.each([
    'Der Bürgermeister vor der Brücke, am 19. Juni 2024 [File: Erika Muster/Agentur via Reuters]',
    'Die alte Brücke (Archivbild).',
    'Die alte Brücke im Winter. © Muster/AFP',
    'Die alte Brücke im Winter © dpa',
    'Die alte Brücke im Winter. Foto: Erika Muster/dpa',
    'Die alte Brücke im Winter (Foto: privat)',
    'Foto: Erika Muster',
    'picture alliance/dpa',
    'The old bridge in winter. Photo: Getty Images',
    'Die alte Brücke (Archivbild).\nDie alte Brücke (Archivbild). © Muster/AFP',
    'Die alte Brücke im Winter\nDie alte Brücke im Winter. © Muster/AFP',
  ])('%j goes and divides the text', async (lines) => {
    expect(outline(await read([TITLE, LEAD, lines, MORE]))).toEqual(DIVIDED);
  });

  test.each([
    'Foto und Film zeigen, wie die alte Brücke im Winter aussah, sagte die Archivarin.',
    'Foto: Polizei sucht diesen Mann, der am Montag die Brücke beschmierte und entkam.',
    'Die Agentur meldete am Abend, die Brücke sei gesperrt (siehe Archiv).',
  ])('is not the paragraph %j', expectKept);

  test('a long paragraph loses the agency that signs it, and nothing else', async () => {
    const long = `${LEAD} ${MORE} ${LAST}`;
    expect(outline(await read([TITLE, `${long} © dpa`, LEAD]))).toEqual([
      [null, long],
      [null, LEAD],
    ]);
  });

  test('the last paragraph is text, although an agency signs it', async () => {
    expect((await read([TITLE, LEAD, `${MORE} © dpa`])).text).toBe(`${LEAD}\n\n${MORE}`);
  });

  test('a title that speaks of a picture is no caption', async () => {
    const title = 'Erstes Bild: So wird die neue Brücke aussehen';
    expect((await read([title, LEAD])).title).toBe(title);
  });
});

describe('a copyright line', () => {
  test.each([
    ['©Musterstädter Zeitung - 2025', 'Musterstädter Zeitung'],
    ['© 2025 Musterstädter Zeitung', 'Musterstädter Zeitung'],
    ['© 2019–2025 Der Hafenbote. Alle Rechte vorbehalten.', 'Der Hafenbote'],
    ['Copyright © 2025 The Harbour Post. All rights reserved.', 'The Harbour Post'],
    ['(c) 2025 by Hafen.Welt', 'Hafen.Welt'],
  ])('%s names the outlet', async (line, outlet) => {
    expect(await read([TITLE, LEAD, line])).toMatchObject({ outlet, published: null, text: LEAD });
  });

  test.each(['© dpa', '© 2025', '© 2025 Muster Medien GmbH', 'Alle Rechte vorbehalten.'])(
    '%s goes and names none',
    async (line) => {
      expect(await read([TITLE, LEAD, line])).toMatchObject({ outlet: null, text: LEAD });
    },
  );

  test('takes the legal notice below it along, but no text', async () => {
    const notice = 'Alle Rechte vorbehalten. Nutzung nur für private Zwecke.';
    const more = 'Ein Nachdruck der Artikel ist ohne Erlaubnis der Redaktion nicht gestattet.';
    const article = await read([TITLE, LEAD, '© 2025 Der Hafenbote', notice, more, LAST]);
    expect(outline(article)).toEqual([
      [null, LEAD],
      [null, LAST],
    ]);
  });

  test.each([
    'Copyright 2025: Was sich für die Verlage an der Küste im nächsten Jahr alles ändert.',
    'Der Nachdruck der Pläne sei nicht gestattet, sagte der Anwalt der Baufirma vor Gericht.',
  ])('is not the paragraph %j', expectKept);
});

describe('a list of teasers', () => {
  test.each([
    'Related Articles',
    'Related News :',
    'Auch interessant',
    'Lesen Sie auch',
    'Mehr zum Thema:',
    'Das könnte Sie auch interessieren',
  ])('%s goes with its headlines', async (label) => {
    const teasers = ['Hafen wird tiefer', 'Wer baut die Fähre?', 'Streit um Zölle'];
    expect((await read([TITLE, LEAD, label, ...teasers])).text).toBe(LEAD);
    expect((await read([TITLE, LEAD, label])).text).toBe(LEAD);
  });

  test('on one line goes', async () => {
    const line = 'Lesen Sie auch: Hafen wird tiefer';
    expect(outline(await read([TITLE, LEAD, line, MORE]))).toEqual(DIVIDED);
  });

  test('in the middle leaves the text below it and divides it', async () => {
    const bullets = '- Hafen wird tiefer\n- Streit um Zölle';
    expect(outline(await read([TITLE, LEAD, 'Auch interessant', bullets, MORE]))).toEqual(DIVIDED);
  });

  test('leaves the line that may be the heading of the text below it', async () => {
    const lines = ['Auch interessant', 'Hafen wird tiefer', 'Streit um Geld', MORE];
    expect(outline(await read([TITLE, LEAD, ...lines]))).toEqual([
      [null, LEAD],
      ['Streit um Geld', MORE],
    ]);
  });

  test('leaves a declared heading', async () => {
    const lines = [`# ${TITLE}`, LEAD, '## Auch interessant', '- Zölle', '## Streit', MORE];
    expect(outline(await read(lines, 'a.md'))).toEqual([
      [null, LEAD],
      ['Streit', MORE],
    ]);
  });

  test('is not a declared heading or title with text below it', async () => {
    const article = await read(['# Zum Thema', LEAD, '## Mehr aus Musterstadt', MORE], 'a.md');
    expect(article.title).toBe('Zum Thema');
    expect(outline(article)).toEqual([
      [null, LEAD],
      ['Mehr aus Musterstadt', MORE],
    ]);
  });

  test.each([
    'Mehr zum Thema sagte er nicht.',
    'Auch interessant: Die Brücke ist breit. Sie trägt zwei Gleise und einen Weg für Räder.',
    'Mehr zum Thema sagte der Bürgermeister nicht, er verließ das Rathaus ohne ein Wort.',
  ])('is not the paragraph %j', expectKept);
});

describe('a word of the page', () => {
  test.each([
    'Kommentare',
    '12 Kommentare',
    'Anzeige',
    'Teilen',
    'Share',
    '5 Min. Lesezeit',
    'Symbolbild',
  ])('%s goes and divides the text', async (word) => {
    expect(outline(await read([TITLE, LEAD, word, MORE]))).toEqual(DIVIDED);
  });

  test.each([
    'Kommentare zum Bau der Brücke nahm der Rat bis zum Abend entgegen.',
    'Anzeige erstattet.',
  ])('at the start of a sentence stays: %s', expectKept);
});

test.each(['-', '* * *', '•', '–––', '[…]'])('the lone marks %j divide the text', async (marks) => {
  expect(outline(await read([TITLE, LEAD, marks, MORE]))).toEqual(DIVIDED);
});
