import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockQuote, escape, link } from '../../../src/discord/markdown.ts';
import { parseMarkdown, type Mark } from '../../../src/playground/page/markdown-tree.ts';

/** Elements as `name(content)`, everything else as it is written. */
function outline(marks: readonly Mark[]): string {
  return marks.map(outlineOf).join('');
}

function outlineOf(mark: Mark): string {
  const { type } = mark;
  if (type === 'text') return mark.content;
  if (type === 'br') return '\n';
  if (type === 'list') {
    const items = mark.items.map(outline).join('|');
    return mark.start === null ? `list(${items})` : `list from ${mark.start}(${items})`;
  }
  if (type === 'link') return `link to ${mark.target}(${outline(mark.content)})`;
  if (type === 'heading') return `heading ${mark.level}(${outline(mark.content)})`;
  if (!('content' in mark)) return type;
  return `${type}(${typeof mark.content === 'string' ? mark.content : outline(mark.content)})`;
}

const shown = (source: string) => outline(parseMarkdown(source));

describe('phrases', () => {
  it.each([
    ['**fett** und *kursiv* und _kursiv_', 'strong(fett) und em(kursiv) und em(kursiv)'],
    ['__unter__ und ~~weg~~', 'underline(unter) und strikethrough(weg)'],
    ['***beides***', 'em(strong(beides))'],
    ['||geheim **fett**||', 'spoiler(geheim strong(fett))'],
    ['`a * b` und\n```js\n- a\n# b\n```', 'inlineCode(a * b) und\ncodeBlock(- a\n# b)'],
    ['**über\nzwei Zeilen**', 'strong(über\nzwei Zeilen)'],
    ['ein snake_case_name', 'ein snake_case_name'],
    ['2 * 3 * 4', '2 * 3 * 4'],
    ['\\*so\\* \\# \\> \\\\', '*so* # > \\'],
    ['¯\\_(ツ)_/¯', '¯\\_(ツ)_/¯'],
  ])('%j is %j', (source, expected) => {
    expect(shown(source)).toBe(expected);
  });
});

describe('lines', () => {
  it.each([
    [
      '# Eins\n## Zwei\n### Drei\n#### Vier',
      'heading 1(Eins)heading 2(Zwei)heading 3(Drei)#### Vier',
    ],
    ['-# klein\nnormal', 'subtext(klein)normal'],
    ['- eins\n* zwei\n\nText', 'list(eins|zwei)\nText'],
    ['- eins\n  - zwei\n    - drei\n- vier', 'list(eins\nlist(zwei\nlist(drei))|vier)'],
    ['- eins\n  weiter\n- zwei', 'list(eins\nweiter|zwei)'],
    ['3. drei\n4. vier\n- eins', 'list from 3(drei|vier)list(eins)'],
    ['> Zitat **fett\n> und** weiter\nText', 'blockQuote(Zitat strong(fett\nund) weiter\n)Text'],
    ['Text\n> Zitat\n\n> noch eins', 'Text\nblockQuote(Zitat\n)\nblockQuote(noch eins)'],
    ['>>> alles\nbis zuletzt', 'blockQuote(alles\nbis zuletzt)'],
    ['> > kein Zitat im *Zitat*', 'blockQuote(> kein Zitat im em(Zitat))'],
    ['> Zitat\n-# [1] Quelle', 'blockQuote(Zitat\n)subtext([1] Quelle)'],
    ['> Zitat\n# Titel', 'blockQuote(Zitat\n)heading 1(Titel)'],
    ['- Punkt\n-# klein', 'list(Punkt)subtext(klein)'],
    ['> - Punkt\n> - noch einer', 'blockQuote(list(Punkt|noch einer))'],
    ['so - nicht\nund #nicht\n-nicht', 'so - nicht\nund #nicht\n-nicht'],
    ['**- fett**, keine Liste', 'strong(- fett), keine Liste'],
  ])('%j is %j', (source, expected) => {
    expect(shown(source)).toBe(expected);
  });
});

describe('links', () => {
  it.each([
    ['[hier](https://a.example)', 'link to https://a.example(hier)'],
    ['[hier](<https://a.example>)', 'link to https://a.example(hier)'],
    ['siehe https://a.example/b.', 'siehe link to https://a.example/b(https://a.example/b).'],
    ['<https://a.example>', 'link to https://a.example(https://a.example)'],
    ['[https://b.example](https://a.example)', 'link to https://a.example(https://b.example)'],
  ])('%j is %j', (source, expected) => {
    expect(shown(source)).toBe(expected);
  });

  it.each(['[x](javascript:alert)', '<javascript:/x>', '[x](data:text/html,x)', '[x](/acts)'])(
    'lead nowhere but to the web: %j',
    (source) => {
      expect(shown(source)).toBe(source);
    },
  );

  it('of the bot lead where they should', () => {
    const { markdown } = link('Titel [a] · *Bote*', 'https://a.example/b_(c)');
    expect(shown(markdown)).toBe('link to https://a.example/b_%28c%29(Titel (a) · *Bote*)');
  });
});

it.each([
  ['<@900000000000000011>', { type: 'user', id: '900000000000000011' }],
  ['<#900000000000000021>', { type: 'channel', id: '900000000000000021' }],
  ['</sources list:900000000000000051>', { type: 'slashCommand', fullName: 'sources list' }],
  ['<t:1729563300:R>', { type: 'timestamp', timestamp: '1729563300', format: 'R' }],
  ['@everyone', { type: 'everyone' }],
])('%s is a mention', (source, expected) => {
  expect(parseMarkdown(source)).toMatchObject([expected]);
});

const hostile = fc
  .array(
    fc.constantFrom(
      ...['*', '**', '_', '__', '~~', '`', '```', '||', '<', '>', '>>> ', '> ', '@everyone', '#'],
      ...[
        '[',
        '](',
        ')',
        '\\',
        '-',
        '- ',
        '-# ',
        '# ',
        '+ ',
        '1',
        '. ',
        ':',
        '//',
        '\n',
        '  ',
        'a',
      ],
      ...['ß', '🚢', 'https', '<t:1:R>', '<@900000000000000011>', '¯\\_(ツ)_/¯'],
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

// The parser makes spaces of tabs and one line break of each kind.
const text = fc.oneof(
  hostile,
  fc.string({ unit: 'grapheme' }).map((any) => any.replace(/[\t\r\f]/g, ' ')),
);

describe('what the bot escapes', () => {
  it('is shown as it is, without any element', () => {
    fc.assert(
      fc.property(text, (foreign) => {
        expect(shown(escape(foreign))).toBe(foreign);
      }),
    );
  });

  it('is shown as it is in a quotation', () => {
    fc.assert(
      fc.property(text, (foreign) => {
        const { markdown } = blockQuote(foreign, []);
        expect(shown(markdown)).toBe(`blockQuote(${foreign})`);
      }),
    );
  });
});
