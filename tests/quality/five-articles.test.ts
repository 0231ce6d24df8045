import { existsSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { OpenFolder } from '../../src/answers/open.ts';
import { openFolder } from '../../src/answers/open.ts';
import { lexicon } from '../helpers/lexicon.ts';

const SEEDS = '../shared/seeds';
const present = existsSync(SEEDS);
const title = present
  ? 'of the five crawled articles'
  : `of the five crawled articles (skipped: ${SEEDS} is absent)`;

const FALLEN = 'Wie viele nordkoreanische Soldaten sind gefallen?';

/** By the beginning of the file's name. */
const FIRST_FOR: Readonly<Record<string, readonly string[]>> = {
  '000': [
    'Wie viele der entsandten Soldaten kamen ums Leben?',
    'Was sagte Gerassimow über den Beitrag der Nordkoreaner in Kursk?',
    'Was forderte das US-Außenministerium?',
    'Ist der Einsatz der Truppen mit dem Vertrag über strategische Partnerschaft vereinbar?',
  ],
  '001': [
    'Was sagen Analysten zur Produktion von Marschflugkörpern?',
    'Wie stimmte Moskau im UN-Sicherheitsrat über die Überwachung ab?',
    'Welches innerkoreanische Abkommen von 1991 will Nordkorea aufkündigen?',
    'Warum nehmen die Spannungen auf der koreanischen Halbinsel zu?',
  ],
  '002': [
    'Wann besuchte Putin zuletzt Nordkorea?',
    'Wie hoch schätzte der ukrainische Geheimdienst die Zahl der nordkoreanischen Soldaten?',
    'Wer hat die Entsendung der Truppen angewiesen?',
    'Was bestätigte der Kreml am Tag zuvor?',
  ],
  '003': [
    'Wie bewertet Robert Wood die militärische Zusammenarbeit?',
    'Wovor warnte die NATO?',
    'Über welche Stadt gelangen die Truppen in den Konfliktbereich?',
    'Was kündigte das Präsidentenamt in Seoul an?',
  ],
  '004': [
    'Was sagt die Expertin Betty Suh über die Allianz?',
    'Wie viele Nordkoreaner wurden bei Donezk verletzt?',
    'Welche Staaten beliefert Südkorea mit Panzern?',
    'Was sagte Selenskyj auf der UN-Vollversammlung?',
  ],
};

describe.skipIf(!present)(title, () => {
  let opened: OpenFolder;
  beforeAll(async () => {
    opened = await openFolder(SEEDS, lexicon);
  });

  describe.each(Object.entries(FIRST_FOR))('%s is first for', (file, questions) => {
    test.each(questions)('%s', async (question) => {
      const { excerpts } = await opened.answers.ask(question);
      expect(excerpts[0]?.articleId.slice(0, 3)).toBe(file);
    });
  });

  test('the one with the losses is cited for them, by its outlet', async () => {
    const { excerpts } = await opened.answers.ask(
      'Wie viele der entsandten Soldaten kamen ums Leben?',
    );
    const losses = excerpts.filter(({ text }) => /1\.000 der 11\.000/.test(text));
    expect(losses.map(({ outlet, published }) => [outlet, published])).toEqual([
      ['Tiroler Zeitung', null],
    ]);
  });

  test('the losses come first for those who fell', async () => {
    const { excerpts } = await opened.answers.ask(FALLEN);
    expect(excerpts[0]?.text).toMatch(/1\.000 der 11\.000/);
  });

  test.each([
    'Wie macht man Kaiserschmarrn?',
    'Wer gewann die Champions League?',
    'Wer gewann die Fußball-WM 2022?',
  ])('none answers "%s"', async (question) => {
    expect((await opened.answers.ask(question)).kind).toBe('nothing');
  });
});
