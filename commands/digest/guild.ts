import type { Person } from '../../src/discord/command.ts';
import { UserError } from '../../src/errors.ts';

/** The server's id. @throws {UserError} in direct messages, where there is none */
export function guildIdOf({ guild }: Person): string {
  if (guild === null) throw new UserError((m) => m.errors.notManager);
  return guild.id;
}
