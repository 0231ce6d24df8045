import { ApplicationCommandUpdateRequestSchema } from 'discord-api-spec/zod';
import { ApplicationCommandType } from 'discord-api-types/v10';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod/mini';
import { refuse, unknown } from './api-error.ts';
import { commandErrors } from './command-rules.ts';
import type { Call, Route } from './http.ts';
import type { Command, CommandBody } from './types.ts';
import { read } from './validate.ts';
import { world } from './world.ts';

const BulkSchema = z.array(ApplicationCommandUpdateRequestSchema);

const PATHS = [
  `/applications/${world.applicationId}/commands`,
  `/applications/${world.applicationId}/guilds/:guild/commands`,
];

/** The application commands that the bot registered: globally and for the guild. */
export class Commands {
  readonly #newId: () => string;
  readonly #registered: Record<'guild' | 'global', readonly Command[]> = { guild: [], global: [] };

  constructor(newId: () => string) {
    this.#newId = newId;
  }

  readonly routes: readonly Route[] = PATHS.flatMap((path): Route[] => [
    ['GET', path, (call) => this.#registered[scopeOf(call)].map((one) => shown(one, call.query))],
    ['PUT', path, (call) => this.#overwrite(call)],
  ]);

  /** All that a person in the guild could use; the guild's own come first. */
  list(): Command[] {
    return [...this.#registered.guild, ...this.#registered.global];
  }

  /** A command of the same type and name keeps its id, and its version while nothing changes. */
  #overwrite(call: Call): readonly Command[] {
    const scope = scopeOf(call);
    const old = this.#registered[scope];
    const documented = Array.isArray(call.body) ? call.body.map(asDocumented) : call.body;
    const bodies = read(BulkSchema, documented) as CommandBody[];
    refuse(commandErrors(bodies));
    return (this.#registered[scope] = bodies.map((body): Command => {
      const sent = { ...normalized(body), guild_id: call.params['guild'] };
      const before = old.find(({ type, name }) => type === sent.type && name === sent.name);
      const { id = this.#newId(), version = this.#newId() } = before ?? {};
      const after = { ...sent, id, version };
      const isSame = !before || isDeepStrictEqual(before, after);
      return isSame ? after : { ...after, version: this.#newId() };
    }));
  }
}

function scopeOf({ params: { guild } }: Call): 'guild' | 'global' {
  if (guild !== undefined && guild !== world.guild.id) throw unknown('Guild');
  return guild === undefined ? 'global' : 'guild';
}

/** What the document gets wrong: permissions are strings in practice, and `nsfw` may be set. */
function asDocumented(body: CommandBody): object {
  const { default_member_permissions: bits } = body;
  const permissions = typeof bits === 'string' ? Number(bits) : bits;
  return { ...body, default_member_permissions: permissions, nsfw: undefined };
}

function normalized(body: CommandBody) {
  return {
    ...{ name_localizations: null, description_localizations: null, contexts: null },
    ...{ description: '', integration_types: [0], dm_permission: true },
    ...{ ...body, nsfw: false, application_id: world.applicationId },
    type: body.type ?? ApplicationCommandType.ChatInput,
    default_member_permissions: body.default_member_permissions?.toString() ?? null,
    options: withoutDefaults(body.options),
  };
}

/** Discord keeps no `false`, no `null` and no empty list in options. */
function withoutDefaults(options: CommandBody['options']): CommandBody['options'] {
  const isDefault = (value: unknown) =>
    value === false || value === null || (Array.isArray(value) && value.length === 0);
  return JSON.parse(JSON.stringify(options ?? []), (_key, value: unknown) =>
    isDefault(value) ? undefined : value,
  ) as CommandBody['options'];
}

/** Without `with_localizations=true` Discord leaves the dictionaries out. */
function shown(command: Command, query: URLSearchParams): unknown {
  if (query.get('with_localizations') === 'true') return command;
  const isTold = (key: string, value: unknown) =>
    key.endsWith('_localizations') ? undefined : value;
  return JSON.parse(JSON.stringify(command, isTold));
}
