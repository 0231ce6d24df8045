import { createAdaptorServer, type HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { EventEmitter, once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApiError } from './api-error.ts';
import { createAttachments } from './attachments.ts';
import { createChannels } from './channels.ts';
import { createCommands } from './commands.ts';
import { createFaults } from './faults.ts';
import { createGateway } from './gateway.ts';
import { reasonToRefuse } from './guard.ts';
import { Interaction, type Deed } from './interaction.ts';
import { createInteractions } from './interactions.ts';
import { addMessageRoutes } from './message-routes.ts';
import { createMessages, type MessageEvent } from './messages.ts';
import { createPeople } from './people.ts';
import { createRateLimit } from './rate-limit.ts';
import { API_V10, createRest, pathInApi, type Problem } from './rest.ts';
import type { Message } from './types.ts';
import { addWorldRoutes, guildPayload, world } from './world.ts';

interface DiscordEvents extends Record<MessageEvent, [Message]> {
  /** The bot has overwritten its commands. */
  commands: [];
  /** One has come, whole, before anything happens to it; its path is the one below `/api/v10`. */
  request: [method: string, path: string];
  /** One has had its effect, whether anybody still waits for the answer or not. */
  answer: [method: string, path: string];
}

/** What people do in the stand-in, what they see, and what may go wrong. */
export type Discord = Awaited<ReturnType<typeof startStandIn>>;

/**
 * Starts a Discord on loopback: REST API v10 and Gateway v10, into which an unmodified discord.js
 * client logs in with `rest: { api: discord.url }`.
 *
 * @param options.port any free one unless told
 * @param options.channels how many the guild has beside those of the world
 * @param options.limitsRate whether requests are refused that are too many within a second
 * @throws node's own error where the port is taken
 */
export async function startStandIn({
  token = 'stand-in-token',
  port: wanted = 0,
  channels: moreChannels = 0,
  limitsRate = false,
} = {}) {
  const app = new Hono<{ Bindings: HttpBindings }>();
  const server = createAdaptorServer({ fetch: app.fetch, overrideGlobalObjects: false }) as Server;
  server.listen(wanted, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}/api`;
  const gatewayUrl = `ws://127.0.0.1:${port}/gateway`;
  const events = new EventEmitter<DiscordEvents>();
  // One set of listeners a page that is open.
  events.setMaxListeners(0);
  const problems: Problem[] = [];
  const faults = createFaults();
  const rest = createRest(token, (problem) => problems.push(problem));
  const attachments = createAttachments(rest, url);
  const messages = createMessages(attachments, (event, message) => {
    events.emit(event, message);
  });
  const registered = createCommands(rest, () => events.emit('commands'));
  const channels = createChannels(rest, moreChannels, (event, channel) => {
    gateway.dispatch(event, channel);
  });
  const rateLimit = createRateLimit(limitsRate);
  const interactions = createInteractions(rest, messages);
  const gateway = createGateway(
    server,
    ({ headers }) => !reasonToRefuse(headers, port),
    token,
    (sessionId) => [
      ['READY', readyPayload(sessionId, gatewayUrl)],
      ['GUILD_CREATE', guildPayload(channels.list())],
    ],
  );
  addMessageRoutes(rest, messages, channels);
  addWorldRoutes(rest);
  rest.get('/gateway/bot', (c) => c.json(gatewayPayload(gatewayUrl)));
  rest.all('*', () => {
    throw new ApiError(404, 0, '404: Not Found');
  });
  app.use(async (c, next) => {
    const reason = reasonToRefuse(c.env.incoming.headers, port);
    return reason ? c.text(reason, 403) : next();
  });
  app.use(`${API_V10}/*`, async ({ req }, next) => {
    // All of it, so that it has its effect even if whoever sent it is gone by then.
    await req.raw.clone().arrayBuffer();
    events.emit('request', req.method, pathInApi(req.path));
    await next();
    events.emit('answer', req.method, pathInApi(req.path));
  });
  app.use(`${API_V10}/*`, rateLimit.count, faults.inject);
  app.route(API_V10, rest);

  function send(deed: Deed): Interaction {
    const interaction = new Interaction(deed);
    interactions.add(interaction);
    gateway.dispatch('INTERACTION_CREATE', interaction.payload);
    return interaction;
  }

  return Object.assign(events, createPeople(messages, channels, registered.list, send), {
    /** For `DISCORD_API_URL`. */
    url,
    /** The only token that is let in. */
    token,
    /** Serves everything; takes more routes until its first request. */
    app,
    /** Takes a file for an option of a command. */
    attach: attachments.attach,
    world,
    channels,
    rateLimit,
    faults,
    gateway,
    /** Requests for which the bot is to blame. */
    problems,

    async close(): Promise<void> {
      gateway.close();
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  });
}

function readyPayload(session_id: string, resume_gateway_url: string) {
  const guilds = [{ id: world.guild.id, unavailable: true }];
  const application = { id: world.bot.id, flags: 0 };
  return { v: 10, session_id, resume_gateway_url, user: world.bot, guilds, application };
}

function gatewayPayload(url: string) {
  const session_start_limit = { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 1 };
  return { url, shards: 1, session_start_limit };
}
