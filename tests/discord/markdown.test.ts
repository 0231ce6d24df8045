import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockQuote, bold, escape, joined, link, md, unbold } from '../../src/discord/markdown.ts';

/** What Discord's dialect takes for an escape: a backslash before anything but letters, digits, space. */
const ESCAPED = /\\[^0-9A-Za-z\s]/g;

/** What would still be formatting or more once escapes are taken out: anywhere, and beginning a line. */
const ACTIVE = /[\\*_~`|<>@#[\]]|:\/\/|:[^\s:]+:/;
const ACTIVE_BEGINNING = /^[^\S\n]*(?:(?:[-+]|\d+\.)(?=\s)|-#)/m;

const hostile = fc
  .array(
    fc.constantFrom(
      ...['*', '**', '_', '~~', '`', '```', '||', '<', '>', '>>> ', '@', '#', '[', '](', ')'],
      ...['\\', '-', '- ', '-# ', '+ ', '1', '. ', ':', '/', '\n', ' ', 'a', 'ß', '🚢', 'https'],
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

describe('escaping', () => {
  it.each([
    ['bold', '**fett**', '\\*\\*fett\\*\\*'],
    ['underline', '__unter__', '\\_\\_unter\\_\\_'],
    ['strikethrough', '~~weg~~', '\\~\\~weg\\~\\~'],
    ['spoiler', '||geheim||', '\\|\\|geheim\\|\\|'],
    ['code', '`code`', '\\`code\\`'],
    ['code block', '```js\nx```', '\\`\\`\\`js\nx\\`\\`\\`'],
    ['heading', '# Titel', '\\# Titel'],
    ['small print', '-# klein', '-\\# klein'],
    ['bullet', 'eins\n  - zwei\n+ drei', 'eins\n  \\- zwei\n\\+ drei'],
    ['numbered list', '1. eins\n12. zwölf', '1\\. eins\n12\\. zwölf'],
    ['quote', '> zitiert\n>>> Rest', '\\> zitiert\n\\>\\>\\> Rest'],
    ['masked link', '[hier](https://a.example)', '\\[hier\\](https\\://a.example)'],
    ['bare link', 'siehe http://a.example', 'siehe http\\://a.example'],
    ['mention of everyone', '@everyone @here', '\\@everyone \\@here'],
    ['mention of a person', '<@123> <@&4> <#5>', '\\<\\@123\\> \\<\\@&4\\> \\<\\#5\\>'],
    ['command mention', '</ask:12>', '\\</ask:12\\>'],
    ['time stamp', '<t:0:R>', '\\<t\\:0:R\\>'],
    ['custom emoji', '<:boot:12>', '\\<\\:boot:12\\>'],
    ['emoji by name', 'gut :thumbsup:', 'gut \\:thumbsup:'],
    ['escape', '\\*', '\\\\\\*'],
  ])('makes nothing of a %s', (_name, text, escaped) => {
    expect(escape(text)).toBe(escaped);
  });

  it.each(['Am 22. Oktober um 17:30 Uhr', 'Satz-Teil – 1.000 (tausend) & mehr: so', 'a\nb'])(
    'leaves ordinary text alone: %j',
    (text) => {
      expect(escape(text)).toBe(text);
    },
  );

  it('leaves nothing of a hostile text active', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const left = escape(text).replaceAll(ESCAPED, '·');
        expect(left).not.toMatch(ACTIVE);
        expect(left).not.toMatch(ACTIVE_BEGINNING);
      }),
    );
  });

  it('adds nothing but backslashes that Discord takes away', () => {
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string({ unit: 'grapheme' })), (text) => {
        const shown = escape(text).replaceAll(ESCAPED, (pair) => pair.slice(1));
        expect(shown).toBe(text);
      }),
    );
  });
});

describe('bold text', () => {
  it('is given back by unbold, whatever it holds', () => {
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string({ unit: 'grapheme' })), (text) => {
        expect(unbold(bold(text).markdown)).toBe(text);
      }),
    );
  });
});

describe('a template', () => {
  it('escapes strings and leaves numbers and Markdown as they are', () => {
    expect(md`**${'a*b'}** ${1.5} ${md`_${'x'}_`}`.markdown).toBe('**a\\*b** 1.5 _x_');
  });

  it('joins the parts that there are', () => {
    expect(joined([md`${'a'}`, null, md`${'b'}`], ' · ').markdown).toBe('a · b');
  });
});

describe('a link', () => {
  it('shows brackets in its label as parentheses, since Discord counts them', () => {
    expect(link('[1] Titel', 'https://a.example/').markdown).toBe(
      '[(1) Titel](<https://a.example/>)',
    );
  });

  it('hides parentheses of its address from the one that ends it', () => {
    expect(link('x', 'https://a.example/b_(c)').markdown).toBe(
      '[x](<https://a.example/b_%28c%29>)',
    );
  });

  it('has no other link in its label', () => {
    expect(link('a](https://b.example', 'https://a.example/').markdown).toBe(
      '[a)(https\\://b.example](<https://a.example/>)',
    );
  });
});

describe('a block quote', () => {
  it('marks every line as quoted and never quotes the rest of the message', () => {
    expect(blockQuote('eins\n\nzwei', []).markdown).toBe('> eins\n> \n> zwei');
  });

  it('emboldens each line of a range of its own', () => {
    const range = { start: 1, end: 6 };
    expect(blockQuote('ab \n cde', [range]).markdown).toBe('> a**b** \n>  **c**de');
  });

  it('emboldens ranges that touch as one, since Discord would show the asterisks between them', () => {
    const ranges = [
      { start: 0, end: 2 },
      { start: 2, end: 4 },
    ];
    expect(blockQuote('72km', ranges).markdown).toBe('> **72km**');
  });

  it('shows marks of a cut outside what it quotes', () => {
    expect(blockQuote('a*', [], '[ ', ' ]').markdown).toBe('> [ a\\* ]');
  });

  it('shows the text, active nowhere, and nothing else, wherever the ranges are', () => {
    const places = fc.uniqueArray(fc.nat(60), { maxLength: 8 });
    fc.assert(
      fc.property(hostile, places, (text, cuts) => {
        const sorted = cuts.filter((cut) => cut <= text.length).sort((a, b) => a - b);
        const ranges = sorted.flatMap((start, index) => {
          const end = sorted[index + 1];
          return index % 2 === 0 && end !== undefined ? [{ start, end }] : [];
        });
        const lines = blockQuote(text, ranges).markdown.split('\n');
        expect(lines.every((line) => line.startsWith('> '))).toBe(true);
        const quoted = lines.map((line) => line.slice(2)).join('\n');
        const left = quoted.replaceAll(ESCAPED, '·').split('**');
        for (const part of left) expect(part).not.toMatch(ACTIVE);
        expect(left.join('·')).not.toMatch(ACTIVE_BEGINNING);
        const shown = quoted.replaceAll(/\\(.)|\*\*/g, '$1');
        expect(shown).toBe(text);
      }),
    );
  });
});
