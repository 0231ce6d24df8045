import type { Interaction } from 'discord.js';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import type { Discord } from '../../src/playground/discord.ts';
import { standInForTest } from '../helpers/standin.ts';
import { startBot } from './bot.ts';
import { call, command, expectRefusal, string, text, times, v2, type Refusal } from './refusal.ts';

async function asked(discord: Discord) {
  const options = [string({ autocomplete: true })];
  await call(discord, 'PUT', `/applications/${discord.world.bot.id}/commands`, [
    command({ options }),
  ]);
}

test.each<Refusal>([
  [
    'an unknown key',
    { type: 4, data: { content: 'x', ephemeral: true } },
    'data.ephemeral',
    /knows no/,
  ],
  ['2001 characters', { type: 4, data: { content: 'x'.repeat(2001) } }, 'data.content', /./],
  [
    'displayed text that is too long',
    { type: 4, data: v2(text('x'.repeat(4000)), text('y')) },
    'data.components',
    /not 4001/,
  ],
  ['an update of no message', { type: 7, data: { content: 'x' } }, 'type', /does not fit/],
  ['an unknown type', { type: 99 }, 'type', /does not fit/],
  [
    'a form without fields',
    { type: 9, data: { custom_id: 'f', title: 't', components: [] } },
    'data.components',
    />=1/,
  ],
])(
  'an answer with %s is refused, and a right one is still taken',
  async (_, payload, path, says) => {
    const discord = await standInForTest();
    await asked(discord);
    const { id, token } = discord.command('ask');
    const callback = `/interactions/${id}/${token}/callback`;
    expectRefusal(discord, await call(discord, 'POST', callback, payload), path, says);
    expect(
      await call(discord, 'POST', callback, { type: 4, data: { content: 'x' } }),
    ).toMatchObject({ status: 204 });
  },
);

test.each<Refusal>([
  [
    '26 suggestions',
    { choices: times(26, (n) => ({ name: `${n}`, value: `${n}` })) },
    'data.choices',
    /<=25/,
  ],
  [
    'a name of 101',
    { choices: [{ name: 'x'.repeat(101), value: 'x' }] },
    'data.choices.0.name',
    /<=100/,
  ],
  [
    'a value of 101',
    { choices: [{ name: 'x', value: 'x'.repeat(101) }] },
    'data.choices.0.value',
    /100 or fewer/,
  ],
])('an autocomplete with %s is refused', async (_, data, path, says) => {
  const discord = await standInForTest();
  await asked(discord);
  const client = await startBot(discord);
  const born = once(client, 'interactionCreate') as Promise<[Interaction]>;
  void discord.autocomplete('ask', 'q', 'x');
  const [{ id, token }] = await born;
  const callback = `/interactions/${id}/${token}/callback`;
  expectRefusal(discord, await call(discord, 'POST', callback, { type: 8, data }), path, says);
  expect(await call(discord, 'POST', callback, { type: 8, data: { choices: [] } })).toMatchObject({
    status: 204,
  });
});
