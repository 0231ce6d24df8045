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
  /** None while the connection is down; the session survives that and can be resumed. */
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
  let session: Session | undefined;
  const arrivals = new EventEmitter<{ session: [] }>();

  server.on('connection', (socket) => {
    socket.on('message', (data: Buffer) => {
      const packet = decoded(data);
      if (packet) receive(socket, packet);
      else socket.close(GatewayCloseCodes.DecodeError);
    });
    // The client broke the protocol; the library closes the connection and says why.
    socket.on('error', () => undefined);
    socket.on('close', () => {
      if (session?.socket === socket) session.socket = null;
    });
    send(socket, GatewayOpcodes.Hello, { heartbeat_interval: HEARTBEAT_INTERVAL });
  });

  function receive(socket: WebSocket, { op, d }: GatewaySendPayload): void {
    if (op === GatewayOpcodes.Heartbeat) return send(socket, GatewayOpcodes.HeartbeatAck, null);
    if (op !== GatewayOpcodes.Identify && op !== GatewayOpcodes.Resume) return;
    if (d?.token !== token) return socket.close(GatewayCloseCodes.AuthenticationFailed);
    if (op === GatewayOpcodes.Identify) identify(socket, d);
    else resume(socket, d);
  }

  function identify(socket: WebSocket, { intents }: GatewayIdentifyData): void {
    if (intents & PRIVILEGED_INTENTS) return socket.close(GatewayCloseCodes.DisallowedIntents);
    const id = randomUUID();
    session = { id, events: [], socket };
    begin(session, greet(id));
  }

  function resume(socket: WebSocket, { session_id, seq }: GatewayResumeData): void {
    if (session?.id !== session_id) return send(socket, GatewayOpcodes.InvalidSession, false);
    session.socket = socket;
    begin(session, [...session.events.splice(seq), ['RESUMED', {}]]);
  }

  function begin(begun: Session, events: readonly GatewayEvent[]): void {
    for (const event of events) deliver(begun, event);
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
      while (!session?.socket) await once(arrivals, 'session');
    },

    /** Sends an event to the bot, or keeps it until the bot resumes. */
    dispatch(name: string, data: unknown): void {
      if (session) deliver(session, [name, data]);
    },

    /** Asks the bot to connect anew and resume (op 7). */
    reconnect: () => tellAll(GatewayOpcodes.Reconnect, null),

    /** Declares the session invalid (op 9); unless it stays resumable, its undelivered events are lost. */
    invalidate(resumable: boolean): void {
      if (!resumable) session = undefined;
      tellAll(GatewayOpcodes.InvalidSession, resumable);
    },

    close(): void {
      drop();
      server.close();
    },
  };
}

function decoded(data: Buffer): GatewaySendPayload | null {
  try {
    return JSON.parse(data.toString()) as GatewaySendPayload | null;
  } catch {
    return null;
  }
}

function deliver({ events, socket }: Session, event: GatewayEvent): void {
  const s = events.push(event);
  const [t, d] = event;
  if (socket) send(socket, GatewayOpcodes.Dispatch, d, { t, s });
}

function send(socket: WebSocket, op: GatewayOpcodes, d: unknown, event?: { t: string; s: number }) {
  socket.send(JSON.stringify({ op, d, t: null, s: null, ...event }));
}
