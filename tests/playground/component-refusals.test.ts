import { expect, test } from 'vitest';
import { standInForTest } from '../helpers/standin.ts';
import {
  call,
  button,
  expectRefusal,
  option,
  row,
  section,
  select,
  text,
  times,
  v2,
  type Refusal,
} from './refusal.ts';

const COMPONENTS: readonly Refusal[] = [
  [
    'V2 components without the flag',
    { components: [text('x')] },
    'components',
    /without IS_COMPONENTS_V2/,
  ],
  [
    '41 components, nested',
    v2({ type: 17, components: times(40, () => text('x')) }),
    'components',
    /40 or fewer, not 41/,
  ],
  [
    '42 components, accessories counted',
    v2(...times(14, (n) => section(button(`b${n}`), text('x')))),
    'components',
    /40 or fewer, not 42/,
  ],
  [
    '4001 characters of displayed text',
    v2(text('x'.repeat(4000)), text('y')),
    'components',
    /not 4001/,
  ],
  ['an empty text display', v2(text('')), 'components.0.content', />=1/],
  [
    'six rows',
    { content: 'x', components: times(6, (n) => row(button(`${n}`))) },
    'components',
    /5 or fewer/,
  ],
  [
    'six buttons in a row',
    { content: 'x', components: [row(...times(6, (n) => button(`${n}`)))] },
    'components.0.components',
    /<=5/,
  ],
  [
    'a button beside a select',
    { content: 'x', components: [row(button('a'), select())] },
    'components.0.components',
    /stands alone/,
  ],
  [
    'two selects in a row',
    { content: 'x', components: [row(select(), select({ custom_id: 't' }))] },
    'components.0.components',
    /stands alone/,
  ],
  [
    'a repeated custom id',
    { content: 'x', components: [row(button('a'), button('a'))] },
    'components.0.components.1.custom_id',
    /duplicated/,
  ],
  [
    'a custom id repeated by an accessory',
    v2(section(button('a'), text('x')), row(button('a'))),
    'components.1.components.0.custom_id',
    /duplicated/,
  ],
  [
    'a custom id of 101',
    { content: 'x', components: [row(button('a'.repeat(101)))] },
    'components.0.components.0.custom_id',
    /<=100/,
  ],
  [
    'an empty custom id',
    { content: 'x', components: [row(button(''))] },
    'components.0.components.0.custom_id',
    />=1/,
  ],
  [
    'a button without custom id',
    { content: 'x', components: [row({ type: 2, style: 1, label: 'x' })] },
    'components.0.components.0.custom_id',
    /need this/,
  ],
  [
    'a button label of 81',
    { content: 'x', components: [row(button('a', { label: 'x'.repeat(81) }))] },
    'components.0.components.0.label',
    /<=80/,
  ],
  [
    'a button that says nothing',
    { content: 'x', components: [row(button('a', { label: '' }))] },
    'components.0.components.0.label',
    /label or an emoji/,
  ],
  [
    'a link button without a url',
    { content: 'x', components: [row({ type: 2, style: 5, label: 'x' })] },
    'components.0.components.0.url',
    /need this/,
  ],
  [
    'a link button with another scheme',
    {
      content: 'x',
      components: [row({ type: 2, style: 5, label: 'x', url: 'javascript:alert(1)' })],
    },
    'components.0.components.0.url',
    /Scheme/,
  ],
  [
    'a section of four texts',
    v2(section(button('a'), ...times(4, () => text('x')))),
    'components.0.components',
    /<=3/,
  ],
  [
    'a section without accessory',
    v2({ type: 9, components: [text('x')] }),
    'components.0.accessory',
    /./,
  ],
  [
    'a select of 26 options',
    { content: 'x', components: [row(select({ options: times(26, (n) => option(`${n}`)) }))] },
    'components.0.components.0.options',
    /<=25/,
  ],
  [
    'an option value of 101',
    { content: 'x', components: [row(select({ options: [option('x'.repeat(101))] }))] },
    'components.0.components.0.options.0.label',
    /<=100/,
  ],
];

test.each(COMPONENTS)('a message with %s is refused', async (_, payload, path, says) => {
  const discord = await standInForTest();
  const channel = discord.world.channels.news.id;
  const answer = await call(discord, 'POST', `/channels/${channel}/messages`, payload);
  expectRefusal(discord, answer, path, says);
  expect(discord.messages(channel)).toEqual([]);
});
