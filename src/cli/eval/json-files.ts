import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { problemOf, UserError } from '../../errors.ts';

/**
 * What a JSON file holds.
 * @throws UserError naming the file where it is not what the schema asks for
 */
export function readJson<T>(path: string, schema: z.ZodType<T>): T {
  return parse(read(path), schema, path);
}

/**
 * The examples in a file of one JSON object a line; empty lines are skipped.
 * @throws UserError naming the file, and the line where one is not what the schema asks for
 */
export function readJsonLines<T>(path: string, schema: z.ZodType<T>): T[] {
  const examples = read(path)
    .split('\n')
    .flatMap((line, index) =>
      line.trim() === '' ? [] : [parse(line, schema, `${path}, line ${String(index + 1)}`)],
    );
  if (examples.length === 0) throw new UserError(`${path} holds no examples.`);
  return examples;
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new UserError(`${path} cannot be read: ${problemOf(error)}.`, { cause: error });
  }
}

function parse<T>(json: string, schema: z.ZodType<T>, place: string): T {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw new UserError(`${place} is not JSON: ${problemOf(error)}.`, { cause: error });
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const where = issue?.path.length ? `"${issue.path.join('.')}": ` : '';
  throw new UserError(`${place} does not fit: ${where}${issue?.message ?? 'unknown problem'}.`, {
    cause: result.error,
  });
}
