import type {
  ApplicationCommandManager,
  RESTPostAPIApplicationCommandsJSONBody as CommandJson,
} from 'discord.js';
import {
  ApplicationCommand,
  ApplicationCommandType,
  ApplicationIntegrationType,
  Client,
  Collection,
  InteractionContextType,
} from 'discord.js';
import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { definitionsOf, registerChanges } from '../../src/discord/registration.ts';
import { refuse } from '../../src/playground/api-error.ts';
import { CommandsSchema } from '../../src/playground/commands.ts';
import { commandErrors } from '../../src/playground/command-rules.ts';
import type { CommandNode } from '../../src/playground/types.ts';
import { read } from '../../src/playground/validate.ts';

const definitions = definitionsOf(commands);

/** A command, subcommand or option as it is registered. */
interface Node {
  readonly name: string;
  readonly name_localizations?: Readonly<Record<string, string>>;
  readonly description?: string;
  readonly description_localizations?: Readonly<Record<string, string>>;
  readonly options?: readonly Node[];
  readonly required?: boolean;
  readonly min_length?: number;
  readonly max_length?: number;
}

function withOptions(node: Node): Node[] {
  return [node, ...(node.options ?? []).flatMap(withOptions)];
}

const nodes = (definitions as Node[]).flatMap(withOptions);

function definitionOf(name: string): CommandJson {
  const definition = definitions.find((candidate) => candidate.name === name);
  if (definition === undefined) throw new Error(`there is no command ${name}`);
  return definition;
}

describe('what is registered', () => {
  it('is what Discord takes', () => {
    read(CommandsSchema, definitions);
    expect(() => refuse(commandErrors(definitions as CommandNode[]))).not.toThrow();
  });

  it('are the nine commands', () => {
    const names = definitions.map(({ name }) => name);
    expect(names.sort()).toEqual([
      'Find sources',
      'articles',
      'ask',
      'digest',
      'feeds',
      'help',
      'settings',
      'sources',
      'status',
    ]);
  });

  it('has a German name and description wherever it has an English one', () => {
    for (const node of nodes) {
      expect(node.name_localizations?.['de'], node.name).toMatch(/\S/);
      if (node.description === undefined) continue;
      expect(node.description_localizations?.['de'], node.name).toMatch(/\S/);
    }
  });

  it('has names that Discord takes for slash commands, in both languages', () => {
    const slash = nodes.filter(({ description }) => description !== undefined);
    for (const { name, name_localizations } of slash) {
      for (const each of [name, name_localizations?.['de'] ?? '']) {
        expect(each).toMatch(/^[-_\p{L}\p{N}]{1,32}$/u);
        expect(each).toBe(each.toLowerCase());
      }
    }
  });

  it('has at most 25 options, the required ones first', () => {
    for (const { name, options = [] } of nodes) {
      expect(options.length, name).toBeLessThanOrEqual(25);
      const required = options.map((option) => option.required === true);
      expect(required, name).toEqual(required.toSorted((a, b) => Number(b) - Number(a)));
    }
  });

  it.each([
    ['question', 3],
    ['words', 2],
  ])('takes a text as %s that the bot takes too', (name, least) => {
    const { min_length, max_length } = nodes.find((node) => node.name === name) ?? {};
    expect([min_length, max_length]).toEqual([least, 300]);
  });

  it.each(['ask', 'sources', 'help', 'Find sources'])(
    'lets %s work in direct messages and as an app of a person',
    (name) => {
      const { integration_types, contexts } = definitionOf(name);
      expect(integration_types).toEqual([
        ApplicationIntegrationType.GuildInstall,
        ApplicationIntegrationType.UserInstall,
      ]);
      expect(contexts).toEqual([
        InteractionContextType.Guild,
        InteractionContextType.BotDM,
        InteractionContextType.PrivateChannel,
      ]);
    },
  );

  it.each(['status', 'settings', 'digest'])('keeps %s to servers', (name) => {
    const { integration_types, contexts } = definitionOf(name);
    expect(integration_types).toEqual([ApplicationIntegrationType.GuildInstall]);
    expect(contexts).toEqual([InteractionContextType.Guild]);
  });

  it('offers settings, articles, feeds and digest to those who manage a server, the rest to everybody', () => {
    for (const definition of definitions) {
      const isForManagers = ['settings', 'articles', 'feeds', 'digest'].includes(definition.name);
      const needed = isForManagers ? '32' : undefined;
      expect(definition.default_member_permissions, definition.name).toBe(needed);
    }
  });

  it('offers the message command in the context menu, without a description', () => {
    const definition = definitionOf('Find sources');
    expect(definition.type).toBe(ApplicationCommandType.Message);
    expect(definition).not.toHaveProperty('description');
  });
});

/** `/ask` with another most for its first option. */
function withLength(max_length: number): CommandJson {
  const { options = [], ...ask } = definitionOf('ask') as Node;
  const [question, ...others] = options;
  return { ...ask, options: [{ ...question, max_length }, ...others] } as CommandJson;
}

/** Discord's side of the registration, as a manager of discord.js shows it. */
function managerWith(present: readonly CommandJson[]) {
  const client = new Client({ intents: [] });
  const sets: (readonly CommandJson[])[] = [];
  const commands = present.map((definition, index) => {
    const id = String(index + 1);
    const sent = { id, application_id: '9', version: '1', ...definition };
    return [id, Reflect.construct(ApplicationCommand, [client, sent])] as const;
  });
  const manager = {
    fetch: () => Promise.resolve(new Collection(commands)),
    set: (given: readonly CommandJson[]) => {
      sets.push(given);
      return Promise.resolve();
    },
  };
  return { manager: manager as unknown as ApplicationCommandManager, sets };
}

describe('registering', () => {
  it('leaves alone what Discord has already, in whatever order', async () => {
    const { manager, sets } = managerWith(definitions.toReversed());
    expect(await registerChanges(manager, definitions)).toBe(false);
    expect(sets).toEqual([]);
  });

  const [first, ...others] = definitions;
  it.each<[string, CommandJson[]]>([
    ['nothing is registered', []],
    ['a command is missing', others],
    ['there is one too many', [...definitions, { name: 'alt', description: 'x' }]],
    [
      'a translation differs',
      [{ ...first, name_localizations: { de: 'anders' } } as CommandJson, ...others],
    ],
    ['a place differs', [{ ...first, contexts: [0] } as CommandJson, ...others]],
    ['an option differs', [{ ...first, options: [] } as CommandJson, ...others]],
    ['a length differs', [withLength(5), ...others]],
  ])('replaces all commands where %s', async (_difference, present) => {
    const { manager, sets } = managerWith(present);
    expect(await registerChanges(manager, definitions)).toBe(true);
    expect(sets).toEqual([definitions]);
  });
});
