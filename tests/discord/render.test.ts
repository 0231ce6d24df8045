import { ButtonStyle, ComponentType, MessageFlags } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { md } from '../../src/discord/markdown.ts';
import { payloadOf, render } from '../../src/discord/render.ts';
import type { Block, Reply } from '../../src/discord/reply.ts';
import { article, excerpt } from '../helpers/article.ts';
import { checkByDiscordsRules, shownText } from '../helpers/replies.ts';

const TEXT = 'Die Fähre legt um acht ab. Der Kapitän heißt Brandt.';
const ferry = article({ text: TEXT });

function replyOf(...blocks: Block[]): Reply {
  return { tone: 'found', blocks };
}

function componentsOf(...blocks: Block[]) {
  const container = render(replyOf(...blocks));
  checkByDiscordsRules([container]);
  return container.components;
}

/** A quotation of that many characters, each of which is escaped. */
function longQuote(length: number, n: number): Extract<Block, { kind: 'quote' }> {
  const text = `${String(n)}${'*'.repeat(length - 1)}`;
  return { kind: 'quote', quotation: excerpt(article({ text }), text) };
}

describe('a reply', () => {
  it('is one container whose colour tells its tone', () => {
    const colours = (['found', 'nothing', 'notice'] as const).map((tone) => {
      const blocks: Block[] = [{ kind: 'text', text: md`${'x'}` }];
      const { type, accent_color } = render({ tone, blocks });
      expect(type).toBe(ComponentType.Container);
      return accent_color;
    });
    expect(new Set(colours).size).toBe(3);
  });

  it('shows a text with the mark by which a press finds it', () => {
    const text = md`**${'Frage'}**`;
    expect(componentsOf({ kind: 'text', text, mark: 1 }, { kind: 'text', text })).toEqual([
      { type: ComponentType.TextDisplay, content: '**Frage**', id: 1 },
      { type: ComponentType.TextDisplay, content: '**Frage**' },
    ]);
  });

  it('shows a quotation as a block quote above its caption', () => {
    const quotation = excerpt(ferry, 'Der Kapitän heißt Brandt.');
    expect(componentsOf({ kind: 'quote', quotation, caption: md`-# ${'Quelle'}` })).toEqual([
      { type: ComponentType.TextDisplay, content: '> Der Kapitän heißt Brandt.\n-# Quelle' },
    ]);
  });

  it('sets a button beside its quotation', () => {
    const quotation = excerpt(ferry, 'Der Kapitän heißt Brandt.');
    const button = { label: 'Kontext', id: 'context:1' };
    expect(componentsOf({ kind: 'quote', quotation, button })).toEqual([
      {
        type: ComponentType.Section,
        components: [{ type: ComponentType.TextDisplay, content: '> Der Kapitän heißt Brandt.' }],
        accessory: {
          type: ComponentType.Button,
          style: ButtonStyle.Secondary,
          label: 'Kontext',
          custom_id: 'context:1',
        },
      },
    ]);
  });

  it('emboldens what matched, whose offsets are the article’s', () => {
    const start = TEXT.indexOf('Kapitän');
    const quotation = {
      ...excerpt(ferry, 'Der Kapitän heißt Brandt.'),
      matched: [{ start, end: start + 'Kapitän'.length }],
    };
    expect(shownText(replyOf({ kind: 'quote', quotation }))).toBe(
      '> Der **Kapitän** heißt Brandt.',
    );
  });

  it.each([
    [true, false, '> \\[…\\] Kapitän'],
    [false, true, '> Kapitän \\[…\\]'],
    [true, true, '> \\[…\\] Kapitän \\[…\\]'],
  ])('marks a cut outside the slice (before: %s, after: %s)', (cutBefore, cutAfter, shown) => {
    const quotation = { ...excerpt(ferry, 'Kapitän'), cutBefore, cutAfter };
    expect(shownText(replyOf({ kind: 'quote', quotation }))).toBe(shown);
  });

  it('sets buttons side by side and leaves out a row without any', () => {
    const buttons = [
      { label: 'Zurück', id: 'list:1' },
      { label: 'Weiter', id: 'list:3' },
    ];
    const components = componentsOf(
      { kind: 'text', text: md`${'x'}` },
      { kind: 'buttons', buttons },
      { kind: 'buttons', buttons: [] },
    );
    expect(components.slice(1)).toEqual([
      {
        type: ComponentType.ActionRow,
        components: buttons.map(({ label, id }) => ({
          type: ComponentType.Button,
          style: ButtonStyle.Secondary,
          label,
          custom_id: id,
        })),
      },
    ]);
  });

  it('offers the choices of a select', () => {
    const choices = [{ label: 'Fähre', value: 'k', description: 'Hafenbote' }];
    const select: Block = { kind: 'select', id: 'open', placeholder: 'Öffnen', choices };
    expect(componentsOf(select)).toEqual([
      {
        type: ComponentType.ActionRow,
        components: [
          {
            type: ComponentType.StringSelect,
            custom_id: 'open',
            placeholder: 'Öffnen',
            options: choices,
          },
        ],
      },
    ]);
  });
});

describe('a picture', () => {
  const picture = { kind: 'picture', png: new Uint8Array([1, 2]), name: 'days.png' } as const;

  it('stands in its message with the text that stands for it, and goes along as a file', () => {
    const reply = replyOf({ ...picture, alt: 'Ein Bild' });
    const { components } = render(reply);
    checkByDiscordsRules(components, ['days.png']);
    expect(components).toEqual([
      {
        type: ComponentType.MediaGallery,
        items: [{ media: { url: 'attachment://days.png' }, description: 'Ein Bild' }],
      },
    ]);
    expect(payloadOf(reply)).toEqual({
      flags: MessageFlags.IsComponentsV2,
      components: [render(reply)],
      files: [{ attachment: Buffer.from([1, 2]), name: 'days.png' }],
    });
  });
});

describe('a reply above 40 components', () => {
  it('loses its last quotations and nothing else', () => {
    const quotes = Array.from({ length: 50 }, (_, n) => longQuote(1, n % 10));
    const buttons: Block = { kind: 'buttons', buttons: [{ label: 'Mehr', id: 'more:3' }] };
    const reply = render(replyOf(...quotes, buttons));
    checkByDiscordsRules([reply]);
    // The container, the row and its button take three.
    expect(reply).toEqual(render(replyOf(...quotes.slice(0, 37), buttons)));
  });
});

describe('a reply above 4000 characters', () => {
  const question: Block = { kind: 'text', text: md`${'Frage'}` };
  const note: Block = { kind: 'text', text: md`${'Hinweis'}` };
  const buttons: Block = { kind: 'buttons', buttons: [{ label: 'Mehr', id: 'more:3' }] };

  it('loses its last quotations and nothing else', () => {
    const quotes = [1, 2, 3, 4].map((n) => longQuote(800, n));
    const reply = render(replyOf(question, ...quotes, note, buttons));
    checkByDiscordsRules([reply]);
    expect(reply).toEqual(render(replyOf(question, ...quotes.slice(0, 2), note, buttons)));
  });

  it('loses nothing while its text is exactly 4000 characters long', () => {
    const text = (length: number): Block => ({ kind: 'text', text: md`${'x'.repeat(length)}` });
    const quote: Block = { kind: 'quote', quotation: excerpt(ferry, 'Brandt') };
    const quoted = '> Brandt'.length;
    expect(render(replyOf(text(4000 - quoted), quote)).components).toHaveLength(2);
    expect(render(replyOf(text(4001 - quoted), quote)).components).toHaveLength(1);
  });

  it('loses notes before quotations, the last one first', () => {
    const note = md`-# ${'x'.repeat(300)}`;
    const [first, second] = [longQuote(900, 1), longQuote(900, 2)];
    const noted = [first, second].map((quote) => ({ ...quote, note }));
    expect(render(replyOf(...noted))).toEqual(render(replyOf({ ...first, note }, second)));
  });

  it('is a bug where no quotation can be left out', () => {
    const reply = replyOf({ kind: 'text', text: md`${'x'.repeat(4001)}` });
    expect(() => render(reply)).toThrow('more than Discord allows');
  });
});
