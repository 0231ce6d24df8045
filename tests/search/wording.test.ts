import { describe, expect, test } from 'vitest';
import { searching } from '../helpers/searching.ts';

const OTHERS = ['Das Amt am Hafen ist zu.', 'Der Hafen hat eine Brücke.', 'Die Brücke ist neu.'];

/** Of the texts that a question finds, the best first. */
async function found(question: string, texts: readonly string[]): Promise<string[]> {
  const search = await searching(texts);
  const hits = await search.search(question, { limit: Infinity });
  return hits.map(({ passage }) => texts[Number(passage.articleId)] ?? '');
}

describe('a passage is found that says it otherwise', () => {
  test.each([
    ['in a synonym', 'Wie viele Gefallene gab es?', 'Drei Matrosen wurden getötet.'],
    ['in a synonym of a bare word', 'getötet', 'Drei Matrosen starben.'],
    ['in a phrase that is one', 'Wie viele Gefallene gab es?', 'Drei kamen ums Leben.'],
    ['in another form of a strong verb', 'Worüber sprach der Lotse?', 'Es wurde gesprochen.'],
    ['in another form of a weak verb', 'Womit hat er gedroht?', 'Sie drohte mit Streik.'],
    ['by the noun of an adjective', 'nordkoreanische Matrosen', 'In Nordkorea regnet es.'],
    ['in another case and number', 'Wer sah die Matrosen?', 'Ein Matrose schweigt.'],
    ['with letters for an umlaut', 'Was geschah in Muenchen?', 'In München regnet es.'],
    ['with another transliteration', 'Wohin reist Selenskij?', 'Herr Selenskyj reist ab.'],
    ['with an English transliteration', 'Was sagt Zelensky?', 'Herr Selenskyj reist ab.'],
    ['with the English name of a town', 'Wetter in Pyongyang', 'In Pjöngjang regnet es.'],
    ['without the hyphen of a name', 'Wo ist Kim Jong Un?', 'Herr Kim Jong-un reist ab.'],
    ['in a Ukrainian name', 'Північна Корея', 'In Nordkorea regnet es.'],
    [
      'in a Ukrainian name in another case',
      'Що було в Північній Кореї?',
      'In Nordkorea regnet es.',
    ],
    ['in a Russian name', 'Что произошло в Южной Корее?', 'In Südkorea regnet es.'],
    ['in a Turkish name', 'Güney Kore neden sessiz?', 'In Südkorea regnet es.'],
    ['in an English name', 'What happened in North Korea?', 'In Nordkorea regnet es.'],
    ['with a number in words', 'Waren 1.000 Besucher da?', 'Tausend kamen.'],
    ['with a number in digits alone', 'Waren tausend Besucher da?', 'Es kamen 1000.'],
    ['with a number and its unit', 'Kostete es 1,3 Mio. Euro?', 'Es waren 1.300.000.'],
    ['with a month in digits', 'Was ist am 3. Oktober?', 'Das Fest ist am 03.10. um acht.'],
  ])('%s: %s', async (_, question, text) => {
    expect(await found(question, [...OTHERS, text])).toEqual([text]);
  });

  test('in an English name without a sentence around it', async () => {
    const text = 'In Nordkorea regnet es.';
    expect(await found('North Korea', [...OTHERS, text])).toEqual([text]);
  });

  test('by the parts of a compound', async () => {
    const text = 'Die Brücke führt zum Hafen.';
    const [first] = await found('Wo ist die Hafenbrücke?', [text, 'Der Turm.', ...OTHERS]);
    expect(first).toMatch(/Hafen.*Brücke|Brücke.*Hafen/);
  });
});

describe('of two passages with the same word of the question comes first', () => {
  test.each([
    ['the one with a part of its compound', 'Hafenbrücke', ['am Deich', 'am Hafen']],
    ['the one with a compound of its word', 'Brücke', ['am Deich', 'an der Hafenbrücke']],
    ['the one with both words as one', 'Rüstung Güter', ['voller Kohle', 'voller Rüstungsgüter']],
    ['the one with another spelling of its name', 'Selenskij', ['Herr Schulz', 'Herr Selenskyj']],
    ['the one with a name nearly as it is typed', 'Selenskjy', ['Herr Schulz', 'Herr Selenskyj']],
    ['the one with another form of its verb', 'gedroht', ['und er sprach', 'und er drohte']],
    ['the one with a synonym', 'gefallen', ['und er ruhte', 'und er starb']],
    ['the one with a word typed with a mistake', 'Matrsoen', ['ohne Lotsen', 'ohne Matrosen']],
    ['the one with the number', '1.000', ['mit zwanzig Leuten', 'mit tausend Leuten']],
    ['the one with the word itself, not a synonym', 'gefallen', ['und er starb', 'und gefallen']],
    ['the one with the word itself, not a part', 'Hafenbrücke', ['am Hafen', 'an der Hafenbrücke']],
  ])('%s', async (_, word, [without = '', withIt = '']) => {
    const texts = [without, withIt].map((end) => `Die Fähre lag still ${end}.`);
    const all = await found(`Fähre ${word}`, [...texts, ...OTHERS]);
    expect(all.filter((text) => texts.includes(text))).toEqual(texts.toReversed());
    expect(all[0]).toBe(texts[1]);
  });
});
