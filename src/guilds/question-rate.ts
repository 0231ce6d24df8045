import { UserError } from '../errors.ts';

/** Counts the questions that people ask, so that nobody keeps the bot busy alone. */
export interface QuestionRate {
  /** @throws {UserError} saying how long to wait, where the person has asked that many this minute */
  count(userId: string, perMinute: number): void;
}

const MINUTE = 60_000;
/** People remembered before those who have been silent for a minute are forgotten. */
const PEOPLE = 1000;

/** @param now milliseconds */
export function createQuestionRate(now: () => number): QuestionRate {
  /** When each person asked, within the last minute. */
  const asked = new Map<string, readonly number[]>();

  function forgetSilent(before: number): void {
    for (const [person, moments] of asked) {
      if ((moments.at(-1) ?? 0) <= before) asked.delete(person);
    }
  }

  return {
    count(userId, perMinute) {
      const moment = now();
      if (asked.size >= PEOPLE) forgetSilent(moment - MINUTE);
      const recent = (asked.get(userId) ?? []).filter((before) => before > moment - MINUTE);
      const oldest = recent.at(-perMinute);
      if (oldest !== undefined) {
        const seconds = Math.ceil((oldest + MINUTE - moment) / 1000);
        throw new UserError((m) => m.errors.tooManyQuestions(perMinute, seconds));
      }
      asked.set(userId, [...recent, moment]);
    },
  };
}
