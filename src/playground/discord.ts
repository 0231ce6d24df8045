import type { HttpBindings } from '@hono/node-server';
import type { InteractionType } from 'discord-api-types/v10';
import type { Hono } from 'hono';
import { EventEmitter, once } from 'node:events';
import type { IncomingHttpHeaders, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApiError } from './api-error.ts';
import { createAttachments } from './attachments.ts';
import type { Clock } from './clock.ts';
import { createCommands } from './commands.ts';
import { createFaults } from './faults.ts';
import { createGateway } from './gateway.ts';
import { Interaction } from './interaction.ts';
import { createInteractions } from './interactions.ts';
import { addMessageRoutes } from './message-routes.ts';
import { createMessages, type MessageEvent } from './messages.ts';
import { createPeople } from './people.ts';
import type { Place } from './place.ts';
import { API_V10, createRest, type Problem } from './rest.ts';
import type { Message } from './types.ts';
import { addWorldRoutes, guildPayload, world } from './world.ts';

interface DiscordEvents extends Record<MessageEvent, [Message]> {
  /** On every step of an interaction: born, acknowledged, answered, failed. */
  interaction: [Interaction];
  problem: [Problem];
  /** The bot has overwritten its commands. */
  commands: [];
}

export type Discord = ReturnType<typeof createDiscord>;

/**
 * A stand-in for Discord: what people do there, and what they see.
 *
 * @param app serves everything, on a server that listens already
 */
export function createDiscord(
  server: Server,
  app: Hono<{ Bindings: HttpBindings }>,
  token: string,
  clock: Clock,
) {
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}/api`;
  const gatewayUrl = `ws://127.0.0.1:${port}/gateway`;
  const events = new EventEmitter<DiscordEvents>();
  const problems: Problem[] = [];
  const faults = createFaults();
  const rest = createRest(token, (problem) => {
    problems.push(problem);
    events.emit('problem', problem);
  });
  const attachmentsOf = createAttachments(rest, url, clock.newId);
  const messages = createMessages(clock, attachmentsOf, (event, message) => {
    events.emit(event, message);
  });
  const registered = createCommands(rest, clock.newId, () => events.emit('commands'));
  const interactions = createInteractions(rest, messages);
  const gateway = createGateway(
    server,
    ({ headers }) => !reasonToRefuse(headers, port),
    token,
    (sessionId) => [
      ['READY', readyPayload(sessionId, gatewayUrl)],
      ['GUILD_CREATE', guildPayload()],
    ],
  );
  addMessageRoutes(rest, messages);
  addWorldRoutes(rest);
  rest.get('/gateway/bot', (c) => c.json(gatewayPayload(gatewayUrl)));
  rest.all('*', () => {
    throw new ApiError(404, 0, '404: Not Found');
  });
  app.use(async (c, next) => {
    const reason = reasonToRefuse(c.env.incoming.headers, port);
    return reason ? c.text(reason, 403) : next();
  });
  app.use(`${API_V10}/*`, faults.inject);
  app.route(API_V10, rest);

  function send(type: InteractionType, place: Place, data: object, source?: Message): Interaction {
    const interaction = new Interaction(clock, type, place, data, source);
    const tell = () => events.emit('interaction', interaction);
    interaction.on('change', tell);
    interactions.add(interaction);
    tell();
    gateway.dispatch('INTERACTION_CREATE', interaction.payload);
    return interaction;
  }

  return Object.assign(events, createPeople(messages, registered.list, send), {
    /** For `DISCORD_API_URL`. */
    url,
    /** The only token that is let in. */
    token,
    /** Serves everything; takes more routes until its first request. */
    app,
    world,
    faults,
    gateway,
    /** Requests for which the bot is to blame. */
    problems,
    /** Resolves once a bot is connected and has been greeted. */
    ready: () => gateway.ready(),

    async close(): Promise<void> {
      gateway.close();
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  });
}

/**
 * Why a request to the stand-in on this port is none of ours, if it is not: a web page elsewhere can
 * reach loopback too, across origins or under a name of its own that leads there.
 */
function reasonToRefuse(
  { host = '', origin }: IncomingHttpHeaders,
  port: number,
): string | undefined {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (!hosts.includes(host)) return `Only ${hosts.join(' and ')} are served here.`;
  const isForeign = origin !== undefined && !hosts.some((own) => origin === `http://${own}`);
  return isForeign ? 'Pages of other origins have no access.' : undefined;
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
