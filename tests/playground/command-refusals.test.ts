import { expect, test } from 'vitest';
import { standInForTest } from '../helpers/standin.ts';
import { call, command, expectRefusal, file, string, times, type Refusal } from './refusal.ts';

const COMMANDS: readonly Refusal[] = [
  ['a name in capitals', command({ name: 'Ask' }), '0.name', /name is invalid/],
  ['a name with a space', command({ name: 'ask me' }), '0.name', /name is invalid/],
  [
    'a translated name in capitals',
    command({ name_localizations: { de: 'Frage' } }),
    '0.name_localizations.de',
    /name is invalid/,
  ],
  [
    'an unknown locale',
    command({ name_localizations: { 'de-AT': 'frage' } }),
    '0.name_localizations.de-AT',
    /No such locale/,
  ],
  ['no description', { name: 'ask' }, '0.description', /required/],
  ['a description of 101', command({ description: 'x'.repeat(101) }), '0.description', /<=100/],
  [
    'required after optional',
    command({ options: [string(), string({ name: 'r', required: true })] }),
    '0.options.1',
    /before non-required/,
  ],
  [
    '26 options',
    command({ options: times(26, (n) => string({ name: `o${n}` })) }),
    '0.options',
    /<=25/,
  ],
  [
    '26 choices',
    command({
      options: [string({ choices: times(26, (n) => ({ name: `${n}`, value: `${n}` })) })],
    }),
    '0.options.0.choices',
    /<=25/,
  ],
  [
    '8001 characters, the longest language counted',
    command({
      options: times(20, (n) =>
        string({
          name: `o${n}`,
          description_localizations: { de: 'd'.repeat(100) },
          choices: times(3, (m) => ({ name: `${m}`.padEnd(100, 'n'), value: `${m}` })),
        }),
      ),
    }),
    '0',
    /maximum size of 8000/,
  ],
  [
    'a file of a length',
    command({ options: [file({ max_length: 5 })] }),
    '0.options.0.max_length',
    /knows no/,
  ],
  [
    'a file to choose',
    command({ options: [file({ choices: [] })] }),
    '0.options.0.choices',
    /knows no/,
  ],
  [
    'a file to suggest',
    command({ options: [file({ autocomplete: true })] }),
    '0.options.0.autocomplete',
    /knows no/,
  ],
  ['an unknown key', command({ descriptions: {} }), '0.descriptions', /knows no/],
];

test.each(COMMANDS)('a command with %s is refused', async (_, payload, path, says) => {
  const discord = await standInForTest();
  const answer = await call(discord, 'PUT', `/applications/${discord.world.bot.id}/commands`, [
    payload,
  ]);
  expectRefusal(discord, answer, path, says);
  expect(discord.commands()).toEqual([]);
});
