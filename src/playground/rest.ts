import type { HttpBindings } from '@hono/node-server';
import { Hono, type HonoRequest } from 'hono';
import { inspect } from 'node:util';
import type { ZodMiniType } from 'zod/mini';
import { ApiError } from './api-error.ts';
import type { MessageBody, Upload } from './types.ts';
import { read } from './validate.ts';

export type Rest = Hono<{ Bindings: HttpBindings }>;

/** A request for which the bot is to blame. */
export interface Problem {
  readonly method: string;
  readonly path: string;
  readonly message: string;
  readonly payload: string;
}

/** The JSON of a request, and the files that came with it. */
export interface Payload {
  readonly body: unknown;
  readonly files: readonly Upload[];
}

export const API_V10 = '/api/v10';

/** Paths whose own token is the permission, so that they come without the bot's. */
export const CARRIES_ITS_TOKEN = /^\/(interactions|webhooks|attachments)\//;

/** The REST API without its routes: authentication and errors. */
export function createRest(token: string, onProblem: (problem: Problem) => void): Rest {
  const rest: Rest = new Hono();
  rest.onError(async (thrown, { req }) => {
    // A bug of the stand-in is reported like the bot's, so that no test passes over it.
    const error = thrown instanceof ApiError ? thrown : new ApiError(500, 0, inspect(thrown));
    if (error.blamesBot) {
      const { method, path } = req;
      const payload = await req.text();
      onProblem({ method, path: pathInApi(path), message: error.message, payload });
    }
    return Response.json(error.body, { status: error.status });
  });
  rest.use(async ({ req }, next) => {
    const isBot = req.header('authorization') === `Bot ${token}`;
    if (isBot || CARRIES_ITS_TOKEN.test(pathInApi(req.path))) return next();
    throw new ApiError(401, 0, '401: Unauthorized');
  });
  return rest;
}

/** The path as Discord's documentation has it; clients encode the `@` of `@original`. */
export function pathInApi(path: string): string {
  return path.slice(API_V10.length).replaceAll('%40', '@');
}

export async function readPayload(request: HonoRequest): Promise<Payload> {
  const isForm = request.header('content-type')?.startsWith('multipart/');
  if (!isForm) return { body: await request.json(), files: [] };
  const { payload_json, ...parts } = await request.parseBody();
  const files = Object.entries(parts).flatMap(([field, file]): Upload[] =>
    file instanceof File ? [{ key: /\d+/.exec(field)?.[0] ?? field, file }] : [],
  );
  return { body: typeof payload_json === 'string' ? JSON.parse(payload_json) : {}, files };
}

/** @throws ApiError the 400 for a message that does not fit the schema */
export async function readMessage(request: HonoRequest, schema: ZodMiniType): Promise<MessageBody> {
  const { body, files } = await readPayload(request);
  return { ...read<MessageBody>(schema, body), files };
}
