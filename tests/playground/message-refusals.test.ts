import { expect, test } from 'vitest';
import { standInForTest, takeProblems } from '../helpers/standin.ts';
import {
  call,
  button,
  expectRefusal,
  section,
  text,
  times,
  v2,
  EPHEMERAL,
  V2,
  type Refusal,
} from './refusal.ts';

const MESSAGES: readonly Refusal[] = [
  ['2001 characters', { content: 'x'.repeat(2001) }, 'content', /2000 or fewer/],
  ['an unknown key', { content: 'x', contents: 'y' }, 'contents', /knows no "contents"/],
  [
    'an unknown key deep inside',
    v2({ type: 17, components: [section(button('a', { colour: 1 }), text('x'))] }),
    'components.0.components.0.accessory.colour',
    /knows no "colour"/,
  ],
  ['a wrong type', { content: 7 }, 'content', /expected string/],
  ['eleven embeds', { embeds: times(11, () => ({ title: 'x' })) }, 'embeds', /<=10/],
  [
    '6001 characters over all embeds',
    {
      embeds: [
        { description: 'x'.repeat(4000) },
        { fields: [{ name: 'n', value: 'v' }], description: 'x'.repeat(1999) },
      ],
    },
    'embeds',
    /maximum size of 6000/,
  ],
  ['an embed title of 257', { embeds: [{ title: 'x'.repeat(257) }] }, 'embeds.0.title', /<=256/],
  [
    'an ephemeral message outside interactions',
    { content: 'x', flags: EPHEMERAL },
    'flags',
    /cannot be set/,
  ],
  ['content beside V2', { ...v2(text('x')), content: 'y' }, 'content', /IS_COMPONENTS_V2/],
  [
    'embeds beside V2',
    { ...v2(text('x')), embeds: [{ title: 'y' }] },
    'embeds',
    /IS_COMPONENTS_V2/,
  ],
  [
    'a poll beside V2',
    {
      ...v2(text('x')),
      poll: { question: { text: 'q' }, answers: [{ poll_media: { text: 'a' } }], duration: 1 },
    },
    'poll',
    /IS_COMPONENTS_V2/,
  ],
  [
    'stickers beside V2',
    { ...v2(text('x')), sticker_ids: ['1'] },
    'sticker_ids',
    /IS_COMPONENTS_V2/,
  ],
  ['a nonce of 26', { content: 'x', nonce: 'n'.repeat(26) }, 'nonce', /<=25/],
];

test.each(MESSAGES)('a message with %s is refused', async (_, payload, path, says) => {
  const discord = await standInForTest();
  const channel = discord.world.channels.news.id;
  const answer = await call(discord, 'POST', `/channels/${channel}/messages`, payload);
  expectRefusal(discord, answer, path, says);
  expect(discord.messages(channel)).toEqual([]);
});

test('an empty message is refused with 50006', async () => {
  const discord = await standInForTest();
  const path = `/channels/${discord.world.channels.news.id}/messages`;
  expect(await call(discord, 'POST', path, { content: ' ' })).toMatchObject({
    status: 400,
    code: 50006,
  });
  expect(takeProblems(discord)).toHaveLength(1);
});

test.each<Refusal>([
  ['without the V2 flag of the message', { flags: 0 }, 'flags', /cannot be removed/],
  ['with content in a V2 message', { content: 'x' }, 'content', /IS_COMPONENTS_V2/],
  [
    'with more text than fits',
    { components: [text('x'.repeat(4001))] },
    'components.0.content',
    /<=4000/,
  ],
])('an edit %s is refused', async (_, payload, path, says) => {
  const discord = await standInForTest();
  const base = `/channels/${discord.world.channels.news.id}/messages`;
  await call(discord, 'POST', base, v2(text('x')));
  const [message] = discord.messages(discord.world.channels.news.id);
  expectRefusal(
    discord,
    await call(discord, 'PATCH', `${base}/${message?.id}`, payload),
    path,
    says,
  );
});

test('an edit to V2 is refused while the old content stays', async () => {
  const discord = await standInForTest();
  const base = `/channels/${discord.world.channels.news.id}/messages`;
  await call(discord, 'POST', base, { content: 'alt' });
  const [message] = discord.messages(discord.world.channels.news.id);
  const path = `${base}/${message?.id}`;
  expectRefusal(discord, await call(discord, 'PATCH', path, v2(text('x'))), 'content', /V2/);
  expect(await call(discord, 'PATCH', path, { ...v2(text('x')), content: null })).toMatchObject({
    status: 200,
    flags: V2,
  });
});
