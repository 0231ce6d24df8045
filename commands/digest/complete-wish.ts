import type { Choice } from '../../src/discord/reply.ts';
import type { Messages } from '../../src/i18n/en.ts';
import type { Weekday } from '../../src/store/store.ts';
import { fold } from '../../src/text/fold.ts';
import { completeTimeZone } from '../views/time-zone.ts';

/** What is mostly wished for. */
const USUAL_DAYS: readonly (readonly Weekday[])[] = [
  [1, 2, 3, 4, 5, 6, 7],
  [1, 2, 3, 4, 5],
  [6, 7],
  ...([1, 2, 3, 4, 5, 6, 7] as const).map((day) => [day]),
];

/** What fits those options of a wish that are typed in freely. */
export function completeWish(option: string, typed: string, m: Messages): Choice[] {
  return option === 'days' ? completeDays(typed, m) : completeTimeZone(typed);
}

/** In words that `daysNamed` understands. */
function completeDays(typed: string, { digests }: Messages): Choice[] {
  const wanted = fold(typed.trim());
  return USUAL_DAYS.map((days) => digests.on(days))
    .filter((name) => fold(name).includes(wanted))
    .map((name) => ({ label: name, value: name }));
}
