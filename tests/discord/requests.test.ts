import type {
  ChatInputCommandInteraction,
  MessageComponentInteraction,
  MessageContextMenuCommandInteraction,
} from 'discord.js';
import { ComponentType } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/guilds/guilds.ts';
import { bold } from '../../src/discord/markdown.ts';
import { messageRequest, pressRequest, slashRequest } from '../../src/discord/requests.ts';
import { messageInteraction, pressInteraction, slashInteraction } from '../helpers/interactions.ts';

const settingsOf = () => ({ ...DEFAULT_SETTINGS, curates: false });
const progress = () => {};

function pressed(...given: Parameters<typeof pressInteraction>) {
  return pressRequest(
    pressInteraction(...given).interaction as MessageComponentInteraction,
    settingsOf,
    progress,
  );
}

describe('a slash request', () => {
  const { interaction } = slashInteraction('ask', {
    locale: 'de',
    options: { question: 'Wer fährt?', private: true },
  });
  const request = slashRequest(interaction as ChatInputCommandInteraction, settingsOf, progress);

  it('has the options as they were typed', () => {
    expect(request.text('question')).toBe('Wer fährt?');
    expect(request.text('outlet')).toBeNull();
    expect(request.flag('private')).toBe(true);
    expect(request.flag('loud')).toBeNull();
  });

  it('has a file as Discord describes it', () => {
    const url = 'https://cdn.discordapp.com/attachments/1/2/a.txt?ex=1';
    const file = { id: '1', name: 'a.txt', size: 7, url, contentType: 'text/plain' };
    const { interaction } = slashInteraction('articles', { options: { file } });
    const request = slashRequest(interaction as ChatInputCommandInteraction, settingsOf, progress);
    expect(request.attachment('file')).toEqual({ name: 'a.txt', size: 7, address: url });
    expect(request.attachment('other')).toBeNull();
  });

  it('knows the person’s language and what the bot may not do', () => {
    expect(request.locale).toBe('de');
    expect(request.m.buttons.more).toBe('Weitere Stellen');
    expect(request.lacks).toEqual([]);
  });
});

describe('the settings of a server', () => {
  it('decide the language where its admins chose one', () => {
    const { interaction } = slashInteraction('ask', { locale: 'en-GB' });
    const chosen = () => ({
      ...settingsOf(),
      locale: 'de' as const,
    });
    const request = slashRequest(interaction as ChatInputCommandInteraction, chosen, progress);
    expect(request.m.buttons.more).toBe('Weitere Stellen');
  });
});

describe('a message request', () => {
  it('has all that can be read in the message', () => {
    const { interaction } = messageInteraction('Find sources', 'Behauptung');
    const request = messageRequest(
      interaction as MessageContextMenuCommandInteraction,
      settingsOf,
      progress,
    );
    expect(request.message).toBe('Behauptung');
  });
});

describe('a press request', () => {
  it('has the values of its custom_id', () => {
    expect(pressed('more:3::key').values).toEqual(['3', '', 'key']);
  });

  it('has what was picked in a select, and nothing for a button', () => {
    expect(pressed('open', { values: ['k'] }).picked).toEqual(['k']);
    expect(pressed('open').picked).toEqual([]);
  });

  it('finds the marked text of its message as it was before it became bold', () => {
    const content = bold('Was heißt **x**? [a]').markdown;
    const components = [
      {
        type: ComponentType.Container,
        components: [
          { type: ComponentType.TextDisplay, id: 4, content: 'anderes' },
          { type: ComponentType.TextDisplay, id: 1, content },
        ],
      },
    ];
    const request = pressed('more:3', { components });
    expect(request.marked(1)).toBe('Was heißt **x**? [a]');
    expect(request.marked(2)).toBeNull();
  });

  it('has the values of its message’s buttons of one handler, in the order shown', () => {
    const button = (custom_id: string) => ({ type: ComponentType.Button, custom_id });
    const section = (accessory: object) => ({
      type: ComponentType.Section,
      components: [{ type: ComponentType.TextDisplay, content: 'x' }],
      accessory,
    });
    const row = { type: ComponentType.ActionRow, components: [button('more:3'), button('why')] };
    const sections = [section(button('context:a:1')), section(button('context:b:2'))];
    const components = [{ type: ComponentType.Container, components: [...sections, row] }];
    const request = pressed('why', { components });
    expect(request.siblings('context')).toEqual([
      ['a', '1'],
      ['b', '2'],
    ]);
    expect(request.siblings('why')).toEqual([[]]);
    expect(request.siblings('conte')).toEqual([]);
  });
});
