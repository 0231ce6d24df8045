import { config, locales, type z, type ZodMiniType } from 'zod/mini';
import { refuse, type FieldError, type Path } from './api-error.ts';
import type { MessageBody } from './types.ts';

config(locales.en());

/** What discord.js writes into the body of every message, needed or not. */
const BOILERPLATE = ['tts', 'enforce_nonce'];

/**
 * Checks a payload against one of the schemas made from Discord's OpenAPI document. A key that the
 * document does not name is refused too, at any depth, although Discord would ignore it: it is most
 * often a misspelt one.
 *
 * @returns the payload
 * @throws ApiError the 400 that names every complaint
 */
export function read(schema: ZodMiniType, payload: unknown): unknown {
  const result = schema.safeParse(payload);
  refuse(
    result.success
      ? unknownKeys(payload, result.data, [])
      : result.error.issues.flatMap((issue) => fieldErrors(issue, [])),
  );
  return payload;
}

/** The body of a message, without what the document does not name for edits and answers. */
export function readMessageBody(
  schema: ZodMiniType,
  { body, files }: { body: unknown; files?: MessageBody['files'] },
): MessageBody {
  return { ...(read(schema, withoutBoilerplate(body)) as MessageBody), files };
}

export function withoutBoilerplate(body: unknown): unknown {
  if (!isRecord(body)) return body;
  const told = Object.entries(body).filter(
    ([key, value]) => value !== false || !BOILERPLATE.includes(key),
  );
  return Object.fromEntries(told);
}

/** The schemas drop what they do not know, so whatever parsing lost is unknown to Discord. */
function unknownKeys(sent: unknown, known: unknown, path: Path): FieldError[] {
  if (!isRecord(sent) || !isRecord(known)) return [];
  return Object.entries(sent).flatMap(([key, value]) => {
    if (key in known) return unknownKeys(value, known[key], [...path, key]);
    const message = `Discord knows no "${key}" here.`;
    return value === undefined ? [] : [{ path: [...path, key], message }];
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function fieldErrors(issue: z.core.$ZodIssue, base: Path): FieldError[] {
  const path = [...base, ...issue.path];
  const meant = issue.code === 'invalid_union' ? closest(issue.errors) : undefined;
  return meant?.flatMap((inner) => fieldErrors(inner, path)) ?? [{ path, message: issue.message }];
}

/** Of a union's members the one that was meant: its kind fits, and the least is wrong with it. */
function closest(members: readonly z.core.$ZodIssue[][]): z.core.$ZodIssue[] | undefined {
  return members
    .filter((issues) => !issues.some(({ path }) => ['', 'type'].includes(path.join('.'))))
    .sort((a, b) => a.length - b.length)[0];
}
