import {
  GatewayCloseCodes,
  GatewayIntentBits,
  GatewayOpcodes,
  type GatewayIdentifyData,
  type GatewayResumeData,
  type GatewaySendPayload,
} from 'discord-api-types/v10';
import { randomUUID } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import type { IncomingMessage, Server } from 'node:http';
import { WebSocketServer, type WebSocket } from 'ws';

/** Intents that an application must ask Discord for. */
const PRIVILEGED_INTENTS =
  GatewayIntentBits.GuildMembers |
  GatewayIntentBits.GuildPresences |
  GatewayIntentBits.MessageContent;

/** Milliseconds between heartbeats that a client is told to keep, as Discord tells it. */
const HEARTBEAT_INTERVAL = 41_250;

type GatewayEvent = readonly [name: string, data: unknown];

interface Session {
  readonly id: string;
  /** Every event so far; the sequence number of an event is its place, counted from one. */
  readonly events: GatewayEvent[];
  /** None while the connection is down; a session survives that and can be resumed. */
  socket: WebSocket | null;
}

export type Gateway = ReturnType<typeof createGateway>;

/**
 * Gateway v10 in JSON, for one bot.
 *
 * @param isWelcome whether a connection that begins with this request is let in
 * @param greet the events with which a new session begins, READY first
 */
export function createGateway(
  http: Server,
  isWelcome: (request: IncomingMessage) => boolean,
  token: string,
  greet: (sessionId: string) => readonly GatewayEvent[],
) {
  const verifyClient = ({ req }: { req: IncomingMessage }) => isWelcome(req);
  const server = new WebSocketServer({ server: http, path: '/gateway', verifyClient });
  const sessions = new Map<string, Session>();
  const arrivals = new EventEmitter<{ session: [] }>();

  server.on('connection', (socket) => {
    socket.on('message', (data: Buffer) => {
      receive(socket, JSON.parse(data.toString()) as GatewaySendPayload);
    });
    socket.on('close', () => {
      for (const session of sessions.values()) {
        if (session.socket === socket) session.socket = null;
      }
    });
    send(socket, GatewayOpcodes.Hello, { heartbeat_interval: HEARTBEAT_INTERVAL });
  });

  function receive(socket: WebSocket, { op, d }: GatewaySendPayload): void {
    if (op === GatewayOpcodes.Heartbeat) return send(socket, GatewayOpcodes.HeartbeatAck, null);
    if (op !== GatewayOpcodes.Identify && op !== GatewayOpcodes.Resume) return;
    if (d.token !== token) return socket.close(GatewayCloseCodes.AuthenticationFailed);
    if (op === GatewayOpcodes.Identify) identify(socket, d);
    else resume(socket, d);
  }

  function identify(socket: WebSocket, { intents }: GatewayIdentifyData): void {
    if (intents & PRIVILEGED_INTENTS) return socket.close(GatewayCloseCodes.DisallowedIntents);
    // A bot that begins anew will never resume what it had before.
    for (const [id, old] of sessions) if (!old.socket) sessions.delete(id);
    const id = randomUUID();
    begin({ id, events: [], socket }, greet(id));
  }

  function resume(socket: WebSocket, { session_id, seq }: GatewayResumeData): void {
    const session = sessions.get(session_id);
    if (!session) return send(socket, GatewayOpcodes.InvalidSession, false);
    const missed = session.events.splice(seq);
    begin({ ...session, socket }, [...missed, ['RESUMED', {}]]);
  }

  function begin(session: Session, events: readonly GatewayEvent[]): void {
    sessions.set(session.id, session);
    for (const event of events) deliver(session, event);
    arrivals.emit('session');
  }

  function tellAll(op: GatewayOpcodes, data: unknown): void {
    for (const socket of server.clients) send(socket, op, data);
  }

  /** Breaks every connection without a word, as a lost network does. */
  function drop(): void {
    for (const socket of server.clients) socket.terminate();
  }

  return {
    drop,

    /** Resolves once a bot is connected and has been greeted. */
    async ready(): Promise<void> {
      const isConnected = ({ socket }: Session) => socket !== null;
      while (![...sessions.values()].some(isConnected)) await once(arrivals, 'session');
    },

    /** Sends an event to the bot, or keeps it until the bot resumes. */
    dispatch(name: string, data: unknown): void {
      for (const session of sessions.values()) deliver(session, [name, data]);
    },

    /** Asks the bot to connect anew and resume (op 7). */
    reconnect: () => tellAll(GatewayOpcodes.Reconnect, null),

    /** Declares the session invalid (op 9); unless it stays resumable, its undelivered events are lost. */
    invalidate(resumable: boolean): void {
      if (!resumable) sessions.clear();
      tellAll(GatewayOpcodes.InvalidSession, resumable);
    },

    close(): void {
      drop();
      server.close();
    },
  };
}

function deliver({ events, socket }: Session, event: GatewayEvent): void {
  const s = events.push(event);
  const [t, d] = event;
  if (socket) send(socket, GatewayOpcodes.Dispatch, d, { t, s });
}

function send(socket: WebSocket, op: GatewayOpcodes, d: unknown, event?: { t: string; s: number }) {
  socket.send(JSON.stringify({ op, d, t: null, s: null, ...event }));
}
