import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { json } from 'node:stream/consumers';
import { expect } from 'vitest';
import type { Discord } from '../../src/playground/discord.ts';
import { takeProblems } from '../helpers/standin.ts';

export const V2 = 1 << 15;
export const EPHEMERAL = 1 << 6;

export const text = (content: string) => ({ type: 10, content });
export const button = (custom_id: string, more: object = {}) => ({
  ...{ type: 2, style: 2, label: 'x', custom_id },
  ...more,
});
export const row = (...components: object[]) => ({ type: 1, components });
export const section = (accessory: object, ...components: object[]) => ({
  ...{ type: 9, components, accessory },
});
export const option = (value: string) => ({ label: value, value });
export const select = (more: object = {}) => ({
  ...{ type: 3, custom_id: 's', options: [option('a'), option('b')] },
  ...more,
});
export const v2 = (...components: object[]) => ({ flags: V2, components });
export const times = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index));

export const command = (more: object = {}) => ({ name: 'ask', description: 'Ask', ...more });
export const string = (more: object = {}) => ({ type: 3, name: 'q', description: 'Q', ...more });
export const file = (more: object = {}) => ({ type: 11, name: 'f', description: 'F', ...more });

export type Refusal = readonly [what: string, payload: object, path: string, says: RegExp];

interface Answer {
  status: number;
  code: number;
  errors: unknown;
}

export async function call(
  discord: Discord,
  method: string,
  path: string,
  payload: unknown,
): Promise<Answer> {
  const response = await fetch(`${discord.url}/v10${path}`, {
    method,
    headers: { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' },
    body: JSON.stringify(payload),
  });
  const body = response.status === 204 ? {} : ((await response.json()) as Answer);
  return { ...(body as Answer), status: response.status };
}

/** Sends the head of a request and waits until its body is read, which the result then sends. */
export async function begin(discord: Discord, method: string, path: string) {
  const headers = { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' };
  const begun = request(`${discord.url}/v10${path}`, {
    method,
    headers: { ...headers, expect: '100-continue' },
  });
  begun.flushHeaders();
  await once(begun, 'continue');
  return async (payload: object): Promise<Answer> => {
    begun.end(JSON.stringify(payload));
    const [response] = (await once(begun, 'response')) as [IncomingMessage];
    return { ...((await json(response)) as Answer), status: response.statusCode ?? 0 };
  };
}

/** What the nested `errors` say at a path. */
function complaintAt(errors: unknown, path: string): string {
  let node = errors;
  for (const key of path.split('.')) node = (node as Record<string, unknown> | undefined)?.[key];
  const found = (node as { _errors?: { message: string }[] } | undefined)?._errors;
  return found?.map(({ message }) => message).join('\n') ?? '';
}

export function expectRefusal(discord: Discord, answer: Answer, path: string, says: RegExp): void {
  expect(answer).toMatchObject({ status: 400, code: 50035 });
  expect(complaintAt(answer.errors, path), JSON.stringify(answer.errors)).toMatch(says);
  expect(takeProblems(discord)).toHaveLength(1);
}
