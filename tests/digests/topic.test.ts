import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/articles/article.ts';
import { articlesAbout } from '../../src/digests/topic.ts';
import { searching } from '../helpers/searching.ts';
import { articleOf } from '../helpers/written-article.ts';

const FILLER = 'Am Nachmittag soll es regnen. Die Temperaturen liegen bei zwölf Grad.';

const ARTICLES: readonly Article[] = [
  ['hafen', 'Streik im Hafen', 'Die Beschäftigten legten am Morgen die Arbeit nieder.'],
  ['behoerde', 'Neue Leitung', 'Die Hafenbehörde bekommt eine Präsidentin. Die Behörde ist alt.'],
  ['bahn', 'Züge fallen aus', `Der Streik der Lokführer dauert an. ${FILLER}`],
  [
    'weit',
    'Was die Stadt bewegt',
    `Der Hafen wird vertieft.\n\n${`${FILLER} `.repeat(20)}\n\nDer Streik der Müllabfuhr ist zu Ende.`,
  ],
  ['praesident', 'Besuch in Kiew', 'Präsident Selenskyj empfing die Gäste im Marienpalast.'],
  ['norwegen', 'Fischer fordern Quoten', 'In Norwegen fordern Fischer höhere Quoten für Dorsch.'],
  ['klinik', 'Neubau', 'Die Klinik am Park wird erweitert.'],
  ['ort', 'Wetter', FILLER],
  ['ausflug', 'Ausflug', 'Am Hafen steht eine Behörde.'],
].map(([id = '', title, text = '']) => articleOf(text, { id, title }));

async function about(topic: string): Promise<string[]> {
  return [...(await articlesAbout(topic, ARTICLES, await searching(ARTICLES)))].sort();
}

describe('about a topic is', () => {
  test('of one word, what has it in text, title or compound', async () => {
    expect(await about('Hafen')).toEqual(['ausflug', 'behoerde', 'hafen', 'weit']);
  });

  test('of two words, what has both near each other, not one of them or both far apart', async () => {
    expect(await about('Streik Hafen')).toEqual(['hafen']);
  });

  test('of a compound, what has both its parts as words of their own', async () => {
    expect(await about('Hafenstreik')).toEqual(['hafen']);
  });

  test('of a misspelt name, what has the name', async () => {
    expect(await about('Selenskij')).toEqual(['praesident']);
  });

  test('of English words, what says the same in German', async () => {
    expect(await about('Norway')).toEqual(['norwegen']);
  });

  test('of a synonym, what says it in another word', async () => {
    expect(await about('Krankenhaus')).toEqual(['klinik']);
  });

  test.each(['Kaiserschmarrn', 'Kaiserschmarrn Hafen', 'die und der', '?!'])(
    'nothing: %s',
    async (topic) => {
      expect(await about(topic)).toEqual([]);
    },
  );
});
