import { describe, expect, it } from 'vitest';
import type { Command, Person } from '../../src/discord/command.ts';
import { DEFAULT_SETTINGS } from '../../src/guilds/guilds.ts';
import { createDispatcher } from '../../src/discord/dispatcher.ts';
import type { Choice } from '../../src/discord/reply.ts';
import { autocompleteInteraction } from '../helpers/interactions.ts';
import { recordingLog } from '../helpers/log.ts';

type Complete = NonNullable<Extract<Command<object>, { kind: 'slash' }>['complete']>;

function dispatcherWith(complete?: Complete) {
  const texts = { description: { en: 'x', de: 'x' } };
  const executable = {
    ...texts,
    options: [],
    isPrivate: () => false,
    execute: () => Promise.reject(new Error('autocomplete executes nothing')),
    ...(complete && { complete }),
  };
  const commands: Command<object>[] = [
    { ...executable, kind: 'slash', name: { en: 'ask', de: 'frage' }, anywhere: true },
    {
      ...texts,
      kind: 'group',
      name: { en: 'sources', de: 'quellen' },
      anywhere: true,
      subcommands: [{ ...executable, name: { en: 'list', de: 'liste' } }],
    },
  ];
  const { log, entries } = recordingLog();
  const registry = { commands, presses: [] };
  const dispatcher = createDispatcher({
    ...{ registry, services: {}, verify: () => Promise.resolve(), log, now: () => 0 },
    settingsOf: () => ({ ...DEFAULT_SETTINGS, curates: false }),
  });
  return { ...dispatcher, entries };
}

async function suggestions(
  complete?: Complete,
  fake = autocompleteInteraction('ask', 'haf'),
): Promise<{ name: string; value: string }[]> {
  await dispatcherWith(complete).handle(fake.interaction);
  expect(fake.methods()).toEqual(['respond']);
  return fake.calls[0]?.payload as { name: string; value: string }[];
}

const called = (label: string): Choice => ({ label, value: label });

describe('suggestions', () => {
  it('are what the command completes for the option and what was typed', async () => {
    const complete: Complete = (option, typed) => [called(`${option}: ${typed}`)];
    const suggested = [{ name: 'outlet: haf', value: 'outlet: haf' }];
    expect(await suggestions(complete)).toEqual(suggested);
    const inGroup = autocompleteInteraction('sources', 'haf', { subcommand: 'list' });
    expect(await suggestions(complete, inGroup)).toEqual(suggested);
  });

  it('are made for whoever types, on that server', async () => {
    const seen: Person[] = [];
    const complete: Complete = (_option, _typed, _needs, person) => {
      seen.push(person);
      return [];
    };
    const guild = { id: '7', channels: { '77': 'nachrichten' } };
    await suggestions(complete, autocompleteInteraction('ask', '', { locale: 'de', guild }));
    const [person] = seen;
    expect([person?.guild?.id, person?.locale]).toEqual(['7', 'de']);
    expect([person?.channelName('77'), person?.channelName('78')]).toEqual(['nachrichten', null]);
  });

  it('are at most 25', async () => {
    const many = Array.from({ length: 30 }, (_, index) => called(String(index)));
    expect(await suggestions(() => many)).toHaveLength(25);
  });

  it('have at most 100 characters, and an ellipsis where a name is cut', async () => {
    const [whole, cut] = await suggestions(() => [
      called('x'.repeat(100)),
      called('y'.repeat(101)),
    ]);
    expect(whole?.name).toBe('x'.repeat(100));
    expect(cut).toEqual({ name: `${'y'.repeat(99)}…`, value: 'y'.repeat(100) });
  });

  it('never end within a character', async () => {
    const [cut] = await suggestions(() => [called(`${'x'.repeat(98)}🚢🚢`)]);
    expect(cut?.name).toBe(`${'x'.repeat(98)}…`);
  });

  it('are none for a command that completes nothing or is not there', async () => {
    expect(await suggestions()).toEqual([]);
    expect(await suggestions(() => [called('x')], autocompleteInteraction('gone', ''))).toEqual([]);
  });

  it('that Discord does not take any more are logged and throw nothing', async () => {
    const fake = autocompleteInteraction('ask', '', { refused: 'respond' });
    const dispatcher = dispatcherWith(() => []);
    await dispatcher.handle(fake.interaction);
    expect(dispatcher.entries).toMatchObject([{ msg: 'an interaction stayed unanswered' }]);
  });
});
