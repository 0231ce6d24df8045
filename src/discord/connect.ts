import {
  Client,
  DefaultRestOptions,
  DiscordAPIError,
  DiscordjsError,
  Events,
  GatewayIntentBits,
  HTTPError,
  Options,
  RESTEvents,
} from 'discord.js';
import type { Interaction } from 'discord.js';
import { UserError } from '../errors.ts';
import type { Log } from '../log.ts';
import { makeRequest } from './made-once.ts';
import { sendRepliesApart } from './replies-apart.ts';

export type { Client };

/**
 * A discord.js client that pings nobody, whatever a message says.
 *
 * @param patience milliseconds that a request may take
 */
export function createClient(
  discordApiUrl: string | null,
  patience: number = DefaultRestOptions.timeout,
): Client {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    allowedMentions: { parse: [] },
    // Every interaction brings the message it sits on; nothing else is read.
    makeCache: Options.cacheWithLimits({ ...Options.DefaultMakeCacheSettings, MessageManager: 0 }),
    rest: { makeRequest, timeout: patience, ...(discordApiUrl !== null && { api: discordApiUrl }) },
  });
  sendRepliesApart(client);
  return client;
}

/**
 * Logs in and resolves when Discord says that the bot is ready.
 *
 * @param onLost called when Discord has closed the connection for good, for instance because the
 *   token was reset
 * @throws {UserError} for a token that Discord refuses and for a Discord that cannot be reached
 */
export async function connect(
  client: Client,
  token: string,
  log: Log,
  onLost: () => void,
): Promise<Client<true>> {
  client.on(Events.Error, (error) =>
    log.error({ err: error }, 'the Discord client reports an error'),
  );
  client.on(Events.Warn, (warning) => log.warn(warning));
  client.rest.on(RESTEvents.RateLimited, ({ route, timeToReset }) =>
    log.warn({ route, milliseconds: timeToReset }, 'Discord asks to wait'),
  );
  client.on(Events.Debug, (detail) => log.debug(detail));
  // discord.js tries twice a second as long as Discord is away: that is worth one line.
  let lost = false;
  client.on(Events.ShardReconnecting, () => {
    if (!lost) log.warn('connection to Discord lost, reconnecting');
    lost = true;
  });
  const back = () => {
    if (lost) log.info('connection to Discord resumed');
    lost = false;
  };
  client.on(Events.ShardResume, back);
  client.on(Events.ShardReady, back);
  client.on(Events.ShardDisconnect, ({ code }) => {
    log.error({ code }, 'Discord has closed the connection for good: check the token, start again');
    onLost();
  });
  const ready = new Promise<Client<true>>((resolve) => {
    client.once(Events.ClientReady, resolve);
  });
  try {
    await client.login(token);
  } catch (error) {
    throw explained(error);
  }
  return await ready;
}

/** Calls back for everything that somebody does with the bot. */
export function onInteraction(client: Client, handle: (interaction: Interaction) => void): void {
  client.on(Events.InteractionCreate, handle);
}

/** Logs out, which is no loss of connection. */
export async function disconnect(client: Client): Promise<void> {
  client.removeAllListeners(Events.ShardReconnecting);
  await client.destroy();
}

/** What a person can do about an error of logging in; other errors as they are. */
export function explained(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const code = 'code' in error ? String(error.code) : '';
  const refused =
    (error instanceof DiscordjsError && code === 'TokenInvalid') ||
    (error instanceof DiscordAPIError && error.status === 401) ||
    /4004|Authentication failed/i.test(error.message);
  if (refused) {
    return new UserError(
      'Discord refuses the token in DISCORD_TOKEN: copy it anew from https://discord.com/developers/applications (Bot, Reset Token).',
      { cause: error },
    );
  }
  if (error instanceof DiscordAPIError && error.status < 500) {
    return new UserError(
      `Discord refuses the bot (${String(error.status)}, ${error.message}): check the application at https://discord.com/developers/applications, then start again.`,
      { cause: error },
    );
  }
  if (!isOutOfReach(error)) return error;
  return new UserError(
    `Discord cannot be reached (${code || error.message}): check the network connection, a proxy or DISCORD_API_URL, then start again.`,
    { cause: error },
  );
}

/** The network's errors, and a Discord that answers with nothing but trouble of its own. */
function isOutOfReach(error: Error): boolean {
  if (error instanceof DiscordAPIError || error instanceof HTTPError) return error.status >= 500;
  const code = 'code' in error ? String(error.code) : '';
  return /^(?:E[A-Z_]+|UND_ERR_(?!INVALID_ARG).*)$/.test(code) || error.name === 'AbortError';
}
