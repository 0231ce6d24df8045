import type { Message } from 'discord.js';
import { ComponentType } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { readableText, textDisplaysOf } from '../../src/discord/message-parts.ts';

interface Parts {
  readonly content?: string;
  readonly embeds?: readonly object[];
  readonly components?: readonly object[];
}

/** The parts of a discord.js Message that are read. */
function messageWith({ content = '', embeds = [], components = [] }: Parts): Message {
  const message = {
    content,
    embeds: embeds.map((embed) => ({ title: null, description: null, fields: [], ...embed })),
    components: components.map((component) => ({ toJSON: () => component })),
  };
  return message as unknown as Message;
}

const display = (content: string, id?: number) => ({
  type: ComponentType.TextDisplay,
  content,
  id,
});

const nested = [
  {
    type: ComponentType.Container,
    components: [
      {
        type: ComponentType.Section,
        components: [display('im Abschnitt', 7)],
        accessory: { type: ComponentType.Button, label: 'Knopf', custom_id: 'x' },
      },
      { type: ComponentType.Separator },
      {
        type: ComponentType.ActionRow,
        components: [{ type: ComponentType.Button, label: 'Knopf', custom_id: 'y' }],
      },
    ],
  },
  display('oben'),
];

describe('the text of a message', () => {
  it('is its content', () => {
    expect(readableText(messageWith({ content: 'Die Fähre sinkt.' }))).toBe('Die Fähre sinkt.');
  });

  it('is read from titles, descriptions and fields of embeds', () => {
    const embeds = [
      { title: 'Titel', description: 'Beschreibung', fields: [{ name: 'Feld', value: 'Wert' }] },
      { description: 'Noch eine' },
    ];
    expect(readableText(messageWith({ embeds }))).toBe(
      'Titel\nBeschreibung\nFeld\nWert\nNoch eine',
    );
  });

  it('is read from text displays at any depth, without the labels of buttons', () => {
    expect(readableText(messageWith({ components: nested }))).toBe('im Abschnitt\noben');
  });

  it('is all of these together', () => {
    const parts = { content: 'a', embeds: [{ title: 'b' }], components: [display('c')] };
    expect(readableText(messageWith(parts))).toBe('a\nb\nc');
  });

  it('is empty where a message has only pictures or blank parts', () => {
    expect(readableText(messageWith({ content: ' \n', embeds: [{ description: ' ' }] }))).toBe('');
  });
});

describe('the text displays of a message', () => {
  it('carry the numbers by which they are found again', () => {
    expect(textDisplaysOf(messageWith({ components: nested }))).toEqual([
      { id: 7, content: 'im Abschnitt' },
      { id: undefined, content: 'oben' },
    ]);
  });
});
