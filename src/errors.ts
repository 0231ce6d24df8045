import { getSystemErrorMessage } from 'node:util';
import { en } from './i18n/en.ts';
import type { Messages } from './i18n/en.ts';

/**
 * A problem that the person can solve: one sentence that says what is wrong and what to do, shown as
 * it is, in Discord in the person's language. Every other error is a bug: logged with a reference.
 */
export class UserError extends Error {
  override readonly name = 'UserError';
  private readonly sentence: string | ((messages: Messages) => string);

  /** @param sentence in English, for the terminal alone, or where to find it in each language */
  constructor(sentence: string | ((messages: Messages) => string), options?: ErrorOptions) {
    super(typeof sentence === 'string' ? sentence : sentence(en), options);
    this.sentence = sentence;
  }

  in(messages: Messages): string {
    return typeof this.sentence === 'string' ? this.sentence : this.sentence(messages);
  }
}

/** Whether a file was to be read that is not there. */
export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

/** What went wrong, for the middle of a sentence: the system's own words where it was the system. */
export function problemOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (!('errno' in error) || typeof error.errno !== 'number') return error.message;
  return getSystemErrorMessage(error.errno);
}

/** Does something with what an option or a setting says; a `UserError` about it begins with its name. */
export async function naming<T>(name: string, use: () => T | Promise<T>): Promise<T> {
  try {
    return await use();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new UserError(`${name}: ${error.message}`, { cause: error });
  }
}
