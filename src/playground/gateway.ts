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
import type { Server } from 'node:http';
import { WebSocketServer, type WebSocket } from 'ws';

/** Intents that an application must ask Discord for. */
const PRIVILEGED_INTENTS =
  GatewayIntentBits.GuildMembers |
  GatewayIntentBits.GuildPresences |
  GatewayIntentBits.MessageContent;

/** Milliseconds between heartbeats that a client is told to keep, as Discord tells it. */
const HEARTBEAT_INTERVAL = 41_250;

export type GatewayEvent = readonly [name: string, data: unknown];

interface Session {
  readonly id: string;
  /** Every event so far; the sequence number of an event is its place, counted from one. */
  readonly events: GatewayEvent[];
  /** None while the connection is down; a session survives that and can be resumed. */
  socket: WebSocket | null;
}

/** Gateway v10 in JSON, for one bot. Emits `session` whenever one begins or is resumed. */
export class Gateway extends EventEmitter<{ session: [] }> {
  readonly #sockets: WebSocketServer;
  readonly #sessions = new Map<string, Session>();
  readonly #token: string;
  readonly #greet: (sessionId: string) => readonly GatewayEvent[];

  /** @param greet the events with which a new session begins, READY first */
  constructor(
    server: Server,
    token: string,
    greet: (sessionId: string) => readonly GatewayEvent[],
  ) {
    super();
    this.#token = token;
    this.#greet = greet;
    this.#sockets = new WebSocketServer({ server, path: '/gateway' });
    this.#sockets.on('connection', (socket) => {
      socket.on('message', (data: Buffer) => {
        this.#receive(socket, JSON.parse(data.toString()) as GatewaySendPayload);
      });
      socket.on('close', () => {
        for (const session of this.#sessions.values()) {
          if (session.socket === socket) session.socket = null;
        }
      });
      send(socket, GatewayOpcodes.Hello, { heartbeat_interval: HEARTBEAT_INTERVAL });
    });
  }

  /** Resolves once a bot is connected and has been greeted. */
  async ready(): Promise<void> {
    while (![...this.#sessions.values()].some(({ socket }) => socket)) await once(this, 'session');
  }

  /** Sends an event to the bot, or keeps it until the bot resumes. */
  dispatch(name: string, data: unknown): void {
    for (const session of this.#sessions.values()) deliver(session, [name, data]);
  }

  /** Breaks every connection without a word, as a lost network does. */
  drop(): void {
    for (const socket of this.#sockets.clients) socket.terminate();
  }

  /** Asks the bot to connect anew and resume (op 7). */
  reconnect(): void {
    for (const socket of this.#sockets.clients) send(socket, GatewayOpcodes.Reconnect, null);
  }

  /** Declares the session invalid (op 9); unless it stays resumable, its undelivered events are lost. */
  invalidate(resumable: boolean): void {
    if (!resumable) this.#sessions.clear();
    for (const socket of this.#sockets.clients) {
      send(socket, GatewayOpcodes.InvalidSession, resumable);
    }
  }

  close(): void {
    this.drop();
    this.#sockets.close();
  }

  #receive(socket: WebSocket, packet: GatewaySendPayload): void {
    if (packet.op === GatewayOpcodes.Heartbeat) send(socket, GatewayOpcodes.HeartbeatAck, null);
    if (packet.op === GatewayOpcodes.Identify) this.#identify(socket, packet.d);
    if (packet.op === GatewayOpcodes.Resume) this.#resume(socket, packet.d);
  }

  #identify(socket: WebSocket, { token, intents }: GatewayIdentifyData): void {
    if (token !== this.#token) return socket.close(GatewayCloseCodes.AuthenticationFailed);
    if (intents & PRIVILEGED_INTENTS) return socket.close(GatewayCloseCodes.DisallowedIntents);
    // A bot that begins anew will never resume what it had before.
    for (const [id, old] of this.#sessions) if (!old.socket) this.#sessions.delete(id);
    const session: Session = { id: randomUUID(), events: [], socket };
    this.#sessions.set(session.id, session);
    for (const event of this.#greet(session.id)) deliver(session, event);
    this.emit('session');
  }

  #resume(socket: WebSocket, { token, session_id, seq }: GatewayResumeData): void {
    if (token !== this.#token) return socket.close(GatewayCloseCodes.AuthenticationFailed);
    const session = this.#sessions.get(session_id);
    if (!session) return send(socket, GatewayOpcodes.InvalidSession, false);
    session.socket = socket;
    const missed = session.events.splice(seq);
    for (const event of [...missed, ['RESUMED', {}] as const]) deliver(session, event);
    this.emit('session');
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
