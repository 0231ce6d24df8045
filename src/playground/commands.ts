import { ApplicationCommandUpdateRequestSchema } from 'discord-api-spec/zod';
import { ApplicationCommandType, type APIApplicationCommand } from 'discord-api-types/v10';
import { z } from 'zod/mini';
import { refuse, unknown } from './api-error.ts';
import { commandErrors } from './command-rules.ts';
import { newId } from './new-id.ts';
import type { Rest } from './rest.ts';
import type { CommandNode } from './types.ts';
import { read } from './validate.ts';
import { world } from './world.ts';

/** With what the document gets wrong: permissions are strings in practice. */
export const CommandsSchema = z.array(
  z.extend(ApplicationCommandUpdateRequestSchema, {
    default_member_permissions: z.nullish(z.string()),
  }),
);

const PATHS = [
  '/applications/:application/commands',
  '/applications/:application/guilds/:guild/commands',
];

/** The application commands that the bot registered: globally and for the guild. */
export function createCommands(rest: Rest, onChange: () => void) {
  const registered: Record<'guild' | 'global', readonly APIApplicationCommand[]> = {
    guild: [],
    global: [],
  };

  for (const path of PATHS) {
    rest.get(path, ({ req }) => {
      const isFull = req.query('with_localizations') === 'true';
      const commands = registered[scopeOf(req.param('guild'))];
      return Response.json(isFull ? commands : commands.map(withoutTranslations));
    });
    rest.put(path, async ({ req }) => {
      const bodies = read<CommandNode[]>(CommandsSchema, await req.json());
      refuse(commandErrors(bodies));
      const guild_id = req.param('guild');
      const scope = scopeOf(guild_id);
      const old = registered[scope];
      registered[scope] = bodies.map((body) => {
        const sent = normalized(body);
        const before = old.find(({ type, name }) => type === sent.type && name === sent.name);
        return { ...sent, guild_id, id: before?.id ?? newId(), version: newId() };
      });
      onChange();
      return Response.json(registered[scope]);
    });
  }

  return {
    /** All that a person in the guild could use; the guild's own come first. */
    list: (): APIApplicationCommand[] => [...registered.guild, ...registered.global],
  };
}

function scopeOf(guild: string | undefined): 'guild' | 'global' {
  if (guild !== undefined && guild !== world.guild.id) throw unknown('Guild');
  return guild === undefined ? 'global' : 'guild';
}

function normalized(body: CommandNode) {
  return {
    name_localizations: null,
    description_localizations: null,
    contexts: null,
    description: '',
    integration_types: [0],
    dm_permission: true,
    nsfw: false,
    application_id: world.bot.id,
    type: ApplicationCommandType.ChatInput,
    default_member_permissions: null,
    ...body,
    options: withoutDefaults(body.options),
  } as Omit<APIApplicationCommand, 'id' | 'version'>;
}

/** Discord keeps no `false`, no `null` and no empty list in options. */
function withoutDefaults(options: CommandNode['options']): unknown {
  const isDefault = (value: unknown) =>
    value === false || value === null || (Array.isArray(value) && value.length === 0);
  return JSON.parse(JSON.stringify(options ?? []), (_key, value: unknown) =>
    isDefault(value) ? undefined : value,
  );
}

/** As Discord tells a command unless asked for translations. */
function withoutTranslations(command: APIApplicationCommand): unknown {
  const isTold = (key: string, value: unknown) =>
    key.endsWith('_localizations') ? undefined : value;
  return JSON.parse(JSON.stringify(command, isTold));
}
