import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { createMiddleware } from 'hono/factory';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathInApi } from './rest.ts';

/** What happens to a request instead of, or besides, being answered. */
export interface Fault {
  readonly method?: string;
  /** Tested against the path below `/api/v10`; without it every path is meant. */
  readonly path?: RegExp;
  /** How many requests it befalls; one unless told. */
  readonly times?: number;
  readonly answer: FaultAnswer;
}

interface FaultAnswer {
  /** Milliseconds by which everything comes later, or what it waits for. */
  readonly delay?: number | Promise<unknown>;
  /** The connection breaks. */
  readonly dropped?: boolean;
  /** Failed with this HTTP status, and with this code of Discord's. */
  readonly status?: number;
  readonly code?: number;
  /** All this befalls the answer alone: what was asked for happens first. */
  readonly afterEffect?: boolean;
  /** For status 429: seconds. */
  readonly retryAfter?: number;
}

/** Faults that wait for their requests, first come, first served, each counted down. */
export function createFaults() {
  const waiting: Fault[] = [];

  function take(method: string, path: string): FaultAnswer {
    const index = waiting.findIndex(
      (fault) => (fault.method ?? method) === method && (fault.path?.test(path) ?? true),
    );
    return index === -1 ? {} : (waiting.splice(index, 1)[0]?.answer ?? {});
  }

  return {
    /** Lets the next fitting request (or the next `times` of them) fail as described. */
    next(fault: Fault): void {
      waiting.push(...Array<Fault>(fault.times ?? 1).fill(fault));
    },

    /** Lets the request at hand use up one fault that fits it. */
    inject: createMiddleware<{ Bindings: HttpBindings }>(async (c, next) => {
      const fault = take(c.req.method, pathInApi(c.req.path));
      if (fault.afterEffect) await next();
      if (c.error) return undefined;
      await (typeof fault.delay === 'number' ? sleep(fault.delay) : fault.delay);
      if (fault.dropped) c.env.incoming.socket.destroy();
      const answer = fault.dropped ? RESPONSE_ALREADY_SENT : fault.status && failure(fault);
      if (answer) c.res = answer;
      else if (!fault.afterEffect) await next();
      return undefined;
    }),
  };
}

function failure({ status = 500, code = 0, retryAfter }: FaultAnswer): Response {
  if (retryAfter === undefined) {
    return Response.json({ code, message: `${status}: injected` }, { status });
  }
  const headers = {
    'Retry-After': String(retryAfter),
    'X-RateLimit-Remaining': '0',
    'X-RateLimit-Reset-After': String(retryAfter),
  };
  const body = { message: 'You are being rate limited.', retry_after: retryAfter, global: false };
  return Response.json(body, { status, headers });
}
