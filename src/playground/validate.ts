import { config, locales, type z, type ZodMiniType } from 'zod/mini';
import { refuse, type Complaint } from './api-error.ts';

config(locales.en());

/** What discord.js writes into the body of every message as `false`, known there or not. */
const BOILERPLATE = ['tts', 'enforce_nonce'];

/**
 * Checks a payload against one of the schemas made from Discord's OpenAPI document. A key that the
 * document does not name is refused too, at any depth, although Discord would ignore it: it is most
 * often a misspelt one.
 *
 * @returns the payload
 * @throws ApiError the 400 that names every complaint
 */
export function read<T>(schema: ZodMiniType, payload: unknown): T {
  const result = schema.safeParse(payload);
  refuse(
    result.success
      ? unknownKeys(payload, result.data)
      : result.error.issues.flatMap((issue) => complaintsOf(issue)),
  );
  return payload as T;
}

/** The schemas drop what they do not know, so whatever parsing lost is unknown to Discord. */
function unknownKeys(sent: unknown, known: unknown, base: readonly string[] = []): Complaint[] {
  if (!isRecord(sent) || !isRecord(known)) return [];
  return Object.entries(sent).flatMap(([key, value]) => {
    const path = [...base, key];
    if (key in known) return unknownKeys(value, known[key], path);
    if (value === undefined || (value === false && BOILERPLATE.includes(key))) return [];
    return [[path.join('.'), `Discord knows no "${key}" here.`]];
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function complaintsOf(issue: z.core.$ZodIssue, base: readonly PropertyKey[] = []): Complaint[] {
  const path = [...base, ...issue.path];
  const meant = issue.code === 'invalid_union' ? closest(issue.errors) : undefined;
  const own: Complaint = [path.map(String).join('.'), issue.message];
  return meant?.flatMap((inner) => complaintsOf(inner, path)) ?? [own];
}

/** Of a union's members the one that was meant: its kind fits, and the least is wrong with it. */
function closest(members: readonly z.core.$ZodIssue[][]): z.core.$ZodIssue[] | undefined {
  return members
    .filter((issues) => !issues.some(({ path }) => ['', 'type'].includes(path.join('.'))))
    .sort((a, b) => a.length - b.length)[0];
}
