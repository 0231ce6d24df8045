import { Client, GatewayIntentBits, type Interaction } from 'discord.js';
import { onTestFinished, vi } from 'vitest';
import { standInForTest } from '../helpers/standin.ts';
import type { Discord } from '../../src/playground/discord.ts';

/** Logs an unmodified discord.js client into the stand-in and out again at the end of the test. */
export async function startBot(
  discord: Discord,
  handle: (interaction: Interaction) => Promise<unknown> = () => Promise.resolve(),
): Promise<Client<true>> {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    rest: { api: discord.url },
  });
  onTestFinished(() => client.destroy());
  client.on('interactionCreate', (interaction) => {
    handle(interaction).catch((error: unknown) => client.emit('error', error as Error));
  });
  client.on('error', (error) => errors.get(client)?.push(error));
  errors.set(client, []);
  const ready = new Promise<Client<true>>((resolve) => client.once('clientReady', resolve));
  await client.login(discord.token);
  return ready;
}

const errors = new WeakMap<Client, Error[]>();

/** What the bot's handlers threw so far. */
export function errorsOf(client: Client): readonly Error[] {
  return errors.get(client) ?? [];
}

/** The commands that the tests use. */
export const COMMANDS = [
  {
    name: 'ask',
    description: 'Ask',
    name_localizations: { de: 'frage' },
    contexts: [0, 1, 2],
    integration_types: [0, 1],
    options: [
      { type: 3, name: 'question', description: 'What', required: true, max_length: 300 },
      { type: 3, name: 'outlet', description: 'Where', autocomplete: true },
      { type: 5, name: 'private', description: 'For me', required: false },
    ],
  },
  {
    name: 'sources',
    description: 'Sources',
    contexts: [0],
    options: [
      {
        type: 1,
        name: 'list',
        description: 'List',
        options: [{ type: 4, name: 'page', description: 'Page', min_value: 1 }],
      },
    ],
  },
  {
    name: 'upload',
    description: 'Upload',
    contexts: [0],
    options: [
      { type: 11, name: 'file', description: 'File', required: true },
      { type: 3, name: 'note', description: 'Note' },
    ],
  },
  { name: 'manage', description: 'Manage', default_member_permissions: '32' },
  { type: 3, name: 'Find sources' },
];

/** A button and a select. */
const BUTTON = { type: 2, style: 2, label: 'mehr', custom_id: 'more' } as const;
const SELECT = {
  type: 3,
  custom_id: 'pick',
  options: [
    { label: 'Eins', value: '1' },
    { label: 'Zwei', value: '2' },
  ],
} as const;
export const ROWS = [
  { type: 1, components: [BUTTON] },
  { type: 1, components: [SELECT] },
] as const;

/** Until the end of the test this goes by vitest's clock, which the test itself moves on. */
export function fake(what: 'Date' | 'setTimeout'): void {
  vi.useFakeTimers({ toFake: [what] });
  onTestFinished(() => void vi.useRealTimers());
}

/** A stand-in and a bot that has registered its commands and handles them like this. */
export async function withBot(handle: (interaction: Interaction) => Promise<unknown>) {
  const discord = await standInForTest();
  const client = await startBot(discord, handle);
  await client.application.commands.set(COMMANDS);
  return { discord, client };
}
