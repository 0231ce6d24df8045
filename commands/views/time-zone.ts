import type { Choice } from '../../src/discord/reply.ts';
import { UserError } from '../../src/errors.ts';

/** Those that match what was typed, in any spelling of spaces and capitals. */
export function completeTimeZone(typed: string): Choice[] {
  const wanted = folded(typed);
  return Intl.supportedValuesOf('timeZone')
    .filter((zone) => folded(zone).includes(wanted))
    .map((zone) => ({ label: zone, value: zone }));
}

/**
 * The IANA name of a time zone.
 *
 * @throws {UserError} where there is none of that name
 */
export function timeZoneNamed(written: string): string {
  try {
    const zone = written.trim().replaceAll(' ', '_');
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new UserError((m) => m.errors.unknownTimeZone(written), { cause: error });
  }
}

function folded(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, ' ');
}
