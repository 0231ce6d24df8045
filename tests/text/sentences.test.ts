import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/text/sentences.ts';

function sentencesOf(text: string): string[] {
  return splitSentences(text).map(({ start, end }) => text.slice(start, end));
}

/** Each case is a text in which ` | ` stands for the space between two sentences. */
const cases: Readonly<Record<string, readonly string[]>> = {
  'a full stop, question mark or exclamation mark ends a sentence': [
    'Der Zug hält. | Wer steigt aus? | Niemand! | Er fährt weiter.',
  ],
  'the day before a month is no sentence end': [
    'Am 3. Oktober ruht die Arbeit. | Am 4. Oktober nicht.',
    'Das Fest dauert vom 22.-24. Juni und am 1. Mai.',
  ],
  'an ordinal before its noun is no sentence end': [
    'Im 19. Jahrhundert stand hier ein Turm.',
    'Sie feiert ihren 100. Geburtstag im 21. Stock.',
    'Im II. Weltkrieg brannte er ab.',
    'König Rama IX. (Bhumibol) starb.',
    'Der 1. FC Neustadt steigt auf. | 1. FC heißt er seit 1950.',
  ],
  'a number that is not announced as an ordinal ends a sentence': [
    'Sie kam auf Platz 19. | Trainer Huber war zufrieden.',
    'So steht es auf Seite 5. | Experten zweifeln.',
    'Das Werk erschien im Jahr 2005. | Die Kritik schwieg.',
    'Er gewann mit 3:0. | Verlierer gab es viele.',
    'Die Zahl stieg auf 22. | Im Mai sank sie.',
  ],
  'a sentence can begin with a number': [
    'Die Firma wuchs. | 1997 wurde sie verkauft. | 20 Leute blieben.',
  ],
  'an ordinal ends a sentence before a word that only opens sentences': [
    'Thronfolger ist Albert II. | Er regiert seit gestern.',
  ],
  'initials belong to the name': [
    'Das Buch schrieb J. A. Beispiel in einem Sommer. | Rafik Y. | Die Polizei sucht ihn.',
  ],
  'abbreviations do not end a sentence': [
    'Dr. Müller und Prof. Dr. Meier trafen u. a. Nr. 5 und z. B. Katzen.',
    'Das kostet ca. 3 Mio. Euro bzw. Dollar, d. h. viel.',
    'In St. Johann gilt Art. 5 der Verfassung.',
    'Es geschah im Jahr 44 v. Chr. Geburt.',
  ],
  'an abbreviation ends a sentence before a word that only opens sentences': [
    'Der Umsatz betrug 3 Mrd. | Die Bank war erstaunt.',
    'Der sog. IS schweigt.',
    'Es kamen Bauern, Händler usw. | Dann fing es an.',
  ],
  'a verb prefix is no abbreviation': [
    'Das Haus brannte ab. | Nachbarn halfen. | Ali rief an. | Es war so. | Kinder sahen zu.',
  ],
  'points inside numbers, dates, times and addresses are no sentence ends': [
    'Am 22.10.2024 um 18.30 Uhr zahlten 1.000 Leute 3.50 Euro.',
    'Mehr steht auf www.example.org und bei Amazon.de im Angebot.',
    'So meldet es ndr.de. | Der Sender irrt selten.',
  ],
  'a quotation that goes on with its speaker is one sentence': [
    '„Wir gehen!“, sagte er. | „Kommt ihr mit?“ fragte sie.',
    '»Das ist alles.«, sagte er. | "Nein!", rief sie.',
    '‚Wirklich?‘ fragte er.',
  ],
  'a sentence that ends inside quotation marks keeps its closing mark': [
    'Er sagte: „Wir gehen.“ | Die Tür fiel zu.',
    'Er sagte: »Wir gehen.« | Die Tür fiel zu.',
    'Er sagte: "Wir gehen." | Die Tür fiel zu.',
    '„Es regnet. | Wir bleiben hier.“ | So war es.',
  ],
  'a question or exclamation mark in a name does not end the sentence before a small letter': [
    'Die Sendung „Wer weiß es?“ läuft weiter, und Hurra! kündigte ein Album an.',
  ],
  'a bracket may hold sentences and keeps its closing mark': [
    'Er schwieg. | (Das tat er oft.) | Dann sprach er (z. B. mit Anna) weiter.',
  ],
  'an ellipsis ends a sentence only before a word that opens one': [
    'Er ging ... | Die Tür fiel zu. | Sie wollte … | Aber er war fort.',
    'Ein Bluff ... Theater also.',
    'Er schrieb: „Wir hoffen. | […] Die Lage ist ernst.“',
  ],
  'a colon ends no sentence': ['Eines ist klar: Der Winter kommt.'],
  'a name that begins with a small letter can open a sentence': [
    'Das Kleid wurde verkauft. | eBay schweigt dazu.',
  ],
  'English is split as well': [
    'Mr. Smith met Dr. Jones at 5 p.m. in Washington, D.C. | They left the U.S. | The end.',
  ],
};

describe.each(Object.entries(cases))('%s', (_fact, texts) => {
  it.each(texts)('%s', (marked) => {
    expect(sentencesOf(marked.replaceAll(' | ', ' '))).toEqual(marked.split(' | '));
  });
});

describe('sentences without the usual space', () => {
  it('a missing space after the full stop hides no sentence end', () => {
    expect(sentencesOf('Das Spiel ist aus.Die Leute gehen.')).toEqual([
      'Das Spiel ist aus.',
      'Die Leute gehen.',
    ]);
  });

  it('an opening mark stays with the sentence that it opens', () => {
    expect(sentencesOf('Er schwieg.„Wir auch.“')).toEqual(['Er schwieg.', '„Wir auch.“']);
  });
});

describe('line breaks', () => {
  it('a blank line ends a sentence whatever stands before it', () => {
    expect(sentencesOf('Der Bericht von Dr.\n \nund mehr')).toEqual([
      'Der Bericht von Dr.',
      'und mehr',
    ]);
  });

  it('a single line break after a full stop ends a sentence', () => {
    expect(sentencesOf('Es regnet.\r\nKinder lachen.')).toEqual(['Es regnet.', 'Kinder lachen.']);
  });

  it('a single line break within a sentence does not end it', () => {
    expect(sentencesOf('Es regnet seit\nMontag.')).toEqual(['Es regnet seit\nMontag.']);
  });

  it('an unfinished line ends before a word that only opens sentences', () => {
    expect(sentencesOf('Wetter\nEs regnet.')).toEqual(['Wetter', 'Es regnet.']);
  });
});

describe('any text', () => {
  const fragment = fc.constantFrom(
    ...[
      'Dr.',
      '19.',
      'Juni',
      'Die',
      'die',
      '„',
      '“',
      '"',
      '(',
      ')',
      '...',
      '…',
      '!',
      '?',
      '.',
      ':',
    ],
    ...[
      ' ',
      '\n',
      '\n\n',
      '\r\n',
      '\u00a0',
      '\u2028',
      '\u0085',
      '\ud83d',
      '\ude00',
      'z. B.',
      'II.',
    ],
  );
  const text = fc.oneof(
    fc.array(fragment).map((fragments) => fragments.join('')),
    fc.array(fc.oneof(fragment, fc.string({ unit: 'binary' }))).map((parts) => parts.join(' ')),
  );

  it('is split into ordered spans that cover all but white space', () => {
    fc.assert(
      fc.property(text, (text) => {
        let end = 0;
        for (const span of splitSentences(text)) {
          const sentence = text.slice(span.start, span.end);
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(end, span.start).trim()).toBe('');
          expect(sentence).not.toBe('');
          expect(sentence.trim()).toBe(sentence);
          end = span.end;
        }
        expect(text.slice(end).trim()).toBe('');
      }),
      { numRuns: 1000 },
    );
  });

  it('is split alike paragraph by paragraph', () => {
    fc.assert(
      fc.property(text, text, (first, second) => {
        expect(sentencesOf(`${first}\n\n${second}`)).toEqual([
          ...sentencesOf(first),
          ...sentencesOf(second),
        ]);
      }),
    );
  });

  it('of white space alone has no sentences', () => {
    expect(splitSentences('')).toEqual([]);
    expect(splitSentences(' \n\t ')).toEqual([]);
  });
});
