import { UserError } from '../errors.ts';

/** Counts the questions that people ask, so that nobody keeps the bot busy alone. */
export interface QuestionRate {
  /** @throws {UserError} saying how long to wait, where the person has asked that many this minute */
  count(userId: string, perMinute: number): void;
}

const MINUTE = 60_000;

/** @param now milliseconds */
export function createQuestionRate(now: () => number): QuestionRate {
  /** When each person asked, within the last minute; whoever asked last stands last. */
  const asked = new Map<string, readonly number[]>();

  function forgetSilent(before: number): void {
    for (const [person, moments] of asked) {
      if ((moments.at(-1) ?? 0) > before) return;
      asked.delete(person);
    }
  }

  return {
    count(userId, perMinute) {
      const moment = now();
      forgetSilent(moment - MINUTE);
      const recent = (asked.get(userId) ?? []).filter((before) => before > moment - MINUTE);
      const oldest = recent.at(-perMinute);
      if (oldest !== undefined) {
        const seconds = Math.ceil((oldest + MINUTE - moment) / 1000);
        throw new UserError((m) => m.errors.tooManyQuestions(perMinute, seconds));
      }
      asked.delete(userId);
      asked.set(userId, [...recent, moment]);
    },
  };
}
