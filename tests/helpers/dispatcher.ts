import type { Asked, Command, Press, Registry } from '../../src/discord/command.ts';
import type { Dispatcher } from '../../src/discord/dispatcher.ts';
import { createDispatcher } from '../../src/discord/dispatcher.ts';
import { md } from '../../src/discord/markdown.ts';
import type { Reply } from '../../src/discord/reply.ts';
import type { FakeInteraction } from './interactions.ts';
import type { LogEntry } from './log.ts';
import { recordingLog } from './log.ts';
import { DEFAULT_SETTINGS } from '../../src/guilds/guilds.ts';

/** What `answering` replies. */
export const ANSWER: Reply = { tone: 'found', blocks: [{ kind: 'text', text: md`${'Antwort'}` }] };

const described = {
  name: { en: 'ask', de: 'frage' },
  description: { en: 'x', de: 'x' },
  anywhere: true,
};

/** `execute` stands for what each command and press does, `verify` for the check before showing. */
export function dispatcherWith(
  execute: (request: Asked) => Promise<Reply>,
  {
    isPrivate = false,
    verify = () => {},
    now = () => performance.now(),
  }: { isPrivate?: boolean; verify?: () => void; now?: () => number } = {},
): Dispatcher & { readonly entries: readonly LogEntry[] } {
  const command: Command<object> = {
    ...described,
    kind: 'slash',
    options: [],
    isPrivate: () => isPrivate,
    execute,
  };
  const onMessages: Command<object> = { ...described, kind: 'message', execute };
  const presses: Press<object>[] = [
    { name: 'open', turnsPage: false, execute },
    { name: 'page', turnsPage: true, execute },
  ];
  const registry: Registry<object> = { commands: [command, onMessages], presses };
  const { log, entries } = recordingLog();
  return {
    ...createDispatcher({
      ...{ registry, services: {}, log, now },
      verify: async () => {
        verify();
        await Promise.resolve();
      },
      settingsOf: () => ({ ...DEFAULT_SETTINGS, curates: false }),
    }),
    entries,
  };
}

export const answering = () => Promise.resolve(ANSWER);

/** What is shown last, as JSON. */
export function lastShown({ calls }: FakeInteraction): string {
  return JSON.stringify(calls.at(-1)?.payload);
}
