import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { inspect } from 'node:util';
import { ApiError } from './api-error.ts';
import type { FaultAnswer, Faults } from './faults.ts';
import type { Upload } from './types.ts';

/** A request, taken apart. */
export interface Call {
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly files: readonly Upload[];
}

/** A method, a path below `/api/v10` in the syntax of URLPattern, and what answers; nothing means 204. */
export type Route = readonly [method: string, path: string, answer: (call: Call) => unknown];

/** A request for which the bot is to blame. */
export interface Problem {
  readonly method: string;
  readonly path: string;
  readonly message: string;
  readonly payload: unknown;
}

const BASE = '/api/v10';

/** Paths whose own token is the permission, so that they come without the bot's. */
const CARRIES_ITS_TOKEN = /^\/(interactions|webhooks|attachments)\//;

/** The REST API: authentication, faults, routes, errors. */
export function createRest(
  token: string,
  routes: readonly Route[],
  faults: Faults,
  onProblem: (problem: Problem) => void,
): RequestListener {
  const table = routes.map(([method, pathname, answer]) => ({
    ...{ method, answer, pattern: new URLPattern({ pathname }) },
  }));

  function perform(wanted: string, pathname: string, call: Omit<Call, 'params'>): unknown {
    for (const { method, pattern, answer } of table) {
      const match = method === wanted ? pattern.exec({ pathname }) : null;
      if (match) return answer({ ...call, params: match.pathname.groups });
    }
    throw new ApiError(404, 0, '404: Not Found');
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = 'GET', headers } = request;
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const path = decodeURIComponent(url.pathname).slice(BASE.length);
    const fault = faults.take(method, path) ?? {};
    if (fault.delay) await sleep(fault.delay);
    if (fault.dropped) return void request.socket.destroy();
    if (fault.status && !fault.afterEffect) return fail(response, fault);

    let payload: unknown;
    try {
      const { body, files } = await readBody(request);
      payload = body;
      if (!CARRIES_ITS_TOKEN.test(path) && headers.authorization !== `Bot ${token}`) {
        throw new ApiError(401, 0, '401: Unauthorized');
      }
      const result = perform(method, path, { query: url.searchParams, body, files });
      if (fault.status) await fail(response, fault);
      else await send(response, result === undefined ? 204 : 200, result);
    } catch (thrown) {
      // A bug of the stand-in is reported like the bot's, so that no test passes over it.
      const error = thrown instanceof ApiError ? thrown : new ApiError(500, 0, inspect(thrown));
      if (error.blamesBot) onProblem({ method, path, message: error.message, payload });
      await send(response, error.status, error.body);
    }
  }

  return (request, response) => void answer(request, response);
}

async function fail(response: ServerResponse, fault: FaultAnswer): Promise<void> {
  const { status = 500, code = 0, message = `${status}: injected`, global = false } = fault;
  if (fault.retryAfter === undefined) return send(response, status, { code, message });
  const retryAfter = String(fault.retryAfter);
  const limits: Record<string, string> = global
    ? { 'X-RateLimit-Scope': 'global', 'X-RateLimit-Global': 'true' }
    : { 'X-RateLimit-Remaining': '0', 'X-RateLimit-Reset-After': retryAfter };
  const body = { message: 'You are being rate limited.', retry_after: fault.retryAfter, global };
  return send(response, status, body, { 'Retry-After': retryAfter, ...limits });
}

async function send(
  response: ServerResponse,
  status: number,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<void> {
  const isFile = body instanceof File;
  const type = isFile ? body.type : 'application/json';
  response.writeHead(status, body === undefined ? {} : { 'Content-Type': type, ...headers });
  response.end(isFile ? new Uint8Array(await body.arrayBuffer()) : JSON.stringify(body));
}

async function readBody(request: IncomingMessage): Promise<Pick<Call, 'body' | 'files'>> {
  const bytes = await buffer(request);
  const type = request.headers['content-type'] ?? '';
  if (bytes.length === 0) return { body: undefined, files: [] };
  if (!type.startsWith('multipart/')) return { body: JSON.parse(bytes.toString()), files: [] };
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
  const { payload_json = '{}', ...rest } = Object.fromEntries(form);
  const files = Object.entries(rest).flatMap(([field, file]): Upload[] =>
    file instanceof File ? [{ key: /\d+/.exec(field)?.[0] ?? field, file }] : [],
  );
  return { body: typeof payload_json === 'string' && JSON.parse(payload_json), files };
}
